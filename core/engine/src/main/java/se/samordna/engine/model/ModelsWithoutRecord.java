package se.samordna.engine.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samordna.model.Descriptor;
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
 * rules rest on nothing but what is kept there. The personal ombuds' can be used nowhere else.
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

  /**
   * Refuses, where a record is kept, a model that is for those who keep none: there it would be an
   * enrolment like any other, with notes and words and other units that read along.
   *
   * @throws Refusal {@code CM-6084}
   */
  public static void refuse(String pointer, RunningModel running) {
    forNone(pointer, running)
        .ifPresent(
            problem -> {
              throw Refusal.of(problem);
            });
  }

  /** What stands in the way of a model where a record is kept; empty for most. */
  public static Optional<Problem> forNone(String pointer, RunningModel running) {
    return isForNone(running)
        ? Optional.of(
            Problem.at(pointer, Code.MODEL_WITHOUT_RECORD).with("model", running.model().name()))
        : Optional.empty();
  }

  /** The same of all that are enabled somewhere; one that is away tells nothing, and may stay. */
  public static void refuseAny(String pointer, ModelRegistry registry, Collection<String> enabled) {
    enabled.stream()
        .flatMap(model -> registry.newest(model).stream())
        .forEach(running -> refuse(pointer, running));
  }

  /** Whether it is one of personal ombuds', who act on a person's mandate and keep no record. */
  public static boolean isForNone(RunningModel running) {
    return running.model().descriptor().branch() == Descriptor.Branch.ADVOCACY
        && problem("", running).isEmpty();
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
