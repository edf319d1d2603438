package se.samordna.console;

import java.util.LinkedHashMap;
import java.util.Map;
import se.samordna.disposal.DataCount;
import se.samordna.disposal.DisposalDecision;
import se.samordna.disposal.DisposalRun;
import se.samordna.disposal.Disposals.State;
import se.samordna.disposal.LegalHold;
import se.samordna.disposal.RecordsDue;
import se.samordna.disposal.RecordsDue.DueCount;
import se.samordna.disposal.RecordsDue.DuePerson;

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
    if (!one.archive().isEmpty()) {
      row.put("archive", one.archive());
    }
    if (one.person() != null) {
      row.put("person", one.person());
    }
    if (one.dueOn() != null) {
      row.put("dueOn", one.dueOn());
    }
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
    row.put("appliesTo", run.appliesTo().name());
    row.put("persons", run.persons());
    row.put("counts", run.counts().stream().map(DisposalDocuments::count).toList());
    return row;
  }

  private static Map<String, Object> count(DataCount one) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("kind", one.kind().name());
    row.put("count", one.count());
    return row;
  }

  /** What could go, in counts and by ids: the console names nobody. */
  static Map<String, Object> due(RecordsDue due) {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("day", due.day());
    if (due.municipality() != null) {
      whole.put("municipality", due.municipality());
    }
    whole.put("counts", due.counts().stream().map(DisposalDocuments::count).toList());
    whole.put("data", due.data().stream().map(DisposalDocuments::count).toList());
    whole.put("persons", due.persons().stream().map(DisposalDocuments::person).toList());
    return whole;
  }

  private static Map<String, Object> count(DueCount one) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("subject", one.subject().name());
    row.put("law", one.law());
    row.put("due", one.due());
    row.put("late", one.late());
    row.put("held", one.held());
    row.put("exempt", one.exempt());
    row.put("decided", one.decided());
    return row;
  }

  private static Map<String, Object> person(DuePerson one) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("person", one.person());
    row.put("subject", one.subject().name());
    row.put("lastDay", one.lastDay());
    row.put("dueFrom", one.dueFrom());
    if (one.finishBy() != null) {
      row.put("finishBy", one.finishBy());
    }
    row.put("decided", one.decided());
    return row;
  }

  static Map<String, Object> hold(LegalHold one) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", one.id());
    row.put("person", one.person());
    row.put("ground", one.ground().name());
    row.put("from", one.from());
    if (one.to() != null) {
      row.put("to", one.to());
    }
    row.put("placedBy", one.placedBy());
    row.put("placedAt", one.placedAt());
    if (one.endedAt() != null) {
      row.put("endedAt", one.endedAt());
    }
    return row;
  }
}
