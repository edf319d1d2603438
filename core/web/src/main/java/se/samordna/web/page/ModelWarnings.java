package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.samordna.model.Descriptor;
import se.samordna.model.Guideline;
import se.samordna.model.MixUp;
import se.samordna.model.Model;
import se.samordna.web.view.Parts.Notice;

/**
 * What whoever lets a unit use a model is to know before; nothing of it stops them (sources.md,
 * models).
 */
final class ModelWarnings {
  private ModelWarnings() {}

  /** All that is to be known of the models that run here, for those who choose between them. */
  static List<Notice> of(Visit visit) {
    List<Model> models = ModelComparisonPage.running(visit);
    return both(visit, models, models);
  }

  /** The same where some models are in use: names are mixed up where both are. */
  static List<Notice> at(Visit visit, Set<String> used) {
    List<Model> models = ModelComparisonPage.running(visit);
    return both(visit, models, models.stream().filter(model -> used.contains(model.id())).toList());
  }

  private static List<Notice> both(Visit visit, List<Model> here, List<Model> named) {
    List<Notice> notices = new ArrayList<>(research(visit, here));
    notices.addAll(aroundTheClock(visit, named));
    notices.addAll(mixedUp(visit, named));
    return notices;
  }

  /** A model that guidelines want within systematic follow-up or research alone. */
  private static List<Notice> research(Visit visit, List<Model> models) {
    List<Notice> notices = new ArrayList<>();
    for (Model model : models) {
      for (Guideline one : model.guidelines()) {
        if (one.isForResearch()) {
          notices.add(
              Notice.think(
                  visit.called(model),
                  visit
                      .t()
                      .of("models.research", one.source(), visit.t().dates().dated(one.date()))));
        }
      }
    }
    return notices;
  }

  /** A model whose team is reached around the clock, which takes a duty of its own. */
  private static List<Notice> aroundTheClock(Visit visit, List<Model> models) {
    return models.stream()
        .filter(model -> model.descriptor().availability() == Descriptor.Availability.H24)
        .map(model -> Notice.think(visit.called(model), visit.t().of("models.around.the.clock")))
        .toList();
  }

  /** Names that have another's in them, as ACT, which demands other things. */
  private static List<Notice> mixedUp(Visit visit, List<Model> models) {
    return visit.names().mixUps(models).stream().map(one -> said(visit, one)).toList();
  }

  private static Notice said(Visit visit, MixUp one) {
    return Notice.think(
        visit.in(one.called()),
        one.isItsName()
            ? visit.t().of("models.borrowed", one.taken())
            : visit.t().of("models.borrowed.also", visit.in(one.name()), one.taken()));
  }
}
