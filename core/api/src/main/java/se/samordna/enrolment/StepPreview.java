package se.samordna.enrolment;

import java.util.List;
import se.samordna.model.Field;
import se.samordna.text.Text;

/**
 * What a step asks for and what its rules say, before it is taken.
 *
 * @param revision what the enrolment was read with, to take the step with; 0 before there is one
 * @param to the phase after the step in the model's words
 * @param possible whether it would be taken as things are, cautions acknowledged
 * @param notes what is worth knowing before the step is taken, and stands in nobody's way
 */
public record StepPreview(
    String step,
    int revision,
    Text label,
    Text hint,
    Text to,
    List<Field> fields,
    List<Judged> verdicts,
    boolean possible,
    List<Text> notes) {
  public StepPreview {
    notes = List.copyOf(notes);
    fields = List.copyOf(fields);
    verdicts = List.copyOf(verdicts);
  }
}
