package se.samordna.engine.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.samordna.model.ActivityDays.Counts;
import se.samordna.model.Model;
import se.samordna.model.RuleUse;
import se.samordna.model.Step;
import se.samordna.rule.Parameters;
import se.samordna.text.Text;

/**
 * The numbers of a step's guards that a model lets organisations set, each by the key under which
 * it is set: how long a phase lasts first, and how much inpatient care is much.
 *
 * @param key {@code step.} and the step's id, with the number's name where a guard has several
 */
record SettableNumbers(String key, Step step, RuleUse guard, String parameter, Counts counts) {
  private static final String LASTED = "phase-lasted";

  /** The rule by which stays are held against an answer. */
  static final String STAYS = "stays-as-answered";

  private static final Map<String, List<String>> OF_RULES =
      Map.of(LASTED, List.of("days"), STAYS, List.of("admissions", "days", "months"));

  /** All of a model's, in the order of its steps. */
  static List<SettableNumbers> of(Model model) {
    return model.steps().stream().flatMap(step -> of(step).stream()).toList();
  }

  /** Those of one step. */
  static List<SettableNumbers> of(Step step) {
    List<SettableNumbers> all = new ArrayList<>();
    for (RuleUse guard : step.guards()) {
      boolean open = Boolean.TRUE.equals(guard.parameters().values().get("settable"));
      for (String name :
          open ? OF_RULES.getOrDefault(guard.rule(), List.of()) : List.<String>of()) {
        String key = "step." + step.id() + (guard.rule().equals(LASTED) ? "" : "." + name);
        all.add(new SettableNumbers(key, step, guard, name, counts(guard, name)));
      }
    }
    return all;
  }

  private static Counts counts(RuleUse guard, String name) {
    return switch (name) {
      case "admissions" -> Counts.ADMISSIONS;
      case "months" -> Counts.MONTHS;
      default -> guard.rule().equals(STAYS) ? Counts.CARE_DAYS : Counts.DAYS;
    };
  }

  /** The step with the numbers that are set, by their keys. */
  static Step on(Step step, Function<String, Optional<Integer>> set) {
    List<SettableNumbers> open = of(step);
    List<RuleUse> guards =
        step.guards().stream()
            .map(
                guard -> {
                  Map<String, Object> values = new HashMap<>(guard.parameters().values());
                  open.stream()
                      .filter(one -> one.guard().equals(guard))
                      .forEach(
                          one ->
                              set.apply(one.key())
                                  .ifPresent(
                                      number ->
                                          values.put(one.parameter(), BigDecimal.valueOf(number))));
                  return new RuleUse(guard.rule(), new Parameters(values));
                })
            .toList();
    return new Step(
        step.id(),
        step.name(),
        step.hint(),
        step.moves(),
        step.who(),
        step.fields(),
        guards,
        step.effects(),
        step.deadlineDays());
  }

  /** What the model says itself. */
  int declared() {
    return guard.parameters().number(parameter).intValueExact();
  }

  /** The least that can be set. */
  int least() {
    return guard.rule().equals(LASTED) ? 0 : 1;
  }

  /** What it is called where it is set. */
  Text name() {
    Text what =
        switch (counts) {
          case DAYS -> new Text("så länge pågår fasen först", "the phase lasts so long first");
          case ADMISSIONS ->
              new Text(
                  "så många inläggningar är mycket inneliggande vård",
                  "so many admissions are much inpatient care");
          case CARE_DAYS ->
              new Text("eller så många dagar inlagd", "or so many days in inpatient care");
          case MONTHS -> new Text("inom så många månader", "within so many months");
        };
    return new Text(step.name().sv() + ": " + what.sv(), step.name().en() + ": " + what.en());
  }
}
