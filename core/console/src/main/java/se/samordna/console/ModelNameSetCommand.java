package se.samordna.console;

import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import se.samordna.Id;
import se.samordna.model.MixUp;
import se.samordna.model.Models;
import se.samordna.model.OwnModelName.NewModelName;
import se.samordna.organisation.Provider;

/** Calls a model something else at a provider, or what it calls itself again. */
@Service
@Command(
    scope = "samordna",
    name = "model-name-set",
    description = "Sets a provider's own name of a model, or takes it back.",
    detailedDescription = "classpath:help/model-name-set.txt")
public final class ModelNameSetCommand extends OperatorAction {
  @Argument(index = 0, name = "model", description = "The model's id", required = true)
  @Completion(ModelCompleter.class)
  private String model;

  @Option(
      name = "--provider",
      description = "The provider's id; samordna:provider-list tells them",
      required = true)
  @Completion(ProviderCompleter.class)
  private String provider;

  @Option(name = "--sv", description = "The name in Swedish; alone it stands for both languages")
  private String sv = "";

  @Option(name = "--en", description = "The name in English; alone it stands for both languages")
  private String en = "";

  @Option(name = "--back", description = "Takes the own name back")
  private boolean back;

  @Override
  void run() {
    Models models = service(Models.class);
    Id<Provider> at = Typed.id("provider", provider);
    if (back) {
      models.takeNameBack(operator(), at, model);
      told(List.of());
    } else {
      told(models.setName(operator(), at, model, new NewModelName(sv, en)));
    }
  }

  private void told(List<MixUp> mixUps) {
    String done = back ? "name-back" : "name-set";
    if (json()) {
      print(Map.of("ok", true, "model", model, "mixUps", mixUps));
      return;
    }
    out().println(word(done) + ": " + model);
    for (MixUp one : mixUps) {
      out()
          .println(
              word("name-mixed-up")
                  + ": "
                  + one.model()
                  + " ("
                  + one.name().in(language())
                  + ") / "
                  + one.other()
                  + " ("
                  + one.taken()
                  + ")");
    }
  }
}
