package se.samordna.console;

import java.util.LinkedHashMap;
import java.util.Map;
import se.samordna.disposal.DisposalDecision;
import se.samordna.disposal.DisposalRun;
import se.samordna.disposal.Disposals.State;

/** Decisions on disposal as documents for scripts; the names are those of the API. */
final class DisposalDocuments {
  private DisposalDocuments() {}

  static Map<String, Object> whole(State state) {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("decisions", state.decisions().stream().map(DisposalDocuments::decision).toList());
    state.inForce().ifPresent(one -> whole.put("inForce", one.id()));
    whole.put("due", state.due());
    whole.put("old", state.old());
    whole.put("runs", state.runs().stream().map(DisposalDocuments::run).toList());
    return whole;
  }

  static Map<String, Object> decision(DisposalDecision one) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", one.id());
    row.put("appliesTo", one.appliesTo().name());
    row.put("decidedBy", one.decidedBy());
    row.put("decidedOn", one.decidedOn());
    row.put("reference", one.reference());
    row.put("keptDays", one.keptDays());
    row.put("recordedBy", one.recordedBy());
    row.put("recordedAt", one.recordedAt());
    if (one.withdrawnAt() != null) {
      row.put("withdrawnAt", one.withdrawnAt());
    }
    return row;
  }

  private static Map<String, Object> run(DisposalRun run) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("day", run.day());
    row.put("decision", run.decision());
    row.put("notes", run.notes());
    row.put("at", run.at());
    return row;
  }
}
