package se.samordna.console;

import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.model.Models;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;

/** What enabling and disabling share. */
abstract class EnablingAction extends PlacedAction {
  @Override
  final void run() {
    Models models = service(Models.class);
    apply(models, model(), provider(), unit());
    if (json()) {
      print(models.enablings(operator(), model()));
    } else {
      out().println(word(done()) + ": " + model());
      told(models);
    }
  }

  /** What is to be known of the model by whoever lets it be used; nothing by default. */
  void told(Models models) {}

  abstract void apply(Models models, String model, Id<Provider> provider, @Nullable Id<Unit> unit);

  /** The key of the word that says what was done. */
  abstract String done();
}
