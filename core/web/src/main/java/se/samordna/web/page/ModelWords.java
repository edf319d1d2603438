package se.samordna.web.page;

import se.samordna.model.Model;
import se.samordna.model.ModelState;
import se.samordna.model.Phase;

/** What a model calls itself and its phases; its id where nobody knows it any more. */
final class ModelWords {
  private ModelWords() {}

  static String name(Visit visit, String model) {
    return visit.site().models().states(visit.caller(), model).stream()
        .findFirst()
        .map(ModelState::name)
        .map(visit::in)
        .orElse(model);
  }

  static String phase(Visit visit, String model, String phase) {
    return visit.site().models().states(visit.caller(), model).stream()
        .flatMap(state -> state.model().stream())
        .flatMap((Model one) -> one.phase(phase).stream())
        .findFirst()
        .map(Phase::name)
        .map(visit::in)
        .orElse(phase);
  }
}
