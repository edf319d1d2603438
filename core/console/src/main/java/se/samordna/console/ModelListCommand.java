package se.samordna.console;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;
import se.samordna.enrolment.MajorInUse;
import se.samordna.enrolment.Moves;
import se.samordna.model.ModelNames;
import se.samordna.model.ModelState;
import se.samordna.model.Models;

/** Lists every model: those that run, those that are rejected, and those that are away. */
@Service
@Command(
    scope = "samordna",
    name = "model-list",
    description = "Lists the models of this node, rejected ones and those that are away too.",
    detailedDescription = "classpath:help/model-list.txt")
public final class ModelListCommand extends OperatorAction {
  @Option(
      name = "--provider",
      description = "The provider's id: names are those that it has given itself")
  @Completion(ProviderCompleter.class)
  private @Nullable String provider;

  @Override
  void run() {
    List<ModelState> states = states(service(Models.class));
    Map<String, Integer> enrolled = enrolled();
    if (json()) {
      print(states.stream().map(state -> row(state, enrolled)).toList());
      return;
    }
    ShellTable table = new ShellTable();
    table.column(word("id"));
    table.column(word("version"));
    table.column(word("name"));
    table.column(word("status"));
    table.column(word("enrolments"));
    table.column(word("findings"));
    table.column(word("source"));
    table.emptyTableText(word("no-models"));
    for (ModelState state : states) {
      table
          .addRow()
          .addContent(
              state.id(),
              state.version(),
              state.name().in(language()),
              word("status." + state.status()),
              enrolled.getOrDefault(major(state), 0),
              state.findings().size(),
              state.source());
    }
    table.print(out());
  }

  private List<ModelState> states(Models models) {
    List<ModelState> states = models.all(operator());
    if (provider == null) {
      return states;
    }
    ModelNames names = models.names(operator(), Typed.id("provider", provider));
    return states.stream().map(state -> state.called(names.of(state.id(), state.name()))).toList();
  }

  private Map<String, Object> row(ModelState state, Map<String, Integer> enrolled) {
    Map<String, Object> row = ModelDocuments.row(state, language());
    row.put("enrolled", enrolled.getOrDefault(major(state), 0));
    return row;
  }

  /** How many are enrolled in each major; they run on its newest minor. */
  private Map<String, Integer> enrolled() {
    return service(Moves.class).inUse(operator()).stream()
        .collect(Collectors.toMap(one -> one.model() + " " + one.major(), MajorInUse::open));
  }

  private static String major(ModelState state) {
    return state.id() + " " + state.version().split("\\.", -1)[0];
  }
}
