package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samordna.form.AnswerType;
import se.samordna.form.Answers;
import se.samordna.form.Control;
import se.samordna.form.Display;
import se.samordna.form.Entry;
import se.samordna.form.FieldName;
import se.samordna.form.Form;
import se.samordna.form.Group;
import se.samordna.form.Item;
import se.samordna.form.Label;
import se.samordna.form.Question;
import se.samordna.form.Scope;
import se.samordna.form.Value;
import se.samordna.text.Text;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Kind;
import se.samordna.web.view.Field.Option;
import se.samordna.web.view.Field.Previous;
import se.samordna.web.view.Questions.Part;

/**
 * A form with its answers as fields of a page.
 *
 * <p>What a condition leaves out is not shown; after an answer that it depends on, the page is
 * asked for again. A group that repeats shows every filling and one button for one more.
 */
final class QuestionsView {
  /** Begins the name of a field whose lines are one answer each. */
  static final String LINES = "lines:";

  /** Begins what a button sends that asks for one more filling of a group. */
  static final String MORE = "more:";

  private static final int IN_SIGHT = 7;

  private final Form form;
  private final Map<String, List<String>> typed;
  private final Map<String, Previous> previous;
  private final Set<String> more;
  private final Texts t;

  /**
   * @param typed what stands in the fields, by their names
   * @param previous the answers of the last time, by the names of the fields
   * @param more the groups that one more filling is wanted of, by the names of the groups
   */
  QuestionsView(
      Form form,
      Map<String, List<String>> typed,
      Map<String, Previous> previous,
      Set<String> more,
      Texts t) {
    this.form = form;
    this.typed = typed;
    this.previous = previous;
    this.more = more;
    this.t = t;
  }

  /** The parts of the form, a part for each group at the top. */
  List<Part> parts(Answers answers) {
    Scope scope = Scope.top(form, answers);
    List<Part> parts = new ArrayList<>();
    List<Field> loose = new ArrayList<>();
    int groups = 0;
    for (Item item : form.items()) {
      if (item instanceof Group group) {
        loose(groups++, loose).ifPresent(parts::add);
        loose = new ArrayList<>();
        if (scope.asks(group)) {
          parts.addAll(group(group, scope, FieldName.TOP, 0));
        }
      } else {
        fields(item, scope, FieldName.TOP, loose);
      }
    }
    loose(groups, loose).ifPresent(parts::add);
    return parts;
  }

  /** Questions outside of all groups, known by how many groups the form has before them. */
  private static Optional<Part> loose(int groups, List<Field> fields) {
    return fields.isEmpty()
        ? Optional.empty()
        : Optional.of(new Part("part-" + groups, 0, "", "", fields, List.of(), null));
  }

  private List<Part> group(Group group, Scope scope, FieldName place, int depth) {
    FieldName name = place.item(group.linkId());
    List<Entry> filled = scope.answers().of(group.linkId());
    int fillings = Math.max(1, filled.size()) + (more.contains(name.pointer()) ? 1 : 0);
    boolean repeats = group.occurs().repeats();
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < (repeats ? Math.min(fillings, group.occurs().max()) : 1); i++) {
      Answers within = i < filled.size() ? filled.get(i).below() : Answers.NONE;
      Scope inside = scope.into(group, within);
      List<Field> fields = new ArrayList<>();
      List<Part> below = new ArrayList<>();
      for (Item item : group.items()) {
        if (item instanceof Group inner) {
          if (inside.asks(inner)) {
            below.addAll(group(inner, inside, name.entry(i), depth + 1));
          }
        } else {
          fields(item, inside, name.entry(i), fields);
        }
      }
      boolean last = repeats && i == fillings - 1 && fillings < group.occurs().max();
      String title = title(group.label(), repeats && fillings > 1 ? i + 1 : 0);
      parts.add(
          new Part(
              Field.idOf(name.entry(i).pointer()),
              depth,
              title,
              help(group.label()),
              fields,
              below,
              last ? MORE + name.pointer() : null));
    }
    return parts;
  }

  private String title(Label label, int number) {
    String text = prefixed(label);
    return number == 0 ? text : text + " " + number;
  }

  private String prefixed(Label label) {
    String prefix = label.prefix() == null ? "" : label.prefix() + " ";
    return prefix + label.text().in(t.language());
  }

  private String help(Label label) {
    return label.help() == null ? "" : label.help().in(t.language());
  }

  private void fields(Item item, Scope scope, FieldName place, List<Field> fields) {
    if (!scope.asks(item)) {
      return;
    }
    FieldName name = place.item(item.linkId());
    if (item instanceof Display display) {
      fields.add(Field.of(Kind.DISPLAY, name.pointer(), prefixed(display.label())));
    } else if (item instanceof Question question) {
      fields.addAll(question(question, name));
      below(question, scope, name, fields);
    }
  }

  private void below(Question question, Scope scope, FieldName name, List<Field> fields) {
    List<Entry> given = scope.answers().of(question.linkId());
    for (int i = 0; i < given.size() && !question.items().isEmpty(); i++) {
      Scope inside = scope.into(question, given.get(i).below());
      for (Item item : question.items()) {
        fields(item, inside, name.entry(i), fields);
      }
    }
  }

  private List<Field> question(Question question, FieldName name) {
    List<Field> fields = new ArrayList<>();
    Kind kind = kind(question);
    boolean lines = kind == Kind.LONG && question.occurs().repeats();
    Field field =
        Field.of(kind, (lines ? LINES : "") + name.pointer(), prefixed(question.label()))
            .options(options(question, kind))
            .before(previous.get(name.pointer()));
    String hint = hint(question, lines);
    field = hint.isEmpty() ? field : field.hint(hint);
    field = question.occurs().required() ? field : field.mayBeLeftOut();
    field = isWords(question.type()) && !lines ? field.inOwnWords() : field;
    fields.add(field.answers(values(question, name, lines)));
    if (question.open() && !question.options().isEmpty()) {
      fields.add(
          Field.of(Kind.TEXT, name.other().pointer(), t.of("form.other"))
              .mayBeLeftOut()
              .answers(typed.getOrDefault(name.other().pointer(), List.of())));
    }
    if (question.type() instanceof AnswerType.Measure measure) {
      fields.add(unit(measure, name));
    }
    return fields;
  }

  private Field unit(AnswerType.Measure measure, FieldName name) {
    List<Option> units =
        measure.units().stream()
            .map(
                unit ->
                    Option.of(
                        unit.code() != null ? unit.code() : unit.name().sv(),
                        unit.name().in(t.language())))
            .toList();
    Kind kind = units.isEmpty() ? Kind.SHORT : Kind.SELECT;
    return Field.of(kind, name.unit().pointer(), t.of("form.unit"))
        .options(units)
        .answers(typed.getOrDefault(name.unit().pointer(), List.of()));
  }

  private List<String> values(Question question, FieldName name, boolean lines) {
    List<String> values = typed.getOrDefault(name.pointer(), List.of());
    if (values.isEmpty() && typed.isEmpty()) {
      values = question.initial().stream().map(value -> initial(question, value)).toList();
    }
    return lines && !values.isEmpty() ? List.of(String.join("\n", values)) : values;
  }

  private String initial(Question question, Value value) {
    return question
        .option(value)
        .map(se.samordna.form.Option::key)
        .orElseGet(() -> value.write(t.language()));
  }

  private String hint(Question question, boolean lines) {
    List<String> hints = new ArrayList<>();
    hints.add(help(question.label()));
    Text unit = question.label().unit();
    if (unit != null) {
      hints.add(t.of("form.in.unit", unit.in(t.language())));
    }
    if (lines) {
      hints.add(t.of("form.one.a.line"));
    }
    if (question.type() instanceof AnswerType.Day) {
      hints.add(t.of("form.date.hint"));
    }
    return String.join(" ", hints).strip();
  }

  private static boolean isWords(AnswerType type) {
    return type instanceof AnswerType.Words words && words.lines();
  }

  private static Kind kind(Question question) {
    AnswerType type = question.type();
    if (!question.options().isEmpty()) {
      if (question.occurs().repeats()) {
        return Kind.CHECKS;
      }
      boolean list =
          question.control() == Control.DROP_DOWN || question.options().size() > IN_SIGHT;
      return list && question.control() != Control.RADIO_BUTTON ? Kind.SELECT : Kind.RADIO;
    }
    if (question.occurs().repeats()) {
      return Kind.LONG;
    }
    return single(type);
  }

  private static Kind single(AnswerType type) {
    if (type instanceof AnswerType.YesNo) {
      return Kind.RADIO;
    } else if (type instanceof AnswerType.Scale) {
      return Kind.SCALE;
    } else if (type instanceof AnswerType.Whole) {
      return Kind.NUMBER;
    } else if (type instanceof AnswerType.Decimal || type instanceof AnswerType.Measure) {
      return Kind.DECIMAL;
    } else if (type instanceof AnswerType.Day) {
      return Kind.DATE;
    } else if (type instanceof AnswerType.Clock || type instanceof AnswerType.Moment) {
      return Kind.SHORT;
    }
    return isWords(type) ? Kind.LONG : Kind.TEXT;
  }

  private List<Option> options(Question question, Kind kind) {
    if (question.type() instanceof AnswerType.YesNo && question.options().isEmpty()) {
      return List.of(Option.of("true", t.of("form.yes")), Option.of("false", t.of("form.no")));
    }
    if (question.type() instanceof AnswerType.Scale scale && question.options().isEmpty()) {
      return Scales.of(scale.min(), scale.max(), scale.step(), end(scale.low()), end(scale.high()));
    }
    List<Option> options =
        question.options().stream()
            .map(one -> Option.of(one.key(), one.label().in(t.language())))
            .toList();
    return kind == Kind.SELECT ? Choices.orNone(t.of("form.choose"), options) : options;
  }

  private String end(@Nullable Text text) {
    return text == null ? "" : text.in(t.language());
  }
}
