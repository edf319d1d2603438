package se.samordna.console;

import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import se.samordna.disposal.Disposals;

/** Ends a legal hold before its last day. */
@Service
@Command(
    scope = "samordna",
    name = "hold-end",
    description = "Ends a legal hold; the record can be disposed of again.",
    detailedDescription = "classpath:help/hold-end.txt")
public final class HoldEndCommand extends OperatorAction {
  @Argument(
      index = 0,
      name = "hold",
      description = "The hold's id; samordna:hold-list tells them",
      required = true)
  private String hold;

  @Option(
      name = "--reason",
      description = "Why it ends; left out where no record is kept of the person")
  private String reason = "";

  @Option(
      name = "--provider",
      description = "The provider's id; samordna:provider-list tells them",
      required = true)
  @Completion(ProviderCompleter.class)
  private String provider;

  @Override
  void run() {
    service(Disposals.class)
        .endHold(operator(), Typed.id("provider", provider), Typed.argument("hold", hold), reason);
    if (json()) {
      print(Map.of("ended", hold));
    } else {
      out().println(word("hold-ended") + ": " + hold);
    }
  }
}
