package se.samordna.web.page;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.enrolment.UnitCaseload;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.AboutModel;
import se.samordna.web.view.Lists.Carrier;
import se.samordna.web.view.Lists.Figure;
import se.samordna.web.view.Lists.ModelLoad;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.Parts.Notice;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.Tone;

/** How much each coordinator and the team carry, beside the limits and where they come from. */
final class CaseloadPage {
  private final Site site;

  CaseloadPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/caseload", this::any),
        site.get("/caseload/{unit}", visit -> show(visit, visit.id("unit"))));
  }

  private Answer any(Visit visit) {
    return Teams.mine(visit).keySet().stream()
        .findFirst()
        .map(unit -> Answer.seeOther("/caseload/" + unit))
        .orElseGet(() -> page(visit, visit.t().of("menu.caseload"), null, List.of(), List.of()));
  }

  private Answer show(Visit visit, Id<Unit> unit) {
    Texts t = visit.t();
    List<UnitCaseload> loads = site.caseloads().of(visit.caller(), unit);
    List<Link> units =
        Teams.mine(visit).entrySet().stream()
            .map(
                one ->
                    new Link(
                        one.getKey().equals(unit) ? "" : "/caseload/" + one.getKey(),
                        one.getValue()))
            .toList();
    String name =
        loads.isEmpty() ? Teams.mine(visit).getOrDefault(unit, "") : loads.get(0).unitName();
    return page(visit, t.of("caseload.title", name), unit, units, loads);
  }

  private static Answer page(
      Visit visit,
      String title,
      @Nullable Id<Unit> unit,
      List<Link> units,
      List<UnitCaseload> loads) {
    Texts t = visit.t();
    List<Figure> figures = new ArrayList<>();
    List<ModelLoad> parts = new ArrayList<>();
    List<RowCard> asides = new ArrayList<>();
    List<Notice> notices = new ArrayList<>();
    List<AboutModel> about = new ArrayList<>();
    for (UnitCaseload load : loads) {
      String model = ModelWords.name(visit, load.model());
      figures(load, model, t, figures);
      if (loads.size() == 1 || !load.waiting().isEmpty()) {
        figures.add(waiting(load, loads.size() == 1 ? "" : ", " + model, t));
      }
      about.add(about(load, model, visit));
      if (!load.coordinators().isEmpty()) {
        parts.add(part(load, model, visit));
      }
      boolean opens = visit.cares(load.unit());
      Function<UnitCaseload.Row, @Nullable String> team =
          row -> opens ? CoordinatorPage.address(row.enrolment()) : null;
      Function<UnitCaseload.Row, @Nullable String> manager =
          row ->
              visit.manages(load.unit())
                  ? ManagersChoicePage.address(load.unit(), row.enrolment())
                  : team.apply(row);
      aside(load.uncovered(), "uncovered-" + load.model(), t.of("caseload.without"), manager, visit)
          .ifPresent(asides::add);
      aside(load.waiting(), "waiting-" + load.model(), t.of("caseload.waiting"), team, visit)
          .ifPresent(asides::add);
      if (!load.uncovered().isEmpty()) {
        notices.add(
            Notice.think(model, t.count("caseload.uncovered.notice", load.uncovered().size())));
      }
    }
    Frame frame =
        visit
            .frame(title, Menu.CASELOAD)
            .lead(t.dates().whole(visit.today()))
            .notices(notices)
            .doing(verbs(unit, visit));
    Empty empty = new Empty("load", t.of("caseload.none"), t.of("caseload.none.normally"), null);
    return visit.show(
        "caseload", frame, new Lists.Caseload(units, figures, parts, empty, asides, about));
  }

  /** Where the limits come from, and what guidelines say: for who wants to know, not every day. */
  private static AboutModel about(UnitCaseload load, String model, Visit visit) {
    List<String> said = new ArrayList<>();
    Stream.of(
            load.coordinators().stream().findFirst(), load.team(), load.boardShare(), load.intake())
        .flatMap(Optional::stream)
        .map(figure -> visit.in(figure.thresholds().source()))
        .distinct()
        .forEach(said::add);
    said.addAll(Guidelines.words(visit, load.model()));
    return new AboutModel(model, said);
  }

  private static Button[] verbs(@Nullable Id<Unit> unit, Visit visit) {
    Texts t = visit.t();
    Button print = Button.to("#print", t.of("crisis.print")).icon("print");
    if (unit == null) {
      return new Button[] {print};
    }
    String place = "/caseload/" + unit;
    List<Button> verbs = new ArrayList<>();
    verbs.add(Button.to(SelfCheckPage.address(unit), t.of("check.open")).icon("target"));
    verbs.add(Button.to(place + "/waiting", t.of("wanted.title")).icon("clock"));
    verbs.add(Button.to(place + "/staffing", t.of("staffing.title")).icon("people"));
    verbs.add(Button.to(SeveralCoordinatePage.address(unit), t.of("several.title")).icon("people"));
    verbs.add(Button.to(place + "/overrides", t.of("overrides.title")).icon("warning"));
    verbs.add(Button.to(UnitPastPage.caseload(unit), t.of("past.title")).icon("clock"));
    if (visit.manages(unit)) {
      verbs.add(Button.to(TeamLoadsPage.PLACE, t.of("teamloads.title")).icon("load"));
    }
    if (visit.caller().has(Role.TEAM_LEADER, unit)) {
      verbs.add(Button.to(HandoverPage.address(unit), t.of("handover.title")).icon("next"));
    }
    if (visit.caller().has(Role.TEAM_LEADER, unit)) {
      verbs.add(Button.to(PersonHandoverPage.waiting(unit), t.of("given.waiting")).icon("next"));
    }
    verbs.add(print);
    return verbs.toArray(Button[]::new);
  }

  private static void figures(UnitCaseload load, String model, Texts t, List<Figure> figures) {
    load.team()
        .ifPresent(
            team ->
                figures.add(
                    new Figure(
                        t.of("caseload.team", model),
                        LoadWords.number(team.perFte(), t),
                        LoadWords.word(team, t)
                            + " · "
                            + t.of(
                                "caseload.team.note",
                                t.count("loads.persons", team.persons()),
                                team.fte()),
                        LoadWords.bullet(team, t))));
    load.boardShare()
        .ifPresent(
            share ->
                figures.add(
                    new Figure(
                        t.of("caseload.board", model),
                        LoadWords.number(share.perFte(), t) + " %",
                        shareWord(share, t),
                        LoadWords.bullet(share, shareWord(share, t)))));
    load.intake()
        .ifPresent(
            intake ->
                figures.add(
                    new Figure(
                        t.of("caseload.intake", model),
                        Integer.toString(intake.persons()),
                        intakeWord(intake, t),
                        LoadWords.bullet(intake, intakeWord(intake, t)))));
  }

  /** Who waits, in which model where there are several. */
  private static Figure waiting(UnitCaseload load, String in, Texts t) {
    return new Figure(
        t.of("caseload.waiting") + in,
        Integer.toString(load.waiting().size()),
        load.waiting().stream()
            .findFirst()
            .map(row -> t.of("caseload.longest", row.personName()))
            .orElse(t.of("caseload.nobody.waits")));
  }

  private static String shareWord(CaseloadFigure share, Texts t) {
    String target = t.number(share.thresholds().target());
    return switch (share.level()) {
      case OVER_SOFT, OVER_HARD ->
          t.of("caseload.share.above", share.persons(), t.number(share.thresholds().soft()));
      case OVER_TARGET -> t.of("caseload.share.over", share.persons(), target);
      case WITHIN, UNCOVERED -> t.of("caseload.share.within", share.persons(), target);
    };
  }

  private static String intakeWord(CaseloadFigure intake, Texts t) {
    String target = t.number(intake.thresholds().target());
    return switch (intake.level()) {
      case OVER_SOFT, OVER_HARD ->
          t.of("caseload.intake.above", t.number(intake.thresholds().soft()));
      case OVER_TARGET -> t.of("caseload.intake.over", target);
      case WITHIN, UNCOVERED -> t.of("caseload.intake.within", target);
    };
  }

  private static ModelLoad part(UnitCaseload load, String model, Visit visit) {
    Texts t = visit.t();
    List<Carrier> carriers = new ArrayList<>();
    for (int i = 0; i < load.coordinators().size(); i++) {
      carriers.add(carrier(load.coordinators().get(i), load.oneMore().get(i), t));
    }
    return new ModelLoad(
        model, carriers, visit.in(load.coordinators().get(0).thresholds().source()));
  }

  private static Carrier carrier(CaseloadFigure now, CaseloadFigure oneMore, Texts t) {
    return new Carrier(
        now.name(),
        now.fte().signum() == 0 ? t.of("caseload.not.counted") : "",
        LoadWords.percent(now.fte(), t),
        Integer.toString(now.persons()),
        LoadWords.number(now.perFte(), t),
        LoadWords.sum(now, t),
        LoadWords.oneMore(oneMore, t),
        LoadWords.bullet(now, t));
  }

  private static Optional<RowCard> aside(
      List<UnitCaseload.Row> rows,
      String id,
      String title,
      Function<UnitCaseload.Row, @Nullable String> place,
      Visit visit) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Texts t = visit.t();
    List<Row> shown =
        rows.stream()
            .map(
                row ->
                    new Row(
                        "clock",
                        Tone.THINK,
                        row.personName(),
                        place.apply(row),
                        under(row, t),
                        t.count(
                            "caseload.days", ChronoUnit.DAYS.between(row.since(), visit.today()))))
            .toList();
    return Optional.of(
        new RowCard(
            id,
            title,
            Integer.toString(rows.size()),
            shown,
            new Empty("clock", "", "", null),
            null));
  }

  private static String under(UnitCaseload.Row row, Texts t) {
    return row.deputyName().isEmpty()
        ? row.coordinatorName()
        : row.coordinatorName() + ". " + t.of("caseload.deputy", row.deputyName());
  }
}
