package se.samordna.engine.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samordna.engine.access.Access;
import se.samordna.engine.check.Checks;
import se.samordna.engine.store.SupervisionStore.Supervised;
import se.samordna.meeting.Meeting;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.supervision.GroupSupervisions.Presenting;
import se.samordna.supervision.SixSteps;
import se.samordna.supervision.SupervisionStep;

/** What must hold before somebody is told of, and before the group goes on to the next step. */
final class SupervisionChecks {
  private SupervisionChecks() {}

  /** Whether the caller may tell of the person, and by name. */
  static void presenting(Access access, Meeting session, Presenting how) {
    if (session.attendance().stream()
        .noneMatch(one -> access.caller().staff().equals(one.staff()))) {
      throw Refusal.of(Code.SUPERVISION_NOT_THERE);
    }
    Checks checks = new Checks();
    checks.that(isInCare(access, session), "/person", Code.FIELD_WRONG);
    checks.that(
        access.tx().supervisions().get(access.provider(), session.id(), access.person()).isEmpty(),
        "/person",
        Code.FIELD_WRONG);
    checks.notAfter("/toldOn", how.toldOn(), access.today());
    if (how.byName()) {
      byName(access, session, how, checks);
    }
    checks.done();
  }

  private static void byName(Access access, Meeting session, Presenting how, Checks checks) {
    checks.that(!access.isProtected(), "/byName", Code.SUPERVISION_PROTECTED);
    checks.that(
        session.attendance().stream().allMatch(one -> one.staff() != null),
        "/byName",
        Code.SUPERVISION_GUESTS);
    checks.that(how.toldOn() != null, "/toldOn", Code.FIELD_MISSING);
    checks.that(!how.saysNo() && !saidNo(access, how), "/byName", Code.SUPERVISION_SAID_NO);
  }

  /** A no holds until the person has been told anew, on a later day. */
  private static boolean saidNo(Access access, Presenting how) {
    Optional<LocalDate> no =
        access
            .tx()
            .supervisions()
            .last(access.provider(), access.person())
            .filter(Supervised::saysNo)
            .map(one -> one.toldOn() == null ? one.day() : one.toldOn());
    return no.isPresent() && (how.toldOn() == null || !how.toldOn().isAfter(no.get()));
  }

  private static boolean isInCare(Access access, Meeting session) {
    return access
        .tx()
        .careRelations()
        .between(access.provider(), access.person(), List.of(session.unit()))
        .filter(relations -> relations.open().contains(session.unit()))
        .isPresent();
  }

  /** What may be kept: one step at a time, and none without what it is for. */
  static SixSteps said(Access access, Supervised before, SixSteps words, SupervisionStep step) {
    Checks checks = new Checks();
    boolean goesOn = before.step().goesOn();
    boolean order = step == before.step() || step == before.step().next();
    checks.that(goesOn && order, "/step", Code.SUPERVISION_ORDER);
    SixSteps said =
        new SixSteps(
            text(checks, "/need", words.need(), needs(step, SupervisionStep.NEED)),
            text(checks, "/clarified", words.clarified(), false),
            text(checks, "/ideas", words.ideas(), needs(step, SupervisionStep.IDEAS)),
            text(checks, "/kept", words.kept(), needs(step, SupervisionStep.REVIEW)),
            text(checks, "/nextWhat", words.nextWhat(), needs(step, SupervisionStep.NEXT_STEP)),
            words.nextOn(),
            "");
    if (needs(step, SupervisionStep.NEXT_STEP)) {
      checks.that(words.nextOn() != null, "/nextOn", Code.FIELD_MISSING);
    }
    checks.notBefore("/nextOn", words.nextOn(), access.today());
    checks.plausible("/nextOn", words.nextOn());
    checks.done();
    return said;
  }

  /** Whether a step that has been left must say something. */
  private static boolean needs(SupervisionStep now, SupervisionStep left) {
    return now.compareTo(left) > 0;
  }

  private static String text(Checks checks, String pointer, String words, boolean needed) {
    return needed
        ? checks.required(pointer, words, Checks.TEXT)
        : checks.optional(pointer, words, Checks.TEXT);
  }
}
