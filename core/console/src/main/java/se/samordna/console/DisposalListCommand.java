package se.samordna.console;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import se.samordna.disposal.DisposalDecision;
import se.samordna.disposal.Disposals;
import se.samordna.disposal.Disposals.State;

/** Tells what a provider has decided on disposal, and what that comes to; counts only. */
@Service
@Command(
    scope = "samordna",
    name = "disposal-list",
    description =
        "Tells a provider's decisions on disposal, what would go today and what has gone.",
    detailedDescription = "classpath:help/disposal-list.txt")
public final class DisposalListCommand extends OperatorAction {
  @Option(
      name = "--provider",
      description = "The provider's id; samordna:provider-list tells them",
      required = true)
  @Completion(ProviderCompleter.class)
  private String provider;

  @Override
  void run() {
    State state = service(Disposals.class).state(operator(), Typed.id("provider", provider));
    if (json()) {
      print(DisposalDocuments.whole(state));
      return;
    }
    decisions(state);
    runs(state);
    out()
        .println(word("in-force") + ": " + state.inForce().map(this::inForce).orElse(word("none")));
    out().println(word("due-today") + ": " + state.due());
    out().println(word("older-than-usual") + ": " + state.old());
  }

  private String inForce(DisposalDecision decision) {
    return decision.reference() + ", " + decision.keptDays() + " " + word("days");
  }

  private void decisions(State state) {
    ShellTable table = new ShellTable();
    table.column(word("id"));
    table.column(word("applies-to"));
    table.column(word("decided-by"));
    table.column(word("decided-on"));
    table.column(word("reference"));
    table.column(word("days-kept"));
    table.column(word("withdrawn-at"));
    table.emptyTableText(word("no-decisions"));
    state
        .decisions()
        .forEach(
            one ->
                table
                    .addRow()
                    .addContent(
                        one.id(),
                        word("subject." + one.appliesTo()),
                        one.decidedBy(),
                        one.decidedOn(),
                        one.reference(),
                        one.keptDays(),
                        one.withdrawnAt() == null ? "" : one.withdrawnAt()));
    table.print(out());
  }

  private void runs(State state) {
    ShellTable table = new ShellTable();
    table.column(word("day"));
    table.column(word("removed-notes"));
    table.column(word("removed-persons"));
    table.column(word("applies-to"));
    table.emptyTableText(word("nothing-removed"));
    state
        .runs()
        .forEach(
            run ->
                table.addRow().addContent(run.day(), run.notes(), run.persons(), run.appliesTo()));
    table.print(out());
  }
}
