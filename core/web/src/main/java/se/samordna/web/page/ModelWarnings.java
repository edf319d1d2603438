package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.samordna.Id;
import se.samordna.model.Descriptor;
import se.samordna.model.Guideline;
import se.samordna.model.Model;
import se.samordna.model.Models.Enabling;
import se.samordna.organisation.Unit;
import se.samordna.web.view.Parts.Notice;

/**
 * What whoever lets a unit use a model is to know before; nothing of it stops them (sources.md,
 * models).
 */
final class ModelWarnings {
  /** The model whose name others borrow: whoever reads it expects what ACT demands. */
  private static final String BORROWED = "act";

  private static final String NAME = "ACT";

  private ModelWarnings() {}

  /** All that is to be known of the models that run here, for those who choose between them. */
  static List<Notice> of(Visit visit) {
    List<Model> models = ModelComparisonPage.running(visit);
    return both(visit, models, models);
  }

  /** The same at one unit: names are mixed up where both are in use. */
  static List<Notice> at(Visit visit, Id<Unit> unit) {
    List<Model> models = ModelComparisonPage.running(visit);
    List<Model> used = models.stream().filter(model -> isUsed(visit, model, unit)).toList();
    return both(visit, models, used);
  }

  private static List<Notice> both(Visit visit, List<Model> here, List<Model> named) {
    List<Notice> notices = new ArrayList<>(research(visit, here));
    notices.addAll(aroundTheClock(visit, named));
    notices.addAll(borrowed(visit, named));
    return notices;
  }

  private static boolean isUsed(Visit visit, Model model, Id<Unit> unit) {
    return visit.site().models().enablings(visit.caller(), model.id()).stream()
        .filter(one -> one.provider().equals(visit.caller().provider()))
        .map(Enabling::unit)
        .anyMatch(one -> one == null || one.equals(unit));
  }

  /** A model that guidelines want within systematic follow-up or research alone. */
  private static List<Notice> research(Visit visit, List<Model> models) {
    List<Notice> notices = new ArrayList<>();
    for (Model model : models) {
      for (Guideline one : model.guidelines()) {
        if (one.isForResearch()) {
          notices.add(
              Notice.think(
                  visit.in(model.name()),
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
        .map(model -> Notice.think(visit.in(model.name()), visit.t().of("models.around.the.clock")))
        .toList();
  }

  /** Names that are taken for ACT beside it, which demands other things. */
  private static List<Notice> borrowed(Visit visit, List<Model> models) {
    boolean there = models.stream().anyMatch(model -> model.id().equals(BORROWED));
    return models.stream()
        .filter(model -> there && !model.id().equals(BORROWED))
        .flatMap(
            model -> like(visit, model).stream().limit(1).map(name -> said(visit, model, name)))
        .toList();
  }

  /** What the model calls itself that has ACT in it, its name before what it is also called. */
  private static List<String> like(Visit visit, Model model) {
    return Stream.concat(Stream.of(visit.in(model.name())), model.aliases().stream())
        .filter(name -> List.of(name.split("[^\\p{L}]+")).contains(NAME))
        .toList();
  }

  private static Notice said(Visit visit, Model model, String name) {
    String own = visit.in(model.name());
    return Notice.think(
        own,
        own.equals(name)
            ? visit.t().of("models.borrowed")
            : visit.t().of("models.borrowed.also", name));
  }
}
