package se.samordna.engine.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.form.AnswerType;
import se.samordna.form.Condition;
import se.samordna.form.Enabling;
import se.samordna.form.Form;
import se.samordna.form.Group;
import se.samordna.form.Item;
import se.samordna.form.Occurs;
import se.samordna.form.Option;
import se.samordna.form.Question;
import se.samordna.form.Score;
import se.samordna.form.Value;

/**
 * Whether a later version of a form keeps what the one before promised: what answered that one
 * answers this one too and means the same, so guards, signs and scores read answers to both alike.
 * Words, order and looks may change, and more may be asked.
 */
final class FormCompatibility {
  private final Map<String, Asked> before;
  private final Map<String, Asked> after;

  private FormCompatibility(Form before, Form after) {
    this.before = Asked.of(before);
    this.after = Asked.of(after);
  }

  /** What the later version takes away or gives another meaning, by link id or score. */
  static List<String> broken(Form before, Form after) {
    FormCompatibility check = new FormCompatibility(before, after);
    List<String> changes = new ArrayList<>();
    check.before.forEach(
        (linkId, old) -> {
          Asked now = check.after.get(linkId);
          if (now == null || !keeps(now, old)) {
            changes.add(linkId);
          }
        });
    check.after.forEach(
        (linkId, now) -> {
          if (!check.before.containsKey(linkId) && check.isDemanded(now)) {
            changes.add(linkId);
          }
        });
    before.scores().stream()
        .filter(old -> after.scores().stream().noneMatch(now -> same(now, old)))
        .forEach(old -> changes.add(old.key()));
    return List.copyOf(changes);
  }

  private static boolean keeps(Asked now, Asked old) {
    return takesAll(now.occurs(), old.occurs())
        && now.within().equals(old.within())
        && (sameTimes(now.when(), old.when()) || (now.when().isEmpty() && !now.occurs().required()))
        && (old.item() instanceof Question question
            ? now.item() instanceof Question other && keeps(other, question)
            : now.item() instanceof Group);
  }

  private static boolean keeps(Question now, Question old) {
    return AnswersTaken.all(now.type(), old.type())
        && (now.options().isEmpty() || !old.options().isEmpty())
        && old.options().stream().allMatch(option -> keeps(now.option(option.value()), option));
  }

  private static boolean keeps(Optional<Option> now, Option old) {
    return now.filter(option -> sameWeight(option.weight(), old.weight()))
        .filter(option -> !option.exclusive() || old.exclusive())
        .isPresent();
  }

  private static boolean sameWeight(@Nullable BigDecimal now, @Nullable BigDecimal old) {
    return now == null || old == null ? Objects.equals(now, old) : now.compareTo(old) == 0;
  }

  private static boolean takesAll(Occurs now, Occurs old) {
    return now.min() <= old.min() && now.max() >= old.max();
  }

  private static boolean same(Score now, Score old) {
    return now.key().equals(old.key())
        && now.method() == old.method()
        && now.minAnswered() == old.minAnswered()
        && new HashSet<>(now.linkIds()).equals(new HashSet<>(old.linkIds()));
  }

  private static boolean sameTimes(List<Enabling> now, List<Enabling> old) {
    boolean same = now.size() == old.size();
    for (int i = 0; same && i < now.size(); i++) {
      List<Condition> conditions = old.get(i).conditions();
      same =
          (now.get(i).all() == old.get(i).all() || conditions.size() == 1)
              && now.get(i).conditions().size() == conditions.size()
              && now.get(i).conditions().stream()
                  .allMatch(one -> conditions.stream().anyMatch(other -> same(one, other)));
    }
    return same;
  }

  private static boolean same(Condition now, Condition old) {
    return now.linkId().equals(old.linkId())
        && now.operator() == old.operator()
        && now.value().sameAs(old.value());
  }

  /** Whether answers that sufficed before lack something that is new. */
  private boolean isDemanded(Asked now) {
    return now.occurs().required()
        && now.when().stream().noneMatch(this::isNew)
        && now.within().stream()
            .noneMatch(linkId -> !before.containsKey(linkId) && isOptional(linkId));
  }

  private boolean isOptional(String linkId) {
    return after.containsKey(linkId) && !after.get(linkId).occurs().required();
  }

  /** Whether nothing that could be answered before makes it asked. */
  private boolean isNew(Enabling enabling) {
    return enabling.all()
        ? enabling.conditions().stream().anyMatch(this::isNew)
        : enabling.conditions().stream().allMatch(this::isNew);
  }

  private boolean isNew(Condition condition) {
    if (holdsUnanswered(condition)) {
      return false;
    }
    Asked asked = before.get(condition.linkId());
    return asked == null
        || (condition.operator() == Condition.Operator.EQUAL
            && asked.item() instanceof Question question
            && question.type() instanceof AnswerType.Choice
            && question.option(condition.value()).isEmpty());
  }

  private static boolean holdsUnanswered(Condition condition) {
    return condition.operator() == Condition.Operator.NOT_EQUAL
        || (condition.operator() == Condition.Operator.EXISTS
            && condition.value().equals(new Value.YesNo(false)));
  }

  /**
   * Something to fill in, and when it is asked.
   *
   * @param when its own conditions and those of everything that it stands in
   * @param within the questions and repeating groups that it is asked once for each of
   */
  private record Asked(Item item, Occurs occurs, List<Enabling> when, List<String> within) {
    static Map<String, Asked> of(Form form) {
      Map<String, Asked> all = new LinkedHashMap<>();
      collect(form.items(), List.of(), List.of(), all);
      return all;
    }

    private static void collect(
        List<Item> items, List<Enabling> above, List<String> within, Map<String, Asked> all) {
      for (Item item : items) {
        List<Enabling> when = new ArrayList<>(above);
        if (!item.enabling().conditions().isEmpty()) {
          when.add(item.enabling());
        }
        Occurs occurs = occurs(item);
        if (occurs != null) {
          all.put(item.linkId(), new Asked(item, occurs, when, within));
        }
        List<String> inner = new ArrayList<>(within);
        if (item instanceof Question || (occurs != null && occurs.repeats())) {
          inner.add(item.linkId());
        }
        collect(item.items(), when, inner, all);
      }
    }

    private static @Nullable Occurs occurs(Item item) {
      if (item instanceof Question question) {
        return question.occurs();
      }
      return item instanceof Group group ? group.occurs() : null;
    }
  }
}
