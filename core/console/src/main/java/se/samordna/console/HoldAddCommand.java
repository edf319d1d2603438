package se.samordna.console;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;
import se.samordna.disposal.Disposals;
import se.samordna.disposal.Disposals.NewHold;
import se.samordna.disposal.HoldGround;
import se.samordna.disposal.LegalHold;

/** Places a legal hold on a person's record; it holds from that moment. */
@Service
@Command(
    scope = "samordna",
    name = "hold-add",
    description = "Keeps a person's record from being disposed of.",
    detailedDescription = "classpath:help/hold-add.txt")
public final class HoldAddCommand extends OperatorAction {
  @Option(name = "--person", description = "The person's id", required = true)
  private String person;

  @Option(name = "--ground", description = "Why it is held", required = true)
  @Completion(
      value = StringsCompleter.class,
      values = {"ARCHIVE", "SUPERVISION", "DISPUTE", "RESEARCH", "CHILD_HOUSING", "OTHER"})
  private String ground;

  @Option(
      name = "--reason",
      description = "The reason in words; left out where no record is kept of the person")
  private String reason = "";

  @Option(name = "--from", description = "The first day, as 2027-03-01", required = true)
  private String from;

  @Option(name = "--to", description = "The last day, if it is known")
  private @Nullable String to;

  @Option(
      name = "--provider",
      description = "The provider's id; samordna:provider-list tells them",
      required = true)
  @Completion(ProviderCompleter.class)
  private String provider;

  @Override
  void run() {
    LegalHold hold =
        service(Disposals.class)
            .hold(
                operator(),
                Typed.id("provider", provider),
                new NewHold(
                    Typed.id("person", person),
                    Typed.word(HoldGround.class, "ground", ground),
                    reason,
                    Typed.day("from", from),
                    to == null ? null : Typed.day("to", to)));
    if (json()) {
      print(DisposalDocuments.hold(hold));
    } else {
      out().println(word("hold-placed") + ": " + hold.id());
    }
  }
}
