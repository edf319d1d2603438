package se.samordna.console;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.model.Models;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;

/** Takes an enabling back; enrolments go on, no new ones begin. */
@Service
@Command(
    scope = "samordna",
    name = "model-disable",
    description = "Takes an enabling back; enrolments go on, no new ones begin.",
    detailedDescription = "classpath:help/model-disable.txt")
public final class ModelDisableCommand extends EnablingAction {
  @Override
  void apply(Models models, String model, Id<Provider> provider, @Nullable Id<Unit> unit) {
    models.disable(operator(), model, provider, unit);
  }

  @Override
  String done() {
    return "disabled";
  }
}
