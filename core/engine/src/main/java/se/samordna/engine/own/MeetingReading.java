package se.samordna.engine.own;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.SipStore;
import se.samordna.own.OwnFile.Met;
import se.samordna.own.OwnMeeting;
import se.samordna.own.OwnMeetings;
import se.samordna.own.OwnPart;
import se.samordna.own.OwnPlan;
import se.samordna.own.OwnSip;
import se.samordna.own.OwnSip.Adopted;
import se.samordna.own.OwnSip.Call;
import se.samordna.personmeeting.AgreedAction;
import se.samordna.personmeeting.Booking;
import se.samordna.personmeeting.DatedMeeting;
import se.samordna.personmeeting.HeldMeeting;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.sip.NoSip;
import se.samordna.sip.Sip;
import se.samordna.sip.SipContent;
import se.samordna.sip.SipCorrection;
import se.samordna.sip.SipEvaluation;
import se.samordna.sip.SipMeeting;
import se.samordna.sip.SipNeed;
import se.samordna.sip.SipParty;
import se.samordna.sip.SipVersion;
import se.samordna.task.Task;

/** A person's SIPs and meetings as the person reads them. */
record MeetingReading(Access access, Shown shown, HiddenWords words) {
  private static final int MOST = 50;

  /** The SIPs, the newest first. */
  List<OwnSip> sips() {
    return access.tx().sips().of(access.provider(), access.person()).stream()
        .map(kept -> kept.sip().readOn(access.today()))
        .filter(sip -> shown.shows(OwnPart.SIP, sip.id().value()))
        .sorted(Comparator.comparing(Sip::createdAt, Comparator.<Instant>reverseOrder()))
        .map(this::own)
        .toList();
  }

  private OwnSip own(Sip sip) {
    List<Call> calls = new ArrayList<>();
    for (SipMeeting meeting : sip.meetings()) {
      if (!meeting.calledOff()) {
        calls.add(new Call(meeting.day(), words.in(meeting.place()), meeting.held() != null));
      }
    }
    Collections.reverse(calls);
    NoSip none = sip.noSip();
    return new OwnSip(
        sip.id(),
        sip.state(),
        sip.need().seenBy() == SipNeed.SeenBy.PERSON ? words.in(sip.need().why()) : "",
        none == null ? null : new NoSip(none.reason(), words.in(none.words())),
        parties(sip.parties()),
        calls,
        sip.current().map(this::adopted).orElse(null),
        sip.evaluations().stream().map(this::followedUp).toList(),
        sip.corrections().stream().map(MeetingReading::own).toList());
  }

  private OwnSip.FollowedUp followedUp(SipEvaluation one) {
    return new OwnSip.FollowedUp(
        one.version(),
        one.day(),
        one.helped(),
        words.in(one.personsView()),
        words.in(one.staffsView()));
  }

  static OwnPlan.Correction own(SipCorrection note) {
    return new OwnPlan.Correction(
        note.version(), note.words(), note.recordedAt(), note.recordedBy() == null);
  }

  /** Whom to reach at those who are called by law; how others are reached is theirs. */
  private List<SipParty> parties(List<SipParty> parties) {
    return parties.stream()
        .map(
            one ->
                new SipParty(
                    one.id(),
                    one.kind(),
                    words.in(one.name()),
                    one.kind().isPrincipal() ? words.in(one.contact()) : "",
                    one.own(),
                    one.provider(),
                    one.member()))
        .toList();
  }

  private Adopted adopted(SipVersion version) {
    SipContent said = version.content();
    return new Adopted(
        version.number(),
        version.adoptedAt(),
        parties(version.parties()),
        new SipContent(
            words.in(said.important()),
            said.goals().stream()
                .map(goal -> new SipContent.SipGoal(words.in(goal.words()), goal.longTerm()))
                .toList(),
            said.interventions().stream().map(this::intervention).toList(),
            said.others().stream()
                .map(
                    one ->
                        new SipContent.SipMeasure(
                            words.in(one.what()), words.in(one.who()), one.by()))
                .toList(),
            said.noOthers(),
            new SipContent.SipMain(
                said.main().party(), words.in(said.main().person()), said.main().phone()),
            said.followUp(),
            words.in(said.crisis())));
  }

  private SipContent.SipIntervention intervention(SipContent.SipIntervention one) {
    return new SipContent.SipIntervention(
        words.in(one.what()), one.party(), one.unit(), words.in(one.person()), one.by());
  }

  /** The newest meetings about the person; a fixed number of statements. */
  OwnMeetings personMeetings() {
    Set<Id<PersonMeeting>> closed = ofSipsNotShown();
    return new OwnMeetings(
        about(access, MOST).stream()
            .filter(one -> shown.shows(OwnPart.MEETING, one.id().value()))
            .filter(one -> !closed.contains(one.id()))
            .map(this::own)
            .toList(),
        shown.told().stream()
            .filter(one -> one.part() == OwnPart.MEETING || one.part() == OwnPart.SIP)
            .toList());
  }

  /** A SIP that is not shown is not told of by its meetings either. */
  private Set<Id<PersonMeeting>> ofSipsNotShown() {
    if (shown.told().stream().noneMatch(one -> one.part() == OwnPart.SIP)) {
      return Set.of();
    }
    return access.tx().sips().of(access.provider(), access.person()).stream()
        .map(SipStore.Kept::sip)
        .filter(sip -> !shown.shows(OwnPart.SIP, sip.id().value()))
        .flatMap(sip -> sip.meetings().stream())
        .map(SipMeeting::meeting)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** The newest meetings about a person that staff plan, the latest first. */
  static List<PersonMeeting> about(Access access, int atMost) {
    List<Id<PersonMeeting>> ids =
        access
            .tx()
            .personMeetings()
            .ofPerson(access.provider(), access.person(), PageRequest.first(atMost))
            .rows()
            .stream()
            .map(DatedMeeting::meeting)
            .filter(Objects::nonNull)
            .toList();
    return ids.isEmpty()
        ? List.of()
        : access.tx().personMeetings().of(access.provider(), ids).stream()
            .sorted(
                Comparator.comparing(
                    (PersonMeeting one) -> one.booking().from(), Comparator.reverseOrder()))
            .toList();
  }

  private OwnMeeting own(PersonMeeting meeting) {
    Booking booking = meeting.booking();
    HeldMeeting held = meeting.held();
    return new OwnMeeting(
        meeting.id(),
        meeting.type(),
        meeting.state(),
        words.in(meeting.purpose()),
        booking.from(),
        booking.to(),
        words.in(booking.place()),
        booking.video(),
        booking.interpreter(),
        meeting.topics().stream().map(topic -> words.in(topic.words())).toList(),
        meeting.invitees().stream()
            .map(one -> new OwnMeeting.Invited(words.in(one.name()), one.answer()))
            .toList(),
        words.in(meeting.cancelledWhy()),
        held == null ? null : held.person(),
        held == null ? null : held.next(),
        meeting.decisions().stream().map(this::decided).toList(),
        meeting.corrections().stream().map(Reading::own).toList());
  }

  private OwnMeeting.Decided decided(AgreedAction one) {
    return new OwnMeeting.Decided(
        words.in(one.what()),
        words.in(one.owner() == null ? one.answers() : one.ownerName()),
        one.due(),
        one.standing() == Task.Status.DONE);
  }

  /** The newest meetings with what was decided, the newest first; two statements. */
  List<Met> meetings() {
    return access.tx().meetings().ofPerson(access.provider(), access.person(), MOST).stream()
        .filter(row -> shown.shows(OwnPart.MEETING, row.id().value()))
        .map(
            row ->
                new Met(
                    row.type(),
                    row.startedAt(),
                    row.decisions().stream()
                        .map(one -> words.in(one.text()))
                        .filter(text -> !text.isBlank())
                        .toList()))
        .toList();
  }
}
