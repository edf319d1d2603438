package se.samordna.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samordna.Id;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.StepPreview;
import se.samordna.model.Step;
import se.samordna.organisation.Unit;
import se.samordna.rule.Remedy;
import se.samordna.rule.StepInput;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Kind;
import se.samordna.web.view.Field.Option;

/** What is filled in when a step is taken, and the reasons that its verdicts ask for. */
final class StepForm {
  /** Begins the name of a field with why a step is taken in spite of a caution. */
  static final String WHY = "why:";

  /** The name of the field with why a limit is overridden. */
  static final String OVERRIDE = "overrideReason";

  private static final Set<String> OWN_WORDS = Set.of("personsWords", "personsView", "ownWords");
  private static final int IN_SIGHT = 11;

  /** Begins the names of core's rules that ask for an answer to one field. */
  private static final String ASKS = "field-";

  private final Visit visit;
  private final Set<String> demanded;
  private final StepPreview preview;
  private final List<Judged> verdicts;
  private final Id<Unit> unit;
  private final Texts t;

  /**
   * @param step as its model has it, empty while the model is away
   */
  StepForm(
      Visit visit, Optional<Step> step, StepPreview preview, List<Judged> verdicts, Id<Unit> unit) {
    this.visit = visit;
    this.demanded = step.map(StepForm::demanded).orElse(Set.of());
    this.preview = preview;
    this.verdicts = verdicts;
    this.unit = unit;
    this.t = visit.t();
  }

  /** What was sent for the fields of a step. */
  static StepInput input(List<se.samordna.model.Field> fields, Reading form) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (se.samordna.model.Field field : fields) {
      List<String> given =
          form.all(field.id()).stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
      if (!given.isEmpty()) {
        values.put(field.id(), given);
      }
    }
    return new StepInput(values);
  }

  /** By the name of each rule that cautioned, why the step is taken all the same. */
  static Map<String, String> acknowledged(Reading form) {
    Map<String, String> acknowledged = new LinkedHashMap<>();
    form.everything().keySet().stream()
        .filter(name -> name.startsWith(WHY))
        .filter(name -> !form.text(name).isEmpty())
        .forEach(name -> acknowledged.put(name.substring(WHY.length()), form.text(name)));
    return acknowledged;
  }

  /** Why a limit is gone over. */
  static Field override(Typed typed, Texts t) {
    return Field.of(Kind.LONG, OVERRIDE, t.of("step.override"))
        .hint(t.of("step.override.hint"))
        .value(typed.or(OVERRIDE, ""));
  }

  /**
   * The fields with what was sent.
   *
   * @param chosen what the address has chosen before anything was sent
   */
  List<Field> fields(Typed typed, StepInput chosen, int revision) {
    List<Field> fields = new ArrayList<>();
    for (se.samordna.model.Field one : preview.fields()) {
      fields.add(field(one).answers(typed.all(one.id(), chosen.all(one.id()))));
    }
    for (Judged verdict : verdicts) {
      if (verdict.outcome() == Judged.Outcome.CAUTIONED) {
        String name = WHY + verdict.rule();
        fields.add(
            Field.of(Kind.LONG, name, t.of("step.why"))
                .hint(visit.in(verdict.title()))
                .value(typed.or(name, "")));
      }
    }
    if (verdicts.stream().anyMatch(one -> one.outcome() == Judged.Outcome.NEEDS_OVERRIDE)) {
      fields.add(override(typed, t));
    }
    fields.add(FormPages.revision(revision));
    return fields;
  }

  private Field field(se.samordna.model.Field field) {
    Field shown =
        Field.of(kind(field), field.id(), visit.in(field.label())).options(options(field));
    String hint = visit.in(field.hint());
    shown = hint.isEmpty() ? shown : shown.hint(hint);
    shown = isOwnWords(field) ? shown.inOwnWords() : shown;
    boolean must =
        field.required() || demanded.contains(field.id()) || lacksCoordinator(field.id());
    return must ? shown : shown.mayBeLeftOut();
  }

  /** Whether nobody coordinates yet, and the step is where somebody is chosen. */
  private boolean lacksCoordinator(String field) {
    return verdicts.stream()
        .filter(one -> one.outcome() == Judged.Outcome.REFUSED)
        .filter(one -> one.rule().startsWith("coordinator-set"))
        .flatMap(one -> one.remedies().stream())
        .anyMatch(one -> one.kind() == Remedy.Kind.FIELD && one.target().equals(field));
  }

  /** The fields that the step is not taken without, whatever the model says of them by itself. */
  private static Set<String> demanded(Step step) {
    return step.guards().stream()
        .filter(guard -> guard.rule().startsWith(ASKS) && guard.parameters().has("field"))
        .map(guard -> guard.parameters().text("field"))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a field holds what the person has said. */
  static boolean isOwnWords(se.samordna.model.Field field) {
    return OWN_WORDS.contains(field.id());
  }

  private static Kind kind(se.samordna.model.Field field) {
    return switch (field.kind()) {
      case TEXT -> Kind.TEXT;
      case LONG_TEXT -> Kind.LONG;
      case YES_NO -> Kind.RADIO;
      case DATE -> Kind.DATE;
      case CHOICE ->
          field.repeats()
              ? Kind.CHECKS
              : field.options().size() > IN_SIGHT ? Kind.SELECT : Kind.RADIO;
      case STAFF, COORDINATOR -> field.repeats() ? Kind.CHECKS : Kind.SELECT;
    };
  }

  private List<Option> options(se.samordna.model.Field field) {
    return switch (field.kind()) {
      case TEXT, LONG_TEXT, DATE -> List.of();
      case YES_NO ->
          List.of(Option.of("true", t.of("form.yes")), Option.of("false", t.of("form.no")));
      case CHOICE -> choices(field);
      case STAFF -> staff(field, false);
      case COORDINATOR -> staff(field, true);
    };
  }

  private List<Option> choices(se.samordna.model.Field field) {
    List<Option> options =
        field.options().stream().map(one -> Option.of(one.code(), visit.in(one.label()))).toList();
    return kind(field) == Kind.SELECT ? Choices.orNone(t.of("form.choose"), options) : options;
  }

  private List<Option> staff(se.samordna.model.Field field, boolean carrying) {
    List<Option> colleagues = Teams.staffChoices(visit, unit, carrying);
    return field.repeats() ? colleagues : Choices.orNone(t.of("form.choose"), colleagues);
  }
}
