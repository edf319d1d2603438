package se.samordna.console;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import se.samordna.disposal.Disposals;
import se.samordna.disposal.RecordsDue;

/** Tells what could be disposed of at a provider today: counts and ids, and no names. */
@Service
@Command(
    scope = "samordna",
    name = "records-due",
    description = "Tells whose records could go today, and how much that is; changes nothing.",
    detailedDescription = "classpath:help/records-due.txt")
public final class RecordsDueCommand extends OperatorAction {

  @Option(
      name = "--provider",
      description = "The provider's id; samordna:provider-list tells them",
      required = true)
  @Completion(ProviderCompleter.class)
  private String provider;

  @Override
  void run() {
    RecordsDue due = service(Disposals.class).due(operator(), Typed.id("provider", provider));
    if (json()) {
      print(DisposalDocuments.due(due));
      return;
    }
    ShellTable table = new ShellTable();
    table.column(word("applies-to"));
    table.column(word("persons-due"));
    table.column(word("late"));
    table.column(word("decided"));
    table.column(word("held"));
    table.column(word("exempt"));
    table.emptyTableText(word("nothing-due"));
    due.counts()
        .forEach(
            one ->
                table
                    .addRow()
                    .addContent(
                        one.subject(),
                        one.due(),
                        one.late(),
                        one.decided(),
                        one.held(),
                        one.exempt()));
    table.print(out());
    due.data().forEach(one -> out().println(one.kind() + ": " + one.count()));
  }
}
