package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.model.Descriptor.Branch;
import se.samordna.model.Model;
import se.samordna.model.Step;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.Tone;

/**
 * Referring somebody to another unit of the provider: which units there are, and the first steps of
 * the models that one of them uses. The unit takes part from the referral on.
 */
final class ReferralPage {
  private final Site site;

  ReferralPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/refer", this::units),
        site.get("/persons/{person}/refer/{unit}", this::models));
  }

  private Answer units(Visit visit) {
    Texts t = visit.t();
    PersonFrame frame = PersonFrame.read(visit);
    List<Row> rows =
        others(visit).stream()
            .map(
                unit ->
                    new Row(
                        "door",
                        Tone.ACTION,
                        unit.name(),
                        frame.address() + "/refer/" + unit.id(),
                        "",
                        ""))
            .toList();
    return show(
        visit,
        frame,
        new RowCard(
            "units",
            t.of("refer.units"),
            "",
            rows,
            new Empty("door", t.of("refer.none"), t.of("refer.none.normally"), null),
            null));
  }

  private Answer models(Visit visit) {
    Texts t = visit.t();
    PersonFrame frame = PersonFrame.read(visit);
    Id<Unit> id = visit.id("unit");
    Unit unit =
        others(visit).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    return show(
        visit,
        frame,
        new RowCard(
            "unit-0",
            unit.name(),
            "",
            firstSteps(visit, frame, id),
            new Empty("door", t.of("enrol.none"), t.of("enrol.none.normally"), null),
            null));
  }

  private static Answer show(Visit visit, PersonFrame frame, RowCard card) {
    Texts t = visit.t();
    return visit.show(
        "personRows",
        frame.below(t.of("refer.title"), Tab.OVERVIEW).lead(t.of("refer.lead")),
        new Lists.PersonRows(frame.banner(Tab.OVERVIEW), List.of(), List.of(card), null, ""));
  }

  private List<Unit> others(Visit visit) {
    List<Id<Unit>> mine = visit.caller().units();
    return site.organisations().units(visit.caller(), visit.caller().provider()).stream()
        .filter(unit -> !mine.contains(unit.id()))
        .toList();
  }

  /** Nobody is referred to a personal ombud: whoever wants one asks for it. */
  private List<Row> firstSteps(Visit visit, PersonFrame frame, Id<Unit> unit) {
    List<Row> rows = new ArrayList<>();
    for (Model model : site.models().offered(visit.caller(), unit)) {
      if (model.descriptor().branch() == Branch.ADVOCACY) {
        continue;
      }
      model.steps().stream()
          .filter(Step::starts)
          .map(step -> EnrolmentPage.firstStep(visit, frame, unit, model, step))
          .forEach(rows::add);
    }
    return rows;
  }
}
