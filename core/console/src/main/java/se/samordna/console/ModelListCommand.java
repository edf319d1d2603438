package se.samordna.console;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
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
  @Override
  void run() {
    List<ModelState> states = service(Models.class).all(operator());
    if (json()) {
      print(states.stream().map(state -> ModelDocuments.row(state, language())).toList());
      return;
    }
    ShellTable table = new ShellTable();
    table.column(word("id"));
    table.column(word("version"));
    table.column(word("name"));
    table.column(word("status"));
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
              state.findings().size(),
              state.source());
    }
    table.print(out());
  }
}
