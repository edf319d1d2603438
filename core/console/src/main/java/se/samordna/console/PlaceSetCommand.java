package se.samordna.console;

import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import se.samordna.disposal.Disposals;

/** Says where a provider is, on which it depends whose files are kept for research. */
@Service
@Command(
    scope = "samordna",
    name = "place-set",
    description = "Says in which municipality a provider is.",
    detailedDescription = "classpath:help/place-set.txt")
public final class PlaceSetCommand extends OperatorAction {
  @Argument(
      index = 0,
      name = "municipality",
      description = "The municipality's four digits, such as 0180",
      required = true)
  private String municipality;

  @Option(
      name = "--provider",
      description = "The provider's id; samordna:provider-list tells them",
      required = true)
  @Completion(ProviderCompleter.class)
  private String provider;

  @Override
  void run() {
    service(Disposals.class).place(operator(), Typed.id("provider", provider), municipality);
    if (json()) {
      print(Map.of("municipality", municipality));
    } else {
      out().println(word("place-set") + ": " + municipality);
    }
  }
}
