package se.samordna.engine.model;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samordna.engine.rule.ParameterSpec;
import se.samordna.enrolment.ClosingOutcome;
import se.samordna.form.Canonical;
import se.samordna.meeting.MeetingType;
import se.samordna.model.Activity;
import se.samordna.model.BoardDefinition;
import se.samordna.model.CaseloadRule;
import se.samordna.model.Field;
import se.samordna.model.Mark;
import se.samordna.model.Model;
import se.samordna.model.Phase;
import se.samordna.model.PlanDefinition;
import se.samordna.model.Step;
import se.samordna.network.NetworkMember;
import se.samordna.organisation.Profession;
import se.samordna.refusal.Code;
import se.samordna.rule.ActorRole;
import se.samordna.text.Text;

/** The parameters that stand beside a rule's or an effect's name. */
final class ParameterChecks {
  private static final BigDecimal LARGEST = new BigDecimal(100_000);
  private static final BigDecimal MOST_DAYS = new BigDecimal(3_650);
  private static final Text PROFESSION = new Text("yrke", "profession");
  private static final Text MEETING = new Text("mötestyp", "type of meeting");
  private static final Text OFFER = new Text("erbjudande", "offer");
  private static final Text RELATION = new Text("relation", "relation");
  private static final Text ROLE = new Text("roll", "role");
  private static final List<String> COORDINATING =
      List.of(ActorRole.LEAD_COORDINATOR.name(), ActorRole.COORDINATOR_OR_DEPUTY.name());
  private static final Text OUTCOME = new Text("avslut", "outcome");

  private final Model model;
  private final QuestionChecks questions;
  private final Optional<Step> step;
  private final Findings findings;
  private final String pointer;
  private final String name;

  /**
   * @param step the step that it stands in; empty outside steps
   * @param name the rule's or effect's
   */
  ParameterChecks(
      ModelWithForms brought, Optional<Step> step, Findings findings, String pointer, String name) {
    this.model = brought.model();
    this.questions = new QuestionChecks(brought, findings);
    this.step = step;
    this.findings = findings;
    this.pointer = pointer;
    this.name = name;
  }

  void check(Map<String, Object> given, List<ParameterSpec> specs) {
    for (ParameterSpec spec : specs) {
      Object value = given.get(spec.name());
      if (value != null) {
        check(spec, value, given);
      } else if (spec.required() || leavesOpen(spec, given)) {
        note(Code.MODEL_PARAMETER_MISSING, spec.name()).note();
      }
    }
    new TreeMap<>(given)
        .keySet().stream()
            .filter(one -> specs.stream().noneMatch(spec -> spec.name().equals(one)))
            .forEach(one -> note(Code.MODEL_PARAMETER_UNKNOWN, one).note());
  }

  private void check(ParameterSpec spec, Object value, Map<String, Object> given) {
    switch (spec.type()) {
      case NUMBER -> number(spec, value);
      case WHOLE ->
          is(
              value instanceof BigDecimal number
                  && number.signum() > 0
                  && number.compareTo(MOST_DAYS) <= 0
                  && number.stripTrailingZeros().scale() <= 0,
              spec,
              new Text("ett heltal från 1 till 3650", "a whole number from 1 to 3650"));
      case YES_NO ->
          is(value instanceof Boolean, spec, new Text("true eller false", "true or false"));
      case FORM -> names(spec, value, false, formUrls(), new Text("formulär", "form"));
      case YES_NO_ITEM -> items(spec, value, false, QuestionChecks.Kind.YES_NO, given);
      case YES_NO_ITEMS -> items(spec, value, true, QuestionChecks.Kind.YES_NO, given);
      case CHOICE_ITEM -> items(spec, value, false, QuestionChecks.Kind.CHOICE, given);
      case CHOICE_ITEMS -> items(spec, value, true, QuestionChecks.Kind.CHOICE, given);
      case STAGE_ITEM -> stageItem(spec, value, given);
      case ITEMS -> items(spec, value, true, QuestionChecks.Kind.ANY, given);
      case OPTION -> option(spec, value, given);
      case FIELD -> field(spec, value);
      case FIELD_VALUE -> fieldValue(spec, value, given);
      case REASON -> names(spec, value, false, reasons(), References.REASON);
      case REASONS -> names(spec, value, true, reasons(), References.REASON);
      case ACTIVITY -> names(spec, value, false, activities(), References.ACTIVITY);
      case CASELOAD -> names(spec, value, false, caseloads(false), References.CASELOAD);
      case INTAKE -> names(spec, value, false, caseloads(true), References.CASELOAD);
      case MARK -> names(spec, value, false, marks(), References.MARK);
      case MARKS -> names(spec, value, true, marks(), References.MARK);
      case PHASES -> names(spec, value, true, phases(), References.PHASE);
      case PHASE_NUMBERS -> phaseNumbers(spec, value);
      case RELATIONS -> names(spec, value, true, all(NetworkMember.Relation.values()), RELATION);
      case OFFERS -> names(spec, value, true, offers(), OFFER);
      case MEETING -> names(spec, value, false, aboutPersons(), MEETING);
      case PROFESSION -> names(spec, value, false, all(Profession.values()), PROFESSION);
      case PROFESSIONS -> names(spec, value, true, all(Profession.values()), PROFESSION);
      case COORDINATING -> names(spec, value, false, COORDINATING, ROLE);
      case OUTCOME -> names(spec, value, false, all(ClosingOutcome.values()), OUTCOME);
      case OUTCOMES -> names(spec, value, true, all(ClosingOutcome.values()), OUTCOME);
    }
  }

  private void phaseNumbers(ParameterSpec spec, Object value) {
    boolean good =
        value instanceof Map<?, ?> map
            && !map.isEmpty()
            && map.values().stream()
                .allMatch(
                    one ->
                        one instanceof BigDecimal number
                            && number.signum() >= 0
                            && number.compareTo(LARGEST) <= 0);
    is(
        good,
        spec,
        new Text(
            "ett tal från 0 till 100000 för varje fas",
            "a number from 0 to 100000 for each phase"));
    if (value instanceof Map<?, ?> map) {
      names(spec, List.copyOf(map.keySet()), true, phases(), References.PHASE);
    }
  }

  private void number(ParameterSpec spec, Object value) {
    boolean whole = step.isPresent();
    boolean good =
        value instanceof BigDecimal number
            && number.signum() >= 0
            && number.compareTo(LARGEST) <= 0
            && (!whole || number.stripTrailingZeros().scale() <= 0);
    is(
        good,
        spec,
        whole
            ? new Text("ett heltal från 0 till 100000", "a whole number from 0 to 100000")
            : new Text("ett tal från 0 till 100000", "a number from 0 to 100000"));
  }

  /** Whether a field stands there without the value to compare it with; a yes needs none. */
  private boolean leavesOpen(ParameterSpec spec, Map<String, Object> given) {
    return spec.type() == ParameterSpec.Type.FIELD_VALUE
        && fields(given.get(spec.of())).anyMatch(field -> field.kind() != Field.Kind.YES_NO);
  }

  /** A value that the field never has would never let the rule or effect apply. */
  private void fieldValue(ParameterSpec spec, Object value, Map<String, Object> given) {
    if (!given.containsKey(spec.of())) {
      note(Code.MODEL_PARAMETER_MISSING, spec.of()).note();
    }
    List<String> codes = each(spec, value, false).toList();
    fields(given.get(spec.of()))
        .forEach(
            field -> {
              List<String> has = values(field);
              codes.stream()
                  .filter(code -> !has.contains(code))
                  .forEach(
                      code ->
                          References.unknown(
                              findings, pointer + "/" + spec.name(), References.OPTION, code));
            });
  }

  private Stream<Field> fields(@Nullable Object id) {
    return step.stream()
        .flatMap(one -> one.fields().stream())
        .filter(field -> field.id().equals(id));
  }

  private static List<String> values(Field field) {
    return field.kind() == Field.Kind.YES_NO
        ? List.of("true", "false")
        : field.options().stream().map(Field.Option::code).toList();
  }

  private void field(ParameterSpec spec, Object value) {
    List<Field> fields = step.map(Step::fields).orElse(List.of());
    names(spec, value, false, fields.stream().map(Field::id).toList(), References.FIELD);
    fields.stream()
        .filter(field -> field.id().equals(value))
        .forEach(
            field ->
                FieldDemands.of(name, spec.name(), model)
                    .flatMap(demand -> demand.unmet(field))
                    .ifPresent(expected -> wrong(spec, expected)));
  }

  private void items(
      ParameterSpec spec,
      Object value,
      boolean list,
      QuestionChecks.Kind kind,
      Map<String, Object> given) {
    String form = String.valueOf(given.get(spec.of()));
    List<String> all = each(spec, value, list).toList();
    for (int i = 0; i < all.size(); i++) {
      String place = pointer + "/" + spec.name() + (list ? "/" + i : "");
      if (!questions.isAsked(form, all.get(i), kind, place)) {
        wrong(place, spec, kind.words());
      }
    }
  }

  /** Each stage of the model is one of the choice's options; a model without stages has none. */
  private void stageItem(ParameterSpec spec, Object value, Map<String, Object> given) {
    items(spec, value, false, QuestionChecks.Kind.CHOICE, given);
    String form = String.valueOf(given.get(spec.of()));
    is(
        !model.plan().stages().isEmpty(),
        spec,
        new Text("en modell med plan/stages", "a model with plan/stages"));
    model
        .plan()
        .stages()
        .forEach(
            stage ->
                questions.option(
                    form, String.valueOf(value), stage.id(), pointer + "/" + spec.name()));
  }

  private void option(ParameterSpec spec, Object value, Map<String, Object> given) {
    String form = String.valueOf(given.get("form"));
    List<?> items =
        given.get(spec.of()) instanceof List<?> all
            ? all
            : Stream.ofNullable(given.get(spec.of())).toList();
    each(spec, value, false)
        .forEach(
            code ->
                items.forEach(
                    item ->
                        questions.option(
                            form, String.valueOf(item), code, pointer + "/" + spec.name())));
  }

  private void names(
      ParameterSpec spec, Object value, boolean list, Collection<String> known, Text kind) {
    each(spec, value, list)
        .filter(one -> !known.contains(one))
        .forEach(one -> References.unknown(findings, pointer + "/" + spec.name(), kind, one));
  }

  private void texts(ParameterSpec spec, Object value) {
    boolean good = value instanceof List<?> list && !list.isEmpty();
    is(good, spec, new Text("en lista av texter", "a list of texts"));
  }

  private Stream<String> each(ParameterSpec spec, Object value, boolean list) {
    if (!list) {
      is(value instanceof String, spec, new Text("en text", "a text"));
      return value instanceof String text ? Stream.of(text) : Stream.empty();
    }
    texts(spec, value);
    return value instanceof List<?> all ? all.stream().map(String::valueOf) : Stream.empty();
  }

  private void is(boolean good, ParameterSpec spec, Text expected) {
    if (!good) {
      wrong(spec, expected);
    }
  }

  private void wrong(ParameterSpec spec, Text expected) {
    wrong(pointer + "/" + spec.name(), spec, expected);
  }

  private void wrong(String place, ParameterSpec spec, Text expected) {
    note(place, Code.MODEL_PARAMETER_WRONG, spec.name()).with("expected", expected).note();
  }

  private Findings.Finding note(Code code, String parameter) {
    return note(pointer + "/" + parameter, code, parameter);
  }

  private Findings.Finding note(String place, Code code, String parameter) {
    return findings.at(place, code).with("name", name).with("parameter", parameter);
  }

  private List<String> formUrls() {
    return model.forms().stream().map(Canonical::of).map(Canonical::url).toList();
  }

  private List<String> reasons() {
    return model.board().map(BoardDefinition::reasons).orElse(List.of()).stream()
        .map(BoardDefinition.ReasonCode::code)
        .toList();
  }

  private List<String> activities() {
    return model.activities().stream().map(Activity::key).toList();
  }

  private List<String> caseloads(boolean intake) {
    return model.caseload().stream()
        .filter(rule -> intake == (rule.scope() == CaseloadRule.Scope.INTAKE))
        .map(CaseloadRule::id)
        .toList();
  }

  private List<String> offers() {
    return model.plan().offers().stream().map(PlanDefinition.Offer::key).toList();
  }

  private List<String> marks() {
    return model.marks().stream().map(Mark::id).toList();
  }

  private List<String> phases() {
    return model.phases().stream().map(Phase::id).toList();
  }

  private static List<String> aboutPersons() {
    return Stream.of(MeetingType.values())
        .filter(type -> !type.isTeams())
        .map(MeetingType::name)
        .toList();
  }

  private static List<String> all(Enum<?>[] values) {
    return Stream.of(values).map(Enum::name).toList();
  }
}
