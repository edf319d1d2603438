package se.samordna.engine.plan;

import java.time.LocalDate;
import java.util.List;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.check.Checks;
import se.samordna.engine.check.Revisions;
import se.samordna.engine.enrolment.PlanJudge.Confirming;
import se.samordna.meeting.MeetingType;
import se.samordna.personmeeting.HeldMeeting;
import se.samordna.personmeeting.MeetingState;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonsPart;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanRecords.Settling;
import se.samordna.plan.PlanVersion;
import se.samordna.plan.ProvisionalVersion;
import se.samordna.plan.ProvisionalVersion.Answer;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;

/** Versions that wait for a meeting, and what the meeting says of them. */
final class Provisional {
  private Provisional() {}

  /** A version that was adopted on a day without the meeting that a model wants waits for it. */
  static void adopted(Access access, Plan plan, int version, List<Confirming> wanted) {
    for (Confirming one : wanted) {
      if (!isMetToday(access, one.type())) {
        access
            .tx()
            .planRecords()
            .add(
                access.provider(),
                new ProvisionalVersion(
                    plan.person(),
                    plan.id(),
                    version,
                    one.type().name(),
                    one.model(),
                    access.now(),
                    null,
                    Answer.WAITING,
                    "",
                    null,
                    null));
      }
    }
  }

  private static boolean isMetToday(Access access, MeetingType type) {
    return access
        .tx()
        .personMeetings()
        .attended(access.provider(), access.person(), access.today())
        .stream()
        .anyMatch(one -> one.type() == type && one.personThere());
  }

  /** Those of the person's that wait. */
  static List<ProvisionalVersion> waiting(Access access) {
    return access.tx().planRecords().provisional(access.provider(), access.person()).stream()
        .filter(ProvisionalVersion::waits)
        .toList();
  }

  /** What a meeting said of all that waits of a plan for a meeting of its type. */
  static void settle(Access access, Plan plan, Settling said) {
    Checks checks = new Checks();
    String words = checks.optional("/words", said.words(), Checks.TEXT);
    checks.done();
    List<ProvisionalVersion> all =
        waiting(access).stream().filter(one -> one.plan().equals(plan.id())).toList();
    if (all.isEmpty()) {
      throw Refusal.of(Code.PLAN_NOT_PROVISIONAL);
    }
    PersonMeeting meeting = meeting(access, new Id<>(said.meeting().value()));
    LocalDate day = Days.of(meeting.booking().from());
    List<ProvisionalVersion> settled =
        all.stream()
            .filter(one -> one.waitsFor().equals(meeting.type().name()))
            .filter(one -> !Days.of(one.since()).isAfter(day))
            .toList();
    if (settled.isEmpty()) {
      throw Refusal.at("/meeting", Code.PLAN_MEETING_WRONG);
    }
    if (!said.confirmed()) {
      back(access, plan, settled.get(0).version());
    }
    settled.forEach(
        one ->
            access
                .tx()
                .planRecords()
                .settle(
                    access.provider(),
                    new ProvisionalVersion(
                        one.person(),
                        one.plan(),
                        one.version(),
                        one.waitsFor(),
                        one.model(),
                        one.since(),
                        meeting.id(),
                        said.confirmed() ? Answer.CONFIRMED : Answer.REJECTED,
                        words,
                        access.caller().staff(),
                        access.now())));
  }

  /** The person decides, so that a meeting without the person settles nothing. */
  private static PersonMeeting meeting(Access access, Id<PersonMeeting> id) {
    return access.tx().personMeetings().of(access.provider(), List.of(id)).stream()
        .findFirst()
        .filter(one -> one.person().equals(access.person()))
        .filter(one -> one.state() == MeetingState.HELD)
        .filter(Provisional::isWithPerson)
        .orElseThrow(() -> Refusal.at("/meeting", Code.PLAN_MEETING_WRONG));
  }

  private static boolean isWithPerson(PersonMeeting meeting) {
    HeldMeeting held = meeting.held();
    return held != null && held.person() == PersonsPart.PRESENT;
  }

  /** The plan says again what was agreed before; what is being written stays as it is. */
  private static void back(Access access, Plan plan, int rejected) {
    PlanVersion agreed =
        access
            .tx()
            .plans()
            .versions(access.provider(), List.of(plan.id()))
            .getOrDefault(plan.id(), List.of())
            .stream()
            .filter(one -> one.number() < rejected)
            .findFirst()
            .orElseThrow(() -> Refusal.at("/confirmed", Code.PLAN_NOTHING_BEFORE));
    PlanVersion current = plan.current();
    int number = current == null ? 1 : current.number() + 1;
    PlanVersion again =
        new PlanVersion(
            number,
            agreed.content(),
            access.now(),
            access.caller().staff(),
            true,
            agreed.tookPart(),
            agreed.judgement());
    Revisions.newest(
        access
            .tx()
            .plans()
            .adopt(access.provider(), plan.id(), plan.revision(), plan.person(), again));
    if (plan.draft() != null) {
      Revisions.newest(
          access
              .tx()
              .plans()
              .save(access.provider(), plan.id(), plan.revision() + 1, plan.draft()));
    }
  }
}
