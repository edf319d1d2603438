package se.samordna.console;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;

/** What commands share that settle something of a model somewhere: the model and where. */
abstract class PlacedAction extends OperatorAction {
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

  /** The model that was named. */
  final String model() {
    return model;
  }

  final Id<Provider> provider() {
    return Typed.id("provider", provider);
  }

  /** {@code null} for every unit of the provider. */
  final @Nullable Id<Unit> unit() {
    return unit == null ? null : Typed.id("unit", unit);
  }
}
