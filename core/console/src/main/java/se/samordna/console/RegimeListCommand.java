package se.samordna.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;
import se.samordna.organisation.Organisations;
import se.samordna.organisation.UnitRegime;

/** Tells under which law a unit keeps its records, and has kept them. */
@Service
@Command(
    scope = "samordna",
    name = "regime-list",
    description = "Tells under which law a unit keeps its records, from day to day.",
    detailedDescription = "classpath:help/regime-list.txt")
public final class RegimeListCommand extends OperatorAction {
  @Argument(
      index = 0,
      name = "unit",
      description = "The unit's id; samordna:unit-list tells them",
      required = true)
  @Completion(UnitCompleter.class)
  private String unit;

  @Override
  void run() {
    List<UnitRegime> all =
        service(Organisations.class).regimes(operator(), Typed.argument("unit", unit));
    if (json()) {
      print(all.stream().map(RegimeListCommand::document).toList());
      return;
    }
    ShellTable table = new ShellTable();
    table.column(word("regime"));
    table.column(word("from"));
    table.column(word("to"));
    table.column(word("set-by"));
    all.forEach(
        one ->
            table.addRow().addContent(one.regime(), told(one.from()), told(one.to()), one.setBy()));
    table.print(out());
  }

  private static Object told(@Nullable Object value) {
    return value == null ? "" : value;
  }

  static Map<String, Object> document(UnitRegime one) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("unit", one.unit());
    row.put("regime", one.regime().name());
    put(row, "from", one.from());
    put(row, "to", one.to());
    row.put("setBy", one.setBy());
    put(row, "setAt", one.setAt());
    return row;
  }

  private static void put(Map<String, Object> row, String name, @Nullable Object value) {
    if (value != null) {
      row.put(name, value);
    }
  }
}
