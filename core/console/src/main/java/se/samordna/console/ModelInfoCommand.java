package se.samordna.console;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import se.samordna.model.Guideline;
import se.samordna.model.ModelPresence;
import se.samordna.model.ModelState;
import se.samordna.model.Models;
import se.samordna.model.Phase;
import se.samordna.model.Step;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;

/** Tells everything about a model: what it declares, where it is enabled, what is wrong with it. */
@Service
@Command(
    scope = "samordna",
    name = "model-info",
    description = "Tells what a model declares, where it is enabled and what is wrong with it.",
    detailedDescription = "classpath:help/model-info.txt")
public final class ModelInfoCommand extends OperatorAction {
  private static final int MOST_INTERVALS = 20;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  @Argument(index = 0, name = "model", description = "The model's id", required = true)
  @Completion(ModelCompleter.class)
  private String model;

  @Override
  void run() {
    Models models = service(Models.class);
    List<ModelState> states = models.states(operator(), model);
    if (states.isEmpty()) {
      throw Refusal.of(Problem.of(Code.MODEL_NOT_HERE).with("model", model));
    }
    List<Models.Enabling> enabled = models.enablings(operator(), model);
    List<ModelPresence> presence = models.presence(operator(), model);
    if (json()) {
      print(
          Map.of(
              "model",
              model,
              "versions",
              states.stream().map(state -> ModelDocuments.whole(state, language())).toList(),
              "enabled",
              enabled,
              "presence",
              presence.stream().map(ModelDocuments::presence).toList()));
      return;
    }
    states.forEach(this::tell);
    out().println(word("enabled") + ": " + places(enabled));
    out().println(word("presence") + ":");
    presence.stream().limit(MOST_INTERVALS).forEach(this::tell);
  }

  private void tell(ModelPresence interval) {
    out()
        .println(
            "  "
                + interval.version()
                + "  "
                + time(interval.begunAt())
                + " – "
                + time(interval.endedAt())
                + "  "
                + interval.node());
  }

  /** As the rest of the console says it: the day and the minute, in Stockholm; nothing for now. */
  private static String time(@Nullable Instant at) {
    return at == null ? "" : MINUTE.format(at.atZone(Days.ZONE));
  }

  private void tell(Guideline guideline) {
    line(
        "guideline",
        guideline.text().in(language())
            + " ("
            + guideline.source()
            + ", "
            + guideline.date()
            + ")");
  }

  private void tell(ModelState state) {
    line("model", state.id() + " " + state.version() + " – " + state.name().in(language()));
    line("status", word("status." + state.status()));
    line("source", state.source());
    state
        .model()
        .ifPresent(
            declared -> {
              line("aliases", join(declared.aliases()));
              declared.guidelines().forEach(this::tell);
              line("phases", join(declared.phases().stream().map(Phase::id).toList()));
              line("steps", join(declared.steps().stream().map(Step::id).toList()));
              line("forms", join(declared.forms()));
            });
    for (Problem finding : state.findings()) {
      out().println("  " + Findings.line(finding, language()));
      out().println("    " + finding.mend(language()));
    }
  }

  private String places(List<Models.Enabling> enabled) {
    return enabled.isEmpty()
        ? word("nowhere")
        : enabled.stream()
            .map(
                one ->
                    one.providerName()
                        + (one.unit() == null
                            ? " (" + word("all-units") + ")"
                            : ", " + one.unitName()))
            .collect(Collectors.joining("; "));
  }

  private void line(String key, String value) {
    if (!value.isEmpty()) {
      out().println(word(key) + ": " + value);
    }
  }

  private static String join(List<String> values) {
    return String.join(", ", values);
  }
}
