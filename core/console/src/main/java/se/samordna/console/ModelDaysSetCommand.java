package se.samordna.console;

import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import se.samordna.model.ActivityDays.NewActivityDays;
import se.samordna.model.Models;

/** Sets an organisation's own days for an activity from a day on. */
@Service
@Command(
    scope = "samordna",
    name = "model-days-set",
    description = "Sets an organisation's own days for an activity of a model from a day on.",
    detailedDescription = "classpath:help/model-days-set.txt")
public final class ModelDaysSetCommand extends OperatorAction {
  @Argument(index = 0, name = "model", description = "The model's id", required = true)
  @Completion(ModelCompleter.class)
  private String model;

  @Argument(
      index = 1,
      name = "activity",
      description = "The activity; samordna:model-days tells them",
      required = true)
  private String activity;

  @Option(
      name = "--provider",
      description = "The provider's id; samordna:provider-list tells them",
      required = true)
  @Completion(ProviderCompleter.class)
  private String provider;

  @Option(name = "--unit", description = "The unit's id; without it every unit of the provider")
  @Completion(UnitCompleter.class)
  private @Nullable String unit;

  @Option(name = "--first", description = "Days until the first, 0 to 3650", required = true)
  private int first;

  @Option(name = "--every", description = "Days between two; left out for what is done once")
  private int every;

  @Option(
      name = "--from",
      description = "From which day it holds, as 2027-03-01; today or later",
      required = true)
  private String from;

  @Option(name = "--reason", description = "Why; kept and shown", required = true)
  private String reason;

  @Override
  void run() {
    NewActivityDays days =
        new NewActivityDays(activity, first, every, Typed.day("from", from), reason);
    service(Models.class)
        .setActivityDays(
            operator(),
            Typed.id("provider", provider),
            unit == null ? null : Typed.id("unit", unit),
            model,
            days);
    if (json()) {
      print(Map.of("ok", true, "model", model, "activity", activity, "from", days.from()));
    } else {
      out().println(word("days-set") + ": " + activity + " " + from);
    }
  }
}
