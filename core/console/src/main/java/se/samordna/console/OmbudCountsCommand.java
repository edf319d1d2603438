package se.samordna.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;
import se.samordna.ombud.OmbudCounts;
import se.samordna.ombud.OmbudMandates;

/** Tells how many a unit of personal ombuds has worked for, and nothing of any of them. */
@Service
@Command(
    scope = "samordna",
    name = "ombud-counts",
    description = "Tells how many a unit of personal ombuds has worked for.",
    detailedDescription = "classpath:help/ombud-counts.txt")
public final class OmbudCountsCommand extends OperatorAction {
  @Argument(
      index = 0,
      name = "unit",
      description = "The unit's id; samordna:unit-list tells them",
      required = true)
  @Completion(UnitCompleter.class)
  private String unit;

  @Option(name = "--from", description = "The first day; the year's first without it")
  private @Nullable String from;

  @Option(name = "--to", description = "The last day; today without it")
  private @Nullable String to;

  @Override
  void run() {
    LocalDate today = Today.inStockholm(context());
    LocalDate last = to == null ? today : Typed.day("to", to);
    LocalDate first = from == null ? last.withDayOfYear(1) : Typed.day("from", from);
    OmbudCounts counts =
        service(OmbudMandates.class).counts(operator(), Typed.argument("unit", unit), first, last);
    if (json()) {
      print(document(counts));
    } else {
      tell(counts);
    }
  }

  private void tell(OmbudCounts counts) {
    out().println(counts.unitName() + ", " + counts.from() + " – " + counts.to());
    ShellTable table = new ShellTable();
    table.column(word("ombud-what"));
    table.column(word("ombud-count"));
    row(table, word("ombud-asked"), counts.asked());
    row(table, word("ombud-ended"), counts.ended());
    row(table, word("ombud-ongoing"), counts.ongoing());
    counts.byEnd().forEach(one -> row(table, word("ombud-end." + one.why()), one.count()));
    counts.appointments().forEach(one -> row(table, word("ombud-kind." + one.kind()), one.count()));
    table.print(out());
  }

  private void row(ShellTable table, String what, @Nullable Integer count) {
    table.addRow().addContent(what, count == null ? word("few") : count.toString());
  }

  /** The names are those of the API; a count that is hidden is left out. */
  private static Map<String, Object> document(OmbudCounts counts) {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("unit", counts.unit().toString());
    whole.put("unitName", counts.unitName());
    whole.put("from", counts.from());
    whole.put("to", counts.to());
    put(whole, "asked", counts.asked());
    put(whole, "ended", counts.ended());
    put(whole, "ongoing", counts.ongoing());
    List<Map<String, Object>> ends = new ArrayList<>();
    counts.byEnd().forEach(one -> ends.add(row("why", one.why().name(), one.count())));
    whole.put("byEnd", ends);
    List<Map<String, Object>> kinds = new ArrayList<>();
    counts.appointments().forEach(one -> kinds.add(row("kind", one.kind().name(), one.count())));
    whole.put("appointments", kinds);
    return whole;
  }

  private static Map<String, Object> row(String of, String code, @Nullable Integer count) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put(of, code);
    put(row, "count", count);
    return row;
  }

  private static void put(Map<String, Object> whole, String name, @Nullable Integer count) {
    if (count != null) {
      whole.put(name, count);
    }
  }
}
