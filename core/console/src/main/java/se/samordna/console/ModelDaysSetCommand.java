package se.samordna.console;

import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import se.samordna.model.ActivityDays.NewActivityDays;
import se.samordna.model.Models;

/** Sets an organisation's own days for an activity from a day on. */
@Service
@Command(
    scope = "samordna",
    name = "model-days-set",
    description = "Sets an organisation's own days for an activity of a model from a day on.",
    detailedDescription = "classpath:help/model-days-set.txt")
public final class ModelDaysSetCommand extends SettingAction {
  @Argument(
      index = 1,
      name = "activity",
      description = "The activity; samordna:model-days tells them",
      required = true)
  private String activity;

  @Option(name = "--first", description = "Days until the first, 0 to 3650", required = true)
  private int first;

  @Option(name = "--every", description = "Days between two; left out for what is done once")
  private int every;

  @Override
  void run() {
    NewActivityDays days = new NewActivityDays(activity, first, every, from(), reason());
    service(Models.class).setActivityDays(operator(), provider(), unit(), model(), days);
    if (json()) {
      print(Map.of("ok", true, "model", model(), "activity", activity, "from", days.from()));
    } else {
      out().println(word("days-set") + ": " + activity + " " + from());
    }
  }
}
