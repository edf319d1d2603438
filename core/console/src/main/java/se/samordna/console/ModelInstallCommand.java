package se.samordna.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import se.samordna.model.ModelState;
import se.samordna.model.Models;
import se.samordna.refusal.Problem;

/** Installs a model: the only door in production. */
@Service
@Command(
    scope = "samordna",
    name = "model-install",
    description = "Installs a jar or a .model.zip that passes the check.",
    detailedDescription = "classpath:help/model-install.txt")
public final class ModelInstallCommand extends OperatorAction {
  @Argument(index = 0, name = "file", description = "A file on the server", required = true)
  @Completion(ModelFileCompleter.class)
  private String file;

  @Option(name = "--dry-run", description = "Only check")
  private boolean dryRun;

  @Override
  void run() throws CommandException {
    Models models = service(Models.class);
    Path path = ModelFileCompleter.path(session(), file);
    if (dryRun) {
      List<Problem> findings = models.check(operator(), path);
      if (!findings.isEmpty()) {
        throw failed(findings);
      }
      say(Map.of("ok", true), word("check.ok"));
      return;
    }
    ModelState state = models.install(operator(), path);
    say(
        ModelDocuments.row(state, language()),
        word("installed") + ": " + state.id() + " " + state.version());
  }

  private void say(Object document, String line) {
    if (json()) {
      print(document);
    } else {
      out().println(line);
    }
  }
}
