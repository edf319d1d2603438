package se.samordna.reference;

import java.util.Set;

/**
 * Something done for the person, at the world's moment.
 *
 * @param kind {@code contacts}, {@code meetings}, {@code plans} or {@code form}
 * @param what which kind of contact, meeting or plan record, or the form's url
 * @param by the keys of whoever took part
 */
public record Done(String kind, String what, Set<String> by) {
  public Done {
    by = Set.copyOf(by);
  }
}
