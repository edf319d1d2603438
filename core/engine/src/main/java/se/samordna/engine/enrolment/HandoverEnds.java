package se.samordna.engine.enrolment;

import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.enrolment.Enrolment;
import se.samordna.handover.HandoverState;
import se.samordna.handover.PersonHandover;
import se.samordna.handover.PersonHandover.Answer;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** How a handover ends: with it goes what the asking opened to the team that was asked. */
final class HandoverEnds {
  /** The ground on which a team that is asked takes part in the care until it has answered. */
  static final String GROUND = "handover";

  private HandoverEnds() {}

  /** Keeps the answer; whoever was asked takes part on this ground no more. */
  static PersonHandover end(
      Access access, PersonHandover open, HandoverState state, Answer answer) {
    if (!access
        .tx()
        .handovers()
        .answer(access.provider(), open.id(), open.revision(), state, answer)) {
      throw Refusal.of(Code.HANDOVER_ANSWERED);
    }
    access
        .tx()
        .careRelations()
        .end(access.provider(), open.person(), open.unit(), GROUND, access.now());
    return access
        .tx()
        .handovers()
        .get(access.provider(), open.id())
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  /** Who answers now, without a new enrolment. */
  static Answer answer(Access access, String why) {
    return new Answer(
        access.caller().staff(),
        access.caller().displayName(),
        access.now(),
        why,
        null,
        "",
        "",
        null);
  }

  /** An enrolment that has ended in another way is handed over no more. */
  static void lapse(Access access, Id<Enrolment> enrolment) {
    access
        .tx()
        .handovers()
        .openOf(access.provider(), enrolment)
        .ifPresent(
            open -> {
              var unused = end(access, open, HandoverState.LAPSED, answer(access, ""));
            });
  }
}
