package se.samordna.console;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.model.Models;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;

/** What enabling and disabling share: the model and where. */
abstract class EnablingAction extends OperatorAction {
  @Argument(index = 0, name = "model", description = "The model's id", required = true)
  @Completion(ModelCompleter.class)
  private String model;

  @Option(
      name = "--provider",
      description = "The provider's id; samordna:provider-list tells them",
      required = true)
  @Completion(ProviderCompleter.class)
  private String provider;

  @Option(name = "--unit", description = "The unit's id; without it every unit of the provider")
  @Completion(UnitCompleter.class)
  private @Nullable String unit;

  @Override
  final void run() {
    Models models = service(Models.class);
    apply(
        models,
        model,
        Typed.id("provider", provider),
        unit == null ? null : Typed.id("unit", unit));
    if (json()) {
      print(models.enablings(operator(), model));
    } else {
      out().println(word(done()) + ": " + model);
      told(models);
    }
  }

  /** What is to be known of the model by whoever lets it be used; nothing by default. */
  void told(Models models) {}

  /** The model that was named. */
  final String model() {
    return model;
  }

  abstract void apply(Models models, String model, Id<Provider> provider, @Nullable Id<Unit> unit);

  /** The key of the word that says what was done. */
  abstract String done();
}
