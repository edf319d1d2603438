package se.samordna.web.page;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.selfcheck.Period.Length;
import se.samordna.selfcheck.SelfCheck;
import se.samordna.selfcheck.SelfCheckFigure;
import se.samordna.selfcheck.Standing;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.Parts.Notice;
import se.samordna.web.view.SelfCheckView;

/** How a team works, counted from what it has recorded. */
final class SelfCheckPage {
  private final Site site;

  SelfCheckPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/self-check/{unit}", visit -> show(visit, visit.id("unit"))),
        site.get("/self-check/{unit}/figures.csv", visit -> file(visit, visit.id("unit"))));
  }

  /** Where a unit's self-check is. */
  static String address(Id<Unit> unit) {
    return "/self-check/" + unit;
  }

  private Answer show(Visit visit, Id<Unit> unit) {
    Texts t = visit.t();
    CheckedSpan span = CheckedSpan.of(visit);
    List<SelfCheck> checks = site.selfChecks().of(visit.caller(), unit, span.period());
    String name =
        checks.isEmpty() ? Teams.mine(visit).getOrDefault(unit, "") : checks.get(0).unitName();
    Frame frame =
        visit
            .frame(t.of("check.title", name), Menu.CASELOAD)
            .lead(lead(visit, span, checks))
            .crumbs(
                List.of(
                    new Link("/caseload/" + unit, t.of("menu.caseload")),
                    new Link("", t.of("check.crumb"))))
            .doing(verbs(visit, unit));
    List<Notice> notices =
        checks.stream()
            .flatMap(
                check ->
                    Stream.concat(
                        MeasurementPage.notice(visit, unit, check.model()).stream(),
                        evidence(visit, check.model())))
            .toList();
    SelfCheckView view =
        new SelfCheckView(
            units(visit, unit, span),
            spans(visit, unit, span),
            checks.stream().map(check -> group(visit, check, span)).toList(),
            checks.isEmpty()
                ? new Empty("target", t.of("check.none"), t.of("check.none.normally"), null)
                : null);
    return visit.show("selfCheck", frame.notices(notices), view);
  }

  /** What research says of following the method, so that nobody takes the figures for more. */
  private static Stream<Notice> evidence(Visit visit, String model) {
    return visit.site().models().newest(model).stream()
        .map(one -> visit.in(one.comparison().evidence()))
        .filter(said -> !said.isEmpty())
        .map(said -> Notice.info(ModelWords.name(visit, model) + ": " + said));
  }

  /** A manager reads the figures and no scores. */
  private static Button[] verbs(Visit visit, Id<Unit> unit) {
    Texts t = visit.t();
    List<Button> verbs = new ArrayList<>();
    if (visit.caller().has(Role.CARE_STAFF, unit) || visit.caller().has(Role.TEAM_LEADER, unit)) {
      verbs.add(
          Button.to(new ScorePlace.OfUnit(unit).address(), t.of("score.title")).icon("paper"));
    }
    if (hasCards(visit)) {
      verbs.add(Button.to(FidelityPage.address(unit), t.of("fidelity.crumb")).icon("check-circle"));
    }
    verbs.add(Button.to("/units/" + unit + "/life", t.of("life.unit.title")).icon("person"));
    verbs.add(Button.to("/units/" + unit + "/sip", t.of("sip.unit.title")).icon("people"));
    verbs.add(Button.to("#print", t.of("crisis.print")).icon("print"));
    return verbs.toArray(Button[]::new);
  }

  /** Whether any model that is here has a card to show. */
  private static boolean hasCards(Visit visit) {
    return visit.site().models().all(visit.caller()).stream()
        .flatMap(state -> state.model().stream())
        .anyMatch(model -> model.fidelity().isPresent());
  }

  private static String lead(Visit visit, CheckedSpan span, List<SelfCheck> checks) {
    Texts t = visit.t();
    LocalDate last = checks.isEmpty() ? visit.today() : checks.get(0).lastDay();
    String until = t.dates().dated(last);
    return span.period().length() == Length.YEAR
        ? t.of("check.lead.year", until)
        : t.of("check.lead.month", t.dates().month(span.period().month()), until);
  }

  private static List<Link> units(Visit visit, Id<Unit> unit, CheckedSpan span) {
    return Teams.mine(visit).entrySet().stream()
        .map(
            one ->
                new Link(
                    one.getKey().equals(unit) ? "" : address(one.getKey()) + span.query(),
                    one.getValue()))
        .toList();
  }

  private static List<Link> spans(Visit visit, Id<Unit> unit, CheckedSpan span) {
    Texts t = visit.t();
    LocalDate month = span.period().month();
    List<Link> links = new ArrayList<>();
    for (Length length : List.of(Length.YEAR, Length.MONTH)) {
      String href = address(unit) + CheckedSpan.query(length, month);
      links.add(new Link(length == span.period().length() ? "" : href, t.named(length)));
    }
    Length length = span.period().length();
    links.add(
        new Link(
            address(unit) + CheckedSpan.query(length, month.minusMonths(1)),
            t.of("check.month.before", t.dates().month(month.minusMonths(1)))));
    if (month.isBefore(visit.today().withDayOfMonth(1))) {
      links.add(
          new Link(
              address(unit) + CheckedSpan.query(length, month.plusMonths(1)),
              t.of("check.month.after", t.dates().month(month.plusMonths(1)))));
    }
    return links;
  }

  private static SelfCheckView.Group group(Visit visit, SelfCheck check, CheckedSpan span) {
    Texts t = visit.t();
    SelfCheckWords words = new SelfCheckWords(t);
    return new SelfCheckView.Group(
        ModelWords.name(visit, check.model()),
        summary(check, t),
        check.figures().stream().map(one -> figure(visit, check, one, words, span)).toList(),
        new Link(address(check.unit()) + "/figures.csv" + span.query(), t.of("check.file")));
  }

  private static String summary(SelfCheck check, Texts t) {
    long known =
        check.figures().stream()
            .filter(one -> one.standing() != Standing.UNKNOWN && one.standing() != Standing.HIDDEN)
            .count();
    long met = check.figures().stream().filter(one -> one.standing() == Standing.ON_TARGET).count();
    return t.of("check.summary", met, known, check.figures().size() - known);
  }

  private static SelfCheckView.Figure figure(
      Visit visit,
      SelfCheck check,
      SelfCheckFigure figure,
      SelfCheckWords words,
      CheckedSpan span) {
    Link rows =
        check.rows() && (figure.standing() != Standing.UNKNOWN || figure.unknown() > 0)
            ? new Link(
                address(check.unit())
                    + "/"
                    + check.model()
                    + "/"
                    + figure.indicator()
                    + span.query(),
                visit.t().of("check.rows"))
            : null;
    return new SelfCheckView.Figure(
        check.model() + "-" + figure.indicator(),
        visit.in(figure.name()),
        words.value(figure),
        words.standing(figure.standing()),
        words.of(figure),
        words.target(figure),
        visit.in(figure.counts()),
        visit.in(figure.source()),
        words.trend(figure, span.period().month()),
        words.months(figure),
        rows);
  }

  /** The figures without persons, as others may see them. */
  private Answer file(Visit visit, Id<Unit> unit) {
    CheckedSpan span = CheckedSpan.of(visit);
    List<SelfCheck> checks = site.selfChecks().published(visit.caller(), unit, span.period());
    String file = new SelfCheckFile(visit.t()).write(checks);
    return Answer.of(200, "text/csv; charset=utf-8", file.getBytes(StandardCharsets.UTF_8))
        .with("Content-Disposition", "attachment; filename=\"self-check.csv\"")
        .with("Content-Language", visit.language().tag());
  }
}
