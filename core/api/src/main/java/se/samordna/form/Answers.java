package se.samordna.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answers at one level: of the whole form, of one filling of a group, or below one answer.
 *
 * <p>The order of link ids is kept for reading but does not count when two sets are compared.
 *
 * @param entries by link id: one entry for each answer of a question or filling of a group; an
 *     unanswered item is absent
 */
public record Answers(Map<String, List<Entry>> entries) {
  /** Nothing answered. */
  public static final Answers NONE = new Answers(Map.of());

  public Answers {
    Map<String, List<Entry>> kept = new LinkedHashMap<>();
    entries.forEach(
        (linkId, given) -> {
          if (!given.isEmpty()) {
            kept.put(linkId, List.copyOf(given));
          }
        });
    entries = Collections.unmodifiableMap(kept);
  }

  /** The entries under a link id at this level, in order; empty when there are none. */
  public List<Entry> of(String linkId) {
    return entries.getOrDefault(linkId, List.of());
  }

  /** The values answered to a question at this level. */
  public List<Value> values(String linkId) {
    return of(linkId).stream().flatMap(entry -> entry.given().stream()).toList();
  }

  /** The first value answered to a question at this level. */
  public Optional<Value> value(String linkId) {
    return values(linkId).stream().findFirst();
  }

  /** The values answered to a question at this level or any below, in order. */
  public List<Value> everywhere(String linkId) {
    List<Value> found = new ArrayList<>(values(linkId));
    for (List<Entry> given : entries.values()) {
      for (Entry entry : given) {
        found.addAll(entry.below().everywhere(linkId));
      }
    }
    return List.copyOf(found);
  }

  /** Whether nothing is answered. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** The same answers with the entries under one link id at this level replaced. */
  public Answers with(String linkId, List<Entry> given) {
    Map<String, List<Entry>> changed = new LinkedHashMap<>(entries);
    changed.put(linkId, given);
    return new Answers(changed);
  }

  /** The same answers with the answer to one question at this level replaced. */
  public Answers with(String linkId, Value... values) {
    return with(linkId, List.of(values).stream().map(Entry::of).toList());
  }
}
