package se.samordna.engine.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samordna.model.Phase;
import se.samordna.model.RuleUse;
import se.samordna.model.Step;
import se.samordna.ombud.MandatePhase;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.rule.Fact;

/**
 * Which models can be used where no record is kept: those that take no words, and whose phases and
 * rules rest on nothing but what is kept there.
 */
public final class ModelsWithoutRecord {
  /** The form about a mandate, whose answers are kept as the codes and dates that they are. */
  public static final String MANDATE_FORM = "https://samordna.se/forms/po-mandate";

  private static final Set<Fact> KNOWN = EnumSet.of(Fact.PERSON, Fact.CASELOAD);

  private ModelsWithoutRecord() {}

  /**
   * Refuses a model that cannot be used without a record.
   *
   * @throws Refusal {@code CM-4254} where it takes words, {@code CM-6040} where it rests on a
   *     record
   */
  public static void require(String pointer, RunningModel running) {
    problem(pointer, running)
        .ifPresent(
            problem -> {
              throw Refusal.of(problem);
            });
  }

  /** The same of all that are enabled somewhere; one that is away tells nothing, and is refused. */
  public static void requireAll(
      String pointer, ModelRegistry registry, Collection<String> enabled) {
    for (String model : enabled) {
      require(
          pointer,
          registry
              .newest(model)
              .orElseThrow(
                  () ->
                      Refusal.of(
                          Problem.at(pointer, Code.MODEL_UNAVAILABLE).with("model", model))));
    }
  }

  private static Optional<Problem> problem(String pointer, RunningModel running) {
    String model = running.model().id();
    List<String> words = FreeText.places(running);
    if (!words.isEmpty()) {
      return Optional.of(
          Problem.at(pointer, Code.MODEL_TAKES_WORDS)
              .with("model", model)
              .with("where", words.get(0))
              .with("count", Integer.toString(words.size())));
    }
    return ofTheRecord(running)
        .map(
            where ->
                Problem.at(pointer, Code.MODEL_NEEDS_RECORD)
                    .with("model", model)
                    .with("where", where));
  }

  private static Optional<String> ofTheRecord(RunningModel running) {
    for (Phase phase : running.model().phases()) {
      if (Arrays.stream(MandatePhase.values()).noneMatch(one -> one.name().equals(phase.id()))) {
        return Optional.of("phases/" + phase.id());
      }
    }
    for (Step step : running.model().steps()) {
      if (step.who().meeting().isPresent() || !step.who().allOf().isEmpty()) {
        return Optional.of("steps/" + step.id() + "/who");
      }
      for (RuleUse guard : step.guards()) {
        if (!asksMandate(guard) && !KNOWN.containsAll(running.needs(List.of(guard)))) {
          return Optional.of("steps/" + step.id() + "/guards/" + guard.rule());
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a guard asks for when and how the person gave the mandate. */
  public static boolean asksMandate(RuleUse guard) {
    return guard.rule().equals("form-answered")
        && guard.parameters().text("form").equals(MANDATE_FORM)
        && !guard.parameters().has("by")
        && !guard.parameters().has("sinceBoard");
  }
}
