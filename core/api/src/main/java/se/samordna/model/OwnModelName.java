package se.samordna.model;

import java.time.Instant;
import se.samordna.text.Text;

/**
 * What an organisation itself calls a model (sources.md, models).
 *
 * @param name the same in both languages where it was given in one alone
 * @param from since when it holds
 * @param setBy the name of the staff, or of the operator
 */
public record OwnModelName(String model, Text name, Instant from, String setBy) {
  /**
   * A name to set; at least one of the two languages, which then stands for both.
   *
   * @param sv in Swedish, empty for none
   * @param en in English, empty for none
   */
  public record NewModelName(String sv, String en) {}
}
