package se.samordna.console;

import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import se.samordna.disposal.Disposals;

/** Ends a decision on disposal; what it has removed stays removed, and nothing more goes by it. */
@Service
@Command(
    scope = "samordna",
    name = "disposal-withdraw",
    description = "Ends a decision on disposal; nothing more is removed by it.",
    detailedDescription = "classpath:help/disposal-withdraw.txt")
public final class DisposalWithdrawCommand extends OperatorAction {
  @Argument(
      index = 0,
      name = "decision",
      description = "The decision's id; samordna:disposal-list tells them",
      required = true)
  private String decision;

  @Option(
      name = "--provider",
      description = "The provider's id; samordna:provider-list tells them",
      required = true)
  @Completion(ProviderCompleter.class)
  private String provider;

  @Override
  void run() {
    service(Disposals.class)
        .withdraw(operator(), Typed.id("provider", provider), Typed.argument("decision", decision));
    if (json()) {
      print(Map.of("withdrawn", decision));
    } else {
      out().println(word("decision-withdrawn") + ": " + decision);
    }
  }
}
