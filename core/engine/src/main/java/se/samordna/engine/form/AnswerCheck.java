package se.samordna.engine.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.samordna.form.AnswerType;
import se.samordna.form.Answers;
import se.samordna.form.Entry;
import se.samordna.form.FieldName;
import se.samordna.form.Form;
import se.samordna.form.Group;
import se.samordna.form.Item;
import se.samordna.form.Occurs;
import se.samordna.form.Option;
import se.samordna.form.Question;
import se.samordna.form.Scope;
import se.samordna.form.Value;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;

/**
 * Holds answers against their form, whatever a page or client has checked before.
 *
 * <p>Each problem stands at the {@link FieldName} of its question. Texts name the question, never
 * the answer. A group that does not repeat is only a heading: what is required in it is required. A
 * filling of a group that repeats is checked when anything in it is answered.
 */
public final class AnswerCheck {
  private final boolean draft;
  private final List<Problem> problems = new ArrayList<>();

  private AnswerCheck(boolean draft) {
    this.draft = draft;
  }

  /** Every problem of answers that are to be final. */
  public static List<Problem> completed(Form form, Answers answers) {
    return new AnswerCheck(false).run(form, answers);
  }

  /** Every problem of a draft, which may lack answers but may not hold wrong ones. */
  public static List<Problem> draft(Form form, Answers answers) {
    return new AnswerCheck(true).run(form, answers);
  }

  /** Whether the value is an answer of the type that keeps to limits and options. */
  static boolean fits(AnswerType type, List<Option> options, Value value) {
    return ValueCheck.typed(type, value)
        && (options.isEmpty()
            || options.stream().anyMatch(option -> option.value().sameAs(value))
            || (type instanceof AnswerType.Choice choice
                && choice.open()
                && value instanceof Value.Words));
  }

  private List<Problem> run(Form form, Answers answers) {
    level(Scope.top(form, answers), form.items(), FieldName.TOP);
    return List.copyOf(problems);
  }

  private void level(Scope scope, List<Item> items, FieldName place) {
    Set<String> unknown = new HashSet<>(scope.answers().entries().keySet());
    for (Item item : items) {
      FieldName name = place.item(item.linkId());
      List<Entry> entries = scope.answers().of(item.linkId());
      if (item instanceof Question || item instanceof Group) {
        unknown.remove(item.linkId());
      }
      if (!scope.asks(item)) {
        notAsked(item, entries, name);
      } else if (item instanceof Question question) {
        question(scope, question, entries, name);
      } else if (item instanceof Group group) {
        group(scope, group, entries, name);
      }
    }
    for (String linkId : unknown) {
      String pointer = place.item(linkId).pointer();
      problems.add(Problem.at(pointer, Code.ANSWER_UNKNOWN).with("pointer", pointer));
    }
  }

  private void notAsked(Item item, List<Entry> entries, FieldName name) {
    boolean answered =
        entries.stream().anyMatch(entry -> entry.value() != null || !entry.below().isEmpty());
    if (answered) {
      tell(item, name, Code.ANSWER_NOT_ASKED);
    }
  }

  private void group(Scope scope, Group group, List<Entry> entries, FieldName name) {
    List<Entry> fillings =
        entries.isEmpty() && !group.occurs().repeats()
            ? List.of(Entry.group(Answers.NONE))
            : entries;
    int filled = 0;
    for (int i = 0; i < fillings.size(); i++) {
      Entry filling = fillings.get(i);
      if (filling.value() != null) {
        wrong(group, name.entry(i));
      }
      boolean empty = filling.below().isEmpty();
      filled += empty ? 0 : 1;
      if (!empty || !group.occurs().repeats()) {
        level(scope.into(group, filling.below()), group.items(), name.entry(i));
      }
    }
    count(group, group.occurs(), filled, name);
  }

  private void question(Scope scope, Question question, List<Entry> entries, FieldName name) {
    count(question, question.occurs(), entries.size(), name);
    Set<Option> chosen = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (entry.value() == null) {
        wrong(question, name);
        continue;
      }
      ValueCheck.problem(question, entry.value(), name).ifPresent(problems::add);
      if (!question.option(entry.value()).map(chosen::add).orElse(true)) {
        problems.add(many(question, name, entries.size(), entries.size() - 1));
      }
      level(scope.into(question, entry.below()), question.items(), name.entry(i));
    }
    if (entries.size() > 1 && chosen.stream().anyMatch(Option::exclusive)) {
      tell(question, name, Code.ANSWER_EXCLUDES_OTHERS);
    }
  }

  private void count(Item item, Occurs occurs, int answered, FieldName name) {
    if (!draft && answered < occurs.min()) {
      tell(item, name, Code.ANSWER_MISSING);
    } else if (answered > occurs.max()) {
      problems.add(many(item, name, answered, occurs.max()));
    }
  }

  private static Problem many(Item item, FieldName name, int given, int max) {
    return Problem.at(name.pointer(), Code.ANSWER_TOO_MANY)
        .with("question", item.label().text())
        .with("given", given)
        .with("max", max);
  }

  private void wrong(Item item, FieldName name) {
    tell(item, name, Code.ANSWER_UNKNOWN);
  }

  private void tell(Item item, FieldName name, Code code) {
    problems.add(
        Problem.at(name.pointer(), code)
            .with("question", item.label().text())
            .with("pointer", name.pointer()));
  }
}
