package se.samordna.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;
import se.samordna.organisation.Organisations;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;

/** Lists the units and their ids. */
@Service
@Command(
    scope = "samordna",
    name = "unit-list",
    description = "Lists the units and their ids.",
    detailedDescription = "classpath:help/unit-list.txt")
public final class UnitListCommand extends OperatorAction {
  @Option(name = "--provider", description = "Only those of this provider")
  @Completion(ProviderCompleter.class)
  private @Nullable String provider;

  @Override
  void run() {
    Organisations organisations = service(Organisations.class);
    List<Map<String, String>> rows = new ArrayList<>();
    for (Provider one : organisations.providers(operator())) {
      if (provider == null || one.id().toString().equals(provider)) {
        organisations.units(operator(), one.id()).forEach(unit -> rows.add(row(one, unit)));
      }
    }
    if (json()) {
      print(rows);
      return;
    }
    ShellTable table = new ShellTable();
    table.column(word("id"));
    table.column(word("name"));
    table.column(word("provider"));
    table.emptyTableText(word("no-units"));
    rows.forEach(
        row -> table.addRow().addContent(row.get("id"), row.get("name"), row.get("providerName")));
    table.print(out());
  }

  private static Map<String, String> row(Provider provider, Unit unit) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("id", unit.id().toString());
    row.put("name", unit.name());
    row.put("provider", provider.id().toString());
    row.put("providerName", provider.name());
    return row;
  }
}
