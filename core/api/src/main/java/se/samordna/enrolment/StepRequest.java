package se.samordna.enrolment;

import java.util.Map;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.meeting.Meeting;
import se.samordna.rule.StepInput;

/**
 * A step that somebody wants to take.
 *
 * @param acknowledged by the name of each rule that cautioned, why the step is taken all the same
 * @param overrideReason why a limit is overridden, by somebody with the right to it; empty when
 *     none is
 * @param meeting the open meeting that decides, where the step asks for one; a unit manager, who
 *     reads no meeting, names none: the one that is open at the unit decides
 */
public record StepRequest(
    String step,
    StepInput input,
    Map<String, String> acknowledged,
    String overrideReason,
    Optional<Id<Meeting>> meeting) {
  public StepRequest {
    acknowledged = Map.copyOf(acknowledged);
  }

  /** A step with input alone. */
  public static StepRequest of(String step, StepInput input) {
    return new StepRequest(step, input, Map.of(), "", Optional.empty());
  }
}
