package se.samordna.model;

import se.samordna.text.Text;

/**
 * A model that is called something with another's name in it, so that whoever reads it may expect
 * what the other demands (sources.md, models). Stops nobody.
 *
 * @param model the one whose name is misleading
 * @param called what it is called
 * @param name what of it has the other's name in it: what it is called, or is also called
 * @param other the model that it may be taken for
 * @param taken the other's name, as it stands in the first one's
 */
public record MixUp(String model, Text called, Text name, String other, String taken) {
  /** Whether it is the name itself, and not something that the model is also called. */
  public boolean isItsName() {
    return name.equals(called);
  }
}
