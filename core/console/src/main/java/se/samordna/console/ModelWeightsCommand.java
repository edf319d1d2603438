package se.samordna.console;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;
import se.samordna.model.Models;
import se.samordna.model.PhaseWeights;

/** Tells what a person weighs by phase in the caseloads of a unit. */
@Service
@Command(
    scope = "samordna",
    name = "model-weights",
    description = "Tells what a person weighs by phase in a unit's caseloads.",
    detailedDescription = "classpath:help/model-weights.txt")
public final class ModelWeightsCommand extends OperatorAction {
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
    PhaseWeights weights =
        service(Models.class)
            .weights(operator(), Typed.argument("unit", unit), model, Today.inStockholm(context()));
    if (json()) {
      print(document(weights));
      return;
    }
    LocalDate from = weights.from();
    out()
        .println(
            word("weights-kind." + weights.kind())
                + (from == null ? "" : ", " + word("from") + " " + from + ": " + weights.reason()));
    ShellTable table = new ShellTable();
    table.column(word("phase"));
    table.column(word("weight"));
    table.column(word("days-declared"));
    for (String phase : new TreeSet<>(weights.weights().keySet())) {
      table
          .addRow()
          .addContent(
              phase, told(weights.weights().get(phase)), told(weights.declared().get(phase)));
    }
    table.print(out());
  }

  private static String told(@Nullable BigDecimal weight) {
    return weight == null ? "" : weight.toPlainString();
  }

  private static Map<String, Object> document(PhaseWeights weights) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("kind", weights.kind().name());
    document.put("weights", new TreeMap<>(weights.weights()));
    document.put("declared", new TreeMap<>(weights.declared()));
    LocalDate from = weights.from();
    if (from != null) {
      document.put("from", from);
    }
    document.put("reason", weights.reason());
    return document;
  }
}
