package se.samordna.console;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import se.samordna.disposal.Disposals;
import se.samordna.disposal.LegalHold;

/** Lists the legal holds of a provider by ids; the reasons stand on the pages. */
@Service
@Command(
    scope = "samordna",
    name = "hold-list",
    description = "Lists a provider's legal holds.",
    detailedDescription = "classpath:help/hold-list.txt")
public final class HoldListCommand extends OperatorAction {

  @Option(
      name = "--provider",
      description = "The provider's id; samordna:provider-list tells them",
      required = true)
  @Completion(ProviderCompleter.class)
  private String provider;

  @Override
  void run() {
    List<LegalHold> holds =
        service(Disposals.class).holds(operator(), Typed.id("provider", provider));
    if (json()) {
      print(holds.stream().map(DisposalDocuments::hold).toList());
      return;
    }
    ShellTable table = new ShellTable();
    table.column(word("id"));
    table.column(word("person"));
    table.column(word("ground"));
    table.column(word("from"));
    table.column(word("to"));
    table.column(word("ended"));
    table.emptyTableText(word("no-holds"));
    holds.forEach(
        one ->
            table
                .addRow()
                .addContent(
                    one.id(),
                    one.person(),
                    one.ground(),
                    one.from(),
                    one.to() == null ? "" : one.to(),
                    one.endedAt() == null ? "" : one.endedAt()));
    table.print(out());
  }
}
