package se.samordna.console;

import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import se.samordna.organisation.Organisations;
import se.samordna.organisation.Unit;

/** Makes a unit, so that a new provider can have its first administrator there. */
@Service
@Command(
    scope = "samordna",
    name = "unit-add",
    description = "Makes a unit of a provider.",
    detailedDescription = "classpath:help/unit-add.txt")
public final class UnitAddCommand extends OperatorAction {
  @Argument(index = 0, name = "name", description = "The unit's name", required = true)
  private String name;

  @Option(
      name = "--provider",
      description = "The provider's id; samordna:provider-list tells them",
      required = true)
  @Completion(ProviderCompleter.class)
  private String provider;

  @Option(name = "--hsa-id", description = "The unit's HSA id, if it has one")
  private @Nullable String hsaId;

  @Override
  void run() {
    Organisations organisations = service(Organisations.class);
    Unit made = organisations.addUnit(operator(), Typed.id("provider", provider), name, hsaId);
    if (json()) {
      print(
          Map.of(
              "id", made.id().toString(),
              "name", made.name(),
              "provider", made.provider().toString()));
    } else {
      out().println(word("unit-made") + ": " + made.name() + " " + made.id());
    }
  }
}
