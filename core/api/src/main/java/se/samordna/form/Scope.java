package se.samordna.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in a form that is being filled in, from which it is decided what is asked.
 *
 * <p>Whoever walks a form with its answers begins at {@link #top} and steps {@link #into} each
 * filling of a group and each answer with items below it. A condition looks at the nearest place
 * outwards that holds the question it names, so that within a group that repeats it sees the
 * answers of its own filling and not those of another.
 */
public final class Scope {
  private final List<Item> items;
  private final Answers answers;
  private final @Nullable Scope outer;

  private Scope(List<Item> items, Answers answers, @Nullable Scope outer) {
    this.items = items;
    this.answers = answers;
    this.outer = outer;
  }

  /** The whole form. */
  public static Scope top(Form form, Answers answers) {
    return new Scope(form.items(), answers, null);
  }

  /** One filling of a group, or what stands below one answer. */
  public Scope into(Item item, Answers below) {
    return new Scope(item.items(), below, this);
  }

  /** The answers at this place. */
  public Answers answers() {
    return answers;
  }

  /** Whether the item, which stands at this place, is asked or shown. */
  public boolean asks(Item item) {
    Enabling enabling = item.enabling();
    if (enabling.conditions().isEmpty()) {
      return true;
    }
    return enabling.all()
        ? enabling.conditions().stream().allMatch(this::holds)
        : enabling.conditions().stream().anyMatch(this::holds);
  }

  /** The answers at this place without those to anything that is not asked, at every depth. */
  public Answers onlyAsked() {
    Answers before = answers;
    Answers after = pruned();
    while (!after.equals(before)) {
      before = after;
      after = new Scope(items, before, outer).pruned();
    }
    return after;
  }

  private Answers pruned() {
    Map<String, List<Entry>> kept = new LinkedHashMap<>();
    for (Item item : items) {
      if (asks(item)) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : answers.of(item.linkId())) {
          entries.add(new Entry(entry.value(), into(item, entry.below()).pruned()));
        }
        kept.put(item.linkId(), entries);
      }
    }
    return new Answers(kept);
  }

  private boolean holds(Condition condition) {
    List<Value> given = valuesOf(condition.linkId());
    return switch (condition.operator()) {
      case EXISTS -> condition.value().equals(new Value.YesNo(!given.isEmpty()));
      case NOT_EQUAL -> given.stream().noneMatch(condition.value()::sameAs);
      case EQUAL -> given.stream().anyMatch(condition.value()::sameAs);
      case GREATER -> any(given, condition, 1, 1);
      case LESS -> any(given, condition, -1, -1);
      case AT_LEAST -> any(given, condition, 0, 1);
      case AT_MOST -> any(given, condition, -1, 0);
    };
  }

  private static boolean any(List<Value> given, Condition condition, int least, int most) {
    return given.stream()
        .map(value -> Order.compare(value, condition.value()))
        .anyMatch(sign -> sign.isPresent() && sign.getAsInt() >= least && sign.getAsInt() <= most);
  }

  private List<Value> valuesOf(String linkId) {
    Scope scope = this;
    while (!holdsItem(scope.items, linkId)) {
      if (scope.outer == null) {
        return List.of();
      }
      scope = scope.outer;
    }
    return scope.answers.everywhere(linkId);
  }

  private static boolean holdsItem(List<Item> items, String linkId) {
    return items.stream()
        .anyMatch(item -> item.linkId().equals(linkId) || holdsItem(item.items(), linkId));
  }
}
