package se.samordna.web.page;

import java.util.stream.Stream;
import se.samordna.model.Model;
import se.samordna.model.ModelState;
import se.samordna.model.Phase;

/**
 * What a model is called where the reader works, and its phases; its id where nobody knows it any
 * more.
 */
final class ModelWords {
  private ModelWords() {}

  static String name(Visit visit, String model) {
    return states(visit, model).findFirst().map(ModelState::name).map(visit::in).orElse(model);
  }

  /** The name here, and beside it what the model calls itself where that is another. */
  static String both(Visit visit, ModelState state) {
    return both(visit.in(state.name()), state.model().map(Model::name).map(visit::in).orElse(""));
  }

  /** The same of a model that runs. */
  static String both(Visit visit, Model model) {
    return both(visit.called(model), visit.in(model.name()));
  }

  private static String both(String called, String declared) {
    return declared.isEmpty() || declared.equals(called) ? called : called + " (" + declared + ")";
  }

  static String phase(Visit visit, String model, String phase) {
    return states(visit, model)
        .flatMap(state -> state.model().stream())
        .flatMap((Model one) -> one.phase(phase).stream())
        .findFirst()
        .map(Phase::name)
        .map(visit::in)
        .orElse(phase);
  }

  private static Stream<ModelState> states(Visit visit, String model) {
    return visit.models().stream().filter(state -> state.id().equals(model));
  }
}
