package se.samordna.engine.rule;

import java.util.List;
import se.samordna.text.Text;

/**
 * One of core's signs: what may speak for the board.
 *
 * @param doc what it counts, one sentence
 * @param label what it is called where it is shown
 */
public record SignSpec(String name, String doc, Text label, List<ParameterSpec> parameters) {
  public SignSpec {
    parameters = List.copyOf(parameters);
  }
}
