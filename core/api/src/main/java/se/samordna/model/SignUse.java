package se.samordna.model;

import se.samordna.rule.Parameters;

/**
 * What speaks for the board, by the name of one of core's signs. It suggests and never puts anybody
 * up.
 */
public record SignUse(String sign, Parameters parameters) {
  /** The board's reason that it suggests. */
  public String reason() {
    return parameters.text("reason");
  }
}
