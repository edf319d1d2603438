package se.samordna.engine.form;

import java.util.List;
import java.util.Optional;
import se.samordna.form.Form;
import se.samordna.refusal.Problem;

/**
 * What reading a form led to.
 *
 * @param form the form; empty exactly when there are problems
 * @param problems every problem found, each with a JSON pointer into the file
 */
public record FormReading(Optional<Form> form, List<Problem> problems) {
  public FormReading {
    problems = List.copyOf(problems);
    if (form.isPresent() != problems.isEmpty()) {
      throw new IllegalArgumentException("A form or its problems");
    }
  }
}
