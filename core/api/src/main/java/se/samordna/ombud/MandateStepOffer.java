package se.samordna.ombud;

import java.util.List;
import se.samordna.enrolment.Judged;
import se.samordna.model.Field;
import se.samordna.text.Text;

/**
 * A step that can be tried, with what it asks for and what the model's rules say of it.
 *
 * @param revision what the mandate was read with, to take the step with; 0 before there is one
 * @param to the phase after the step in the model's words
 * @param asksGiven whether it is taken with when and how the person gave the mandate
 * @param possible whether it would be taken as things are
 */
public record MandateStepOffer(
    String step,
    int revision,
    Text label,
    Text hint,
    Text to,
    List<Field> fields,
    boolean asksGiven,
    List<Judged> verdicts,
    boolean possible) {
  public MandateStepOffer {
    fields = List.copyOf(fields);
    verdicts = List.copyOf(verdicts);
  }
}
