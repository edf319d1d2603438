package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import se.samordna.model.Guideline;
import se.samordna.model.Model;
import se.samordna.model.ModelState;
import se.samordna.web.view.Parts.Notice;

/**
 * What national guidelines say of a model, in neutral words, with source and the day it was read.
 */
final class Guidelines {
  private Guidelines() {}

  /** What is said of the newest of a model, each guideline by itself. */
  static List<Notice> of(Visit visit, String model) {
    return visit.site().models().newest(model).map(one -> of(visit, one)).orElse(List.of());
  }

  /** The same in words alone. */
  static List<String> words(Visit visit, String model) {
    return visit
        .site()
        .models()
        .newest(model)
        .map(one -> one.guidelines().stream().map(said -> said(visit, said)).toList())
        .orElse(List.of());
  }

  /** What is said of a model. */
  static List<Notice> of(Visit visit, Model model) {
    List<Notice> notices = new ArrayList<>();
    for (Guideline guideline : model.guidelines()) {
      notices.add(Notice.info(visit.called(model) + ". " + said(visit, guideline)));
    }
    return notices;
  }

  /** What is said of a model, for a cell of a table. */
  static String of(Visit visit, ModelState state) {
    List<String> said =
        state.model().map(Model::guidelines).orElse(List.of()).stream()
            .map(one -> said(visit, one))
            .toList();
    return said.isEmpty() ? visit.t().of("guideline.none") : String.join(" ", said);
  }

  /** What a guideline says, with its source and day. */
  static String said(Visit visit, Guideline guideline) {
    return visit
        .t()
        .of(
            "guideline.said",
            visit.in(guideline.text()),
            guideline.source(),
            visit.t().dates().dated(guideline.date()));
  }
}
