package se.samordna.engine.personmeeting;

import java.util.List;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.check.Revisions;
import se.samordna.personmeeting.MeetingState;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.text.Text;

/** Reads meetings, and brings them from one state to another along the table of moves. */
final class MeetingMoves {
  private MeetingMoves() {}

  /** The meeting with who may be told of what now. */
  static PersonMeeting read(Access access, Id<PersonMeeting> id) {
    PersonMeeting kept = kept(access, id);
    Covering covering = Covering.of(access, kept);
    return kept.reckoned(covering.coverage(), covering.toHandOver());
  }

  /** The meeting as it is kept. */
  static PersonMeeting kept(Access access, Id<PersonMeeting> id) {
    return access.tx().personMeetings().of(access.provider(), List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  /** The meeting for a change: the revision that the caller read, taken up for this change. */
  static PersonMeeting taken(Access access, Id<PersonMeeting> id, int revision) {
    PersonMeeting meeting = kept(access, id);
    Revisions.same(revision, meeting.revision());
    Revisions.newest(access.tx().personMeetings().revise(access.provider(), id, revision));
    return meeting;
  }

  /**
   * Goes on if the meeting stands there.
   *
   * @throws Refusal {@code CM-2291} else
   */
  static void must(PersonMeeting meeting, MeetingState state) {
    if (meeting.state() != state) {
      throw notAsItMust(meeting);
    }
  }

  /**
   * Comes there, if it may from where it stands.
   *
   * @throws Refusal {@code CM-2291} else
   */
  static void move(Access access, PersonMeeting meeting, MeetingState to) {
    if (!meeting.state().next().contains(to)) {
      throw notAsItMust(meeting);
    }
    access
        .tx()
        .personMeetings()
        .move(access.provider(), meeting.id(), to, access.caller().staff(), access.now());
  }

  private static Refusal notAsItMust(PersonMeeting meeting) {
    Text state =
        switch (meeting.state()) {
          case PLANNED -> new Text("planerat", "planned");
          case HELD -> new Text("hållet", "held");
          case CANCELLED -> new Text("inställt", "cancelled");
        };
    return Refusal.of(Problem.of(Code.MEETING_NOT_AS_IT_MUST).with("state", state));
  }
}
