package se.samordna.form;

import java.util.List;

/**
 * Items that belong together; a group that repeats is filled in once for each thing it is about.
 *
 * @param occurs how many times it may be filled in
 */
public record Group(String linkId, Label label, Enabling enabling, Occurs occurs, List<Item> items)
    implements Item {
  public Group {
    items = List.copyOf(items);
  }
}
