package se.samordna.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.ombud.OmbudLoad;
import se.samordna.ombud.OmbudMandate;
import se.samordna.ombud.OmbudMandates.Which;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Lists.Figure;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.OmbudsView;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.Tone;

/** A personal ombud's own mandates, the unit's, and how many each ombud carries. */
final class OmbudsPage {
  static final String PLACE = "/ombuds";

  private final Site site;

  OmbudsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get(PLACE, this::any),
        site.get(PLACE + "/{unit}", visit -> show(visit, Which.MINE)),
        site.get(PLACE + "/{unit}/all", visit -> show(visit, Which.ONGOING)),
        site.get(PLACE + "/{unit}/ended", visit -> show(visit, Which.ENDED)));
  }

  /** Where a unit's are. */
  static String address(Id<Unit> unit) {
    return PLACE + "/" + unit;
  }

  private static String address(Id<Unit> unit, Which which) {
    return switch (which) {
      case MINE -> address(unit);
      case ONGOING -> address(unit) + "/all";
      case ENDED -> address(unit) + "/ended";
    };
  }

  /** The caller's units that keep no record, by name. */
  static Map<Id<Unit>, String> mine(Visit visit) {
    Set<Id<Unit>> without = visit.withoutRecord();
    return Teams.mine(visit).entrySet().stream()
        .filter(one -> without.contains(one.getKey()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, LinkedHashMap::new));
  }

  private Answer any(Visit visit) {
    return mine(visit).keySet().stream()
        .findFirst()
        .map(unit -> Answer.seeOther(address(unit)))
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private Answer show(Visit visit, Which which) {
    Texts t = visit.t();
    Id<Unit> unit = visit.id("unit");
    Page<OmbudMandate> page = site.ombudMandates().at(visit.caller(), unit, which, visit.page());
    List<OmbudLoad> loads = site.ombudMandates().load(visit.caller(), unit);
    RowCard list =
        new RowCard(
            "mandates",
            named(which, t),
            "",
            page.rows().stream().map(one -> row(one, which, visit)).toList(),
            new Empty("people", t.of("ombud.none"), t.of("ombud.none.normally"), null),
            page.next().map(after -> address(unit, which) + "?after=" + after).orElse(null));
    Frame frame =
        visit
            .frame(named(which, t), Menu.PERSONS)
            .lead(t.of("ombud.lead"))
            .crumbs(
                List.of(new Link("/persons", t.of("menu.persons")), new Link("", named(which, t))))
            .doing(
                Button.to(OmbudCountsPage.address(unit), t.of("ombud.counts")).icon("target"),
                Button.to("/persons/new", t.of("persons.new")).icon("plus").primary());
    return visit.show(
        "ombuds",
        frame,
        new OmbudsView(units(visit, unit), figures(loads, visit), places(unit, which, t), list));
  }

  private static String named(Which which, Texts t) {
    return switch (which) {
      case MINE -> t.of("ombud.mine");
      case ONGOING -> t.of("ombud.ongoing");
      case ENDED -> t.of("ombud.ended");
    };
  }

  private static List<Link> units(Visit visit, Id<Unit> unit) {
    return mine(visit).entrySet().stream()
        .map(
            one -> new Link(one.getKey().equals(unit) ? "" : address(one.getKey()), one.getValue()))
        .toList();
  }

  private static List<Link> places(Id<Unit> unit, Which shown, Texts t) {
    List<Link> places = new ArrayList<>();
    for (Which one : Which.values()) {
      places.add(new Link(one == shown ? "" : address(unit, one), named(one, t)));
    }
    return places;
  }

  /** The reader's own load first, then the others', then who waits. */
  private static List<Figure> figures(List<OmbudLoad> loads, Visit visit) {
    Texts t = visit.t();
    List<Figure> figures = new ArrayList<>();
    for (OmbudLoad load : loads) {
      load.ombuds().stream()
          .sorted(Comparator.comparing(one -> !visit.caller().staff().equals(one.staff())))
          .forEach(one -> figures.add(figure(one, visit)));
      figures.add(
          new Figure(
              t.of("ombud.waiting"), Integer.toString(load.waiting()), t.of("ombud.waiting.note")));
    }
    return figures;
  }

  private static Figure figure(CaseloadFigure one, Visit visit) {
    Texts t = visit.t();
    boolean own = visit.caller().staff().equals(one.staff());
    return new Figure(
        own ? t.of("ombud.load.mine") : one.name(),
        LoadWords.number(one.perFte(), t),
        LoadWords.word(one, t) + " · " + t.count("ombud.load.persons", one.persons()),
        LoadWords.bullet(one, t));
  }

  private static Row row(OmbudMandate one, Which which, Visit visit) {
    Texts t = visit.t();
    var ended = one.endedOn();
    var end = one.end();
    String said =
        ended == null || end == null
            ? visit.in(one.phaseName())
            : t.named(end) + ", " + t.dates().dated(ended);
    String whose =
        which == Which.MINE
            ? ""
            : one.ombudName().isEmpty() ? t.of("ombud.nobody.yet") : one.ombudName();
    return new Row(
        ended == null ? "person" : "check-circle",
        one.ombud() == null && ended == null ? Tone.THINK : Tone.PLAIN,
        one.personName(),
        MandatesPage.address(one.id()),
        whose.isEmpty() ? said : said + " · " + whose,
        ended == null ? t.of("ombud.since", t.dates().dated(one.since())) : "");
  }
}
