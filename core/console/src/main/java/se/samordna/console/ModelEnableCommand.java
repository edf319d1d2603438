package se.samordna.console;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.model.Guideline;
import se.samordna.model.Models;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;

/** Lets a provider or one of its units use a model. */
@Service
@Command(
    scope = "samordna",
    name = "model-enable",
    description = "Lets a provider or one of its units use a model.",
    detailedDescription = "classpath:help/model-enable.txt")
public final class ModelEnableCommand extends EnablingAction {
  @Override
  void apply(Models models, String model, Id<Provider> provider, @Nullable Id<Unit> unit) {
    models.enable(operator(), model, provider, unit);
  }

  @Override
  void told(Models models) {
    models.newest(model()).stream()
        .flatMap(one -> one.guidelines().stream())
        .filter(Guideline::isForResearch)
        .forEach(
            one -> out().println(word("research") + " (" + one.source() + ", " + one.date() + ")"));
  }

  @Override
  String done() {
    return "enabled";
  }
}
