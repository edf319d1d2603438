package se.samordna.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.enrolment.StepRequest;
import se.samordna.meeting.Meeting;
import se.samordna.rule.StepInput;

/**
 * What comes with a step.
 *
 * @param input by the field's id
 * @param acknowledged by the name of each rule that cautioned, why the step is taken all the same
 */
record StepBody(
    Optional<Map<String, List<String>>> input,
    Optional<Map<String, String>> acknowledged,
    Optional<String> overrideReason,
    Optional<Id<Meeting>> meeting) {
  StepRequest toRequest(String step) {
    return new StepRequest(
        step,
        new StepInput(input.orElse(Map.of())),
        acknowledged.orElse(Map.of()),
        overrideReason.orElse(""),
        meeting);
  }
}
