package se.samordna.engine.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samordna.admission.LegalForm;
import se.samordna.enrolment.Basis;
import se.samordna.enrolment.ClosingOutcome;
import se.samordna.model.BoardDefinition;
import se.samordna.model.Field;
import se.samordna.model.Model;
import se.samordna.text.Text;

/**
 * What a field must be for a rule or effect to make sense of it, so that a model is refused when it
 * comes rather than a step when it is taken.
 *
 * @param kinds the kinds it may be of
 * @param options for a choice, the codes it may offer; empty when any
 */
record FieldDemands(Set<Field.Kind> kinds, List<String> options) {

  /** What a rule or effect demands of the field that its parameter names. */
  static Optional<FieldDemands> of(String name, String parameter, Model model) {
    return Optional.ofNullable(
        switch (name + "." + parameter) {
          case "field-says-yes.field",
              "met-at-least.orField",
              "record-admission.tookPartField",
              "end-admission.tookPartField" ->
              kinds(Field.Kind.YES_NO);
          case "set-coordinator.field", "coordinator-set.field" ->
              kinds(Field.Kind.COORDINATOR, Field.Kind.STAFF);
          case "set-basis.field" -> choice(names(Basis.values()));
          case "plan-holds.field", "resume-plan.field" -> choice(List.of("RESUME", "REVISED"));
          case "open-board.reasonField" -> choice(reasons(model));
          case "open-board.causeField", "close-board.outcomeField" ->
              kinds(Field.Kind.TEXT, Field.Kind.LONG_TEXT);
          case "record-admission.kindField", "end-admission.kindField" ->
              choice(List.of("INPATIENT", "CUSTODY"));
          case "record-admission.placeField" -> kinds(Field.Kind.TEXT);
          case "record-admission.legalFormField" -> choice(names(LegalForm.values()));
          case "record-admission.dateField", "end-admission.dateField" -> kinds(Field.Kind.DATE);
          case "close.outcomeField" -> choice(names(ClosingOutcome.values()));
          default -> null;
        });
  }

  /** What was expected, when the field is something else. */
  Optional<Text> unmet(Field field) {
    boolean good =
        kinds.contains(field.kind())
            && (options.isEmpty()
                || field.options().stream().map(Field.Option::code).allMatch(options::contains));
    return good ? Optional.empty() : Optional.of(words());
  }

  private Text words() {
    String of = String.join(", ", kinds.stream().map(Enum::name).sorted().toList());
    String codes = options.isEmpty() ? "" : ": " + String.join(", ", options);
    return new Text("ett fält av slaget " + of + codes, "a field of the kind " + of + codes);
  }

  private static FieldDemands kinds(Field.Kind first, Field.Kind... more) {
    return new FieldDemands(EnumSet.of(first, more), List.of());
  }

  private static FieldDemands choice(List<String> options) {
    return new FieldDemands(EnumSet.of(Field.Kind.CHOICE), options);
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private static List<String> reasons(Model model) {
    return model.board().map(BoardDefinition::reasons).orElse(List.of()).stream()
        .map(BoardDefinition.ReasonCode::code)
        .toList();
  }
}
