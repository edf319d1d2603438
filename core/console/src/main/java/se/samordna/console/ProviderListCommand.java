package se.samordna.console;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import se.samordna.organisation.Organisations;
import se.samordna.organisation.Provider;

/** Lists the providers and their ids. */
@Service
@Command(
    scope = "samordna",
    name = "provider-list",
    description = "Lists the providers and their ids.",
    detailedDescription = "classpath:help/provider-list.txt")
public final class ProviderListCommand extends OperatorAction {
  @Override
  void run() {
    List<Provider> providers = service(Organisations.class).providers(operator());
    if (json()) {
      print(
          providers.stream()
              .map(
                  one ->
                      java.util.Map.of(
                          "id", one.id().toString(), "name", one.name(), "kind", one.kind().name()))
              .toList());
      return;
    }
    ShellTable table = new ShellTable();
    table.column(word("id"));
    table.column(word("name"));
    table.column(word("kind"));
    table.emptyTableText(word("no-providers"));
    providers.forEach(
        one -> table.addRow().addContent(one.id(), one.name(), word("kind." + one.kind())));
    table.print(out());
  }
}
