package se.samordna.console;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import se.samordna.model.Models;

/** Uninstalls a model after telling who would be left without it. */
@Service
@Command(
    scope = "samordna",
    name = "model-uninstall",
    description = "Uninstalls every version of a model. Nothing stored is changed or deleted.",
    detailedDescription = "classpath:help/model-uninstall.txt")
public final class ModelUninstallCommand extends OperatorAction {
  @Argument(index = 0, name = "model", description = "The model's id", required = true)
  @Completion(ModelCompleter.class)
  private String model;

  @Option(name = "--force", description = "Uninstall although enrolments are open")
  private boolean force;

  @Option(name = "--dry-run", description = "Only tell what would be left without the model")
  private boolean dryRun;

  @Override
  void run() {
    Models models = service(Models.class);
    Models.UninstallEffect effect =
        dryRun
            ? models.uninstallEffect(operator(), model)
            : models.uninstall(operator(), model, force);
    if (json()) {
      print(effect);
    } else {
      String done = word(dryRun ? "would-be-uninstalled" : "uninstalled");
      out().println(done + ": " + effect.model());
      out().println(word("active") + ": " + effect.active());
      out().println(word("awaiting") + ": " + effect.awaiting());
      out().println(word("on-board") + ": " + effect.onBoard());
    }
  }
}
