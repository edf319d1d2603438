package se.samordna.form;

import java.util.List;

/** A text to read, with nothing to answer. */
public record Display(String linkId, Label label, Enabling enabling) implements Item {
  @Override
  public List<Item> items() {
    return List.of();
  }
}
