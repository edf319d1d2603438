package se.samordna.console;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import se.samordna.organisation.LegalRegime;
import se.samordna.organisation.Organisations;
import se.samordna.organisation.UnitRegime;

/** Settles under which law a unit keeps its records from a day on. */
@Service
@Command(
    scope = "samordna",
    name = "regime-set",
    description = "Settles under which law a unit keeps its records from a day on.",
    detailedDescription = "classpath:help/regime-set.txt")
public final class RegimeSetCommand extends OperatorAction {
  @Argument(
      index = 0,
      name = "unit",
      description = "The unit's id; samordna:unit-list tells them",
      required = true)
  @Completion(UnitCompleter.class)
  private String unit;

  @Argument(
      index = 1,
      name = "regime",
      description = "HSL, SOL, LSS or PO_NO_RECORD",
      required = true)
  @Completion(
      value = StringsCompleter.class,
      values = {"HSL", "SOL", "LSS", "PO_NO_RECORD"})
  private String regime;

  @Option(
      name = "--from",
      description = "From which day it holds, as 2027-03-01; today or later",
      required = true)
  private String from;

  @Override
  void run() {
    UnitRegime set =
        service(Organisations.class)
            .setRegime(
                operator(),
                Typed.argument("unit", unit),
                Typed.word(LegalRegime.class, "regime", regime),
                Typed.day("from", from));
    if (json()) {
      print(RegimeListCommand.document(set));
    } else {
      out().println(word("regime-set") + ": " + set.regime() + " " + set.from());
    }
  }
}
