package se.samordna.console;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import se.samordna.model.ActivityDays;
import se.samordna.model.Models;

/** Tells on which days a unit does what its model lets it set days for. */
@Service
@Command(
    scope = "samordna",
    name = "model-days",
    description = "Tells on which days a unit does what a model lets it set days for.",
    detailedDescription = "classpath:help/model-days.txt")
public final class ModelDaysCommand extends OperatorAction {
  @Argument(index = 0, name = "model", description = "The model's id", required = true)
  @Completion(ModelCompleter.class)
  private String model;

  @Argument(
      index = 1,
      name = "unit",
      description = "The unit's id; samordna:unit-list tells them",
      required = true)
  @Completion(UnitCompleter.class)
  private String unit;

  @Override
  void run() {
    List<ActivityDays> all =
        service(Models.class)
            .activityDays(
                operator(), Typed.argument("unit", unit), model, Today.inStockholm(context()));
    if (json()) {
      print(all.stream().map(ModelDaysCommand::document).toList());
      return;
    }
    ShellTable table = new ShellTable();
    table.column(word("activity"));
    table.column(word("days-first"));
    table.column(word("days-every"));
    table.column(word("days-declared"));
    table.column(word("from"));
    table.column(word("days-reason"));
    for (ActivityDays one : all) {
      LocalDate from = one.from();
      table
          .addRow()
          .addContent(
              one.activity(),
              one.firstWithinDays(),
              one.everyDays(),
              one.declaredFirst() + " / " + one.declaredEvery(),
              from == null ? "" : from,
              one.reason());
    }
    table.print(out());
  }

  private static Map<String, Object> document(ActivityDays one) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("activity", one.activity());
    row.put("counts", one.counts());
    row.put("firstWithinDays", one.firstWithinDays());
    row.put("everyDays", one.everyDays());
    row.put("declaredFirst", one.declaredFirst());
    row.put("declaredEvery", one.declaredEvery());
    LocalDate from = one.from();
    if (from != null) {
      row.put("from", from);
    }
    row.put("reason", one.reason());
    return row;
  }
}
