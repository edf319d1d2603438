package se.samordna.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samordna.model.Model;
import se.samordna.model.ModelPresence;
import se.samordna.model.ModelState;
import se.samordna.model.Phase;
import se.samordna.model.Step;
import se.samordna.text.Language;

/** Models as documents for scripts. */
final class ModelDocuments {
  private ModelDocuments() {}

  /** One row of a list. */
  static Map<String, Object> row(ModelState state, Language language) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", state.id());
    row.put("name", state.name().in(language));
    row.put("version", state.version());
    row.put("status", state.status().name());
    row.put("source", state.source());
    row.put("since", state.since());
    row.put("findings", state.findings().size());
    return row;
  }

  /** Everything about one version. */
  static Map<String, Object> whole(ModelState state, Language language) {
    Map<String, Object> whole = row(state, language);
    whole.put("findings", Findings.document(state.findings(), language));
    state
        .model()
        .ifPresent(
            model -> {
              whole.put("aliases", model.aliases());
              whole.put("guidelines", guidelines(model, language));
              whole.put("phases", model.phases().stream().map(Phase::id).toList());
              whole.put("steps", model.steps().stream().map(Step::id).toList());
              whole.put("forms", model.forms());
              whole.put("caseload", caseload(model, language));
            });
    return whole;
  }

  /** When a node could run it. */
  static Map<String, Object> presence(ModelPresence interval) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("node", interval.node());
    row.put("version", interval.version().toString());
    row.put("from", interval.begunAt());
    row.put("to", interval.endedAt());
    return row;
  }

  private static List<Map<String, Object>> guidelines(Model model, Language language) {
    return model.guidelines().stream()
        .map(
            guideline -> {
              Map<String, Object> row = new LinkedHashMap<>();
              row.put("text", guideline.text().in(language));
              row.put("date", guideline.date());
              row.put("source", guideline.source());
              row.put("level", guideline.level().map(Enum::name).orElse(null));
              return row;
            })
        .toList();
  }

  private static List<Map<String, Object>> caseload(Model model, Language language) {
    return model.caseload().stream()
        .map(
            rule -> {
              Map<String, Object> row = new LinkedHashMap<>();
              row.put("id", rule.id());
              row.put("name", rule.name().in(language));
              row.put("target", rule.thresholds().target());
              row.put("soft", rule.thresholds().soft());
              row.put("hard", rule.thresholds().hard());
              row.put("source", rule.thresholds().source().in(language));
              return row;
            })
        .toList();
  }
}
