package se.samordna.engine.personmeeting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.check.Checks;
import se.samordna.meeting.MeetingType;
import se.samordna.personmeeting.Booking;
import se.samordna.personmeeting.HeldMeeting;
import se.samordna.personmeeting.Invitee;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonMeetings;
import se.samordna.personmeeting.PersonMeetings.Attendance;
import se.samordna.personmeeting.PersonMeetings.NewBooking;
import se.samordna.personmeeting.PersonMeetings.NewHeld;
import se.samordna.personmeeting.PersonMeetings.NewTopic;
import se.samordna.personmeeting.PersonsPart;
import se.samordna.personmeeting.Topic;
import se.samordna.refusal.Code;
import se.samordna.text.Days;

/** What meetings must be like to be kept. */
final class MeetingChecks {
  static final int PURPOSE = 500;
  private static final int PLACE = 200;
  private static final int MOST_TOPICS = 30;

  private MeetingChecks() {}

  /** Whether meetings of a type are planned here: not a team's, and not a SIP's. */
  static boolean isPlannedHere(MeetingType type) {
    return !type.isTeams() && type != MeetingType.SIP;
  }

  /** When and where, from today on. */
  static Booking booking(Access access, Checks checks, String at, NewBooking wanted, int number) {
    boolean plausible =
        !Days.of(wanted.from()).isBefore(access.today())
            && Days.of(wanted.from()).isBefore(access.today().plusYears(5))
            && wanted.to().isAfter(wanted.from())
            && Duration.between(wanted.from(), wanted.to())
                    .compareTo(Duration.ofHours(PersonMeetings.MOST_HOURS))
                <= 0;
    checks.that(plausible, at + "/from", Code.MEETING_TIME_WRONG);
    return new Booking(
        number,
        wanted.from(),
        wanted.to(),
        checks.optional(at + "/place", wanted.place(), PLACE),
        wanted.video(),
        wanted.placeInCalendar(),
        checks.optional(at + "/interpreter", wanted.interpreter(), Checks.NAME),
        number == 1
            ? checks.optional(at + "/why", wanted.why(), PURPOSE)
            : checks.required(at + "/why", wanted.why(), PURPOSE),
        access.caller().staff(),
        access.now());
  }

  /** What is to be spoken of; a topic that stands there already keeps its id unless it changes. */
  static List<Topic> topics(Checks checks, List<Topic> standing, List<NewTopic> wanted) {
    Map<Id<Topic>, Topic> known =
        standing.stream().collect(Collectors.toMap(Topic::id, Function.identity()));
    checks.that(
        !wanted.isEmpty() && wanted.size() <= MOST_TOPICS, "/topics", Code.MEETING_WITHOUT_TOPIC);
    List<Topic> topics = new ArrayList<>();
    for (int i = 0; i < Math.min(wanted.size(), MOST_TOPICS); i++) {
      NewTopic one = wanted.get(i);
      String words = checks.required("/topics/" + i + "/words", one.words(), PURPOSE);
      Topic before = one.id() == null ? null : known.remove(one.id());
      checks.that(one.id() == null || before != null, "/topics/" + i + "/id", Code.FIELD_WRONG);
      boolean same =
          before != null && before.words().equals(words) && before.category() == one.category();
      topics.add(same ? before : new Topic(Id.next(), words, one.category()));
    }
    return topics;
  }

  /** How it was: whether the person took part, and of everybody whether they came. */
  static HeldMeeting held(Access access, PersonMeeting meeting, NewHeld wanted) {
    Checks checks = new Checks();
    checks.that(
        !access.today().isBefore(Days.of(meeting.booking().from())), "", Code.MEETING_DAY_AHEAD);
    String why =
        wanted.person() == PersonsPart.PRESENT
            ? checks.optional("/why", wanted.why(), Checks.TEXT)
            : checks.required("/why", wanted.why(), Checks.TEXT);
    checks.notBefore("/next", wanted.next(), access.today());
    boolean each =
        wanted.attendance().size() == meeting.invitees().size()
            && meeting.invitees().stream().map(Invitee::id).allMatch(id -> isSaid(wanted, id))
            && wanted.attendance().stream().allMatch(one -> one.how().isAttendance());
    checks.that(each, "/attendance", Code.ATTENDANCE_MISSING);
    checks.done();
    return new HeldMeeting(
        wanted.person(), why, wanted.next(), access.caller().staff(), access.now());
  }

  private static boolean isSaid(NewHeld wanted, Id<Invitee> invitee) {
    return wanted.attendance().stream().map(Attendance::invitee).anyMatch(invitee::equals);
  }
}
