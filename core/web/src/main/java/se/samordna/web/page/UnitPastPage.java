package se.samordna.web.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samordna.Id;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.enrolment.UnitCaseload;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Unit;
import se.samordna.past.BoardThen;
import se.samordna.past.BoardThen.CardThen;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Parts.Link;

/** A team's board and caseload as they were at a past moment. */
final class UnitPastPage {
  private final Site site;

  UnitPastPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get(
            "/board/{unit}/past",
            visit -> PastMoment.at(visit, () -> boardFrame(visit), this::board)),
        site.post("/board/{unit}/past", visit -> PastMoment.chosen(visit, () -> boardFrame(visit))),
        site.get(
            "/caseload/{unit}/past",
            visit -> PastMoment.at(visit, () -> caseloadFrame(visit), this::caseload)),
        site.post(
            "/caseload/{unit}/past",
            visit -> PastMoment.chosen(visit, () -> caseloadFrame(visit))));
  }

  static String board(Id<Unit> unit) {
    return "/board/" + unit + "/past";
  }

  static String caseload(Id<Unit> unit) {
    return "/caseload/" + unit + "/past";
  }

  private static Frame boardFrame(Visit visit) {
    Texts t = visit.t();
    return visit
        .frame(t.of("past.board"), Menu.BOARD)
        .crumbs(
            List.of(
                new Link("/board/" + visit.<Unit>id("unit"), t.of("menu.board")),
                new Link("", t.of("past.title"))));
  }

  private static Frame caseloadFrame(Visit visit) {
    Texts t = visit.t();
    return visit
        .frame(t.of("past.caseload"), Menu.CASELOAD)
        .crumbs(
            List.of(
                new Link("/caseload/" + visit.<Unit>id("unit"), t.of("menu.caseload")),
                new Link("", t.of("past.title"))));
  }

  private Answer board(Visit visit, Instant at) {
    BoardThen then = site.past().board(visit.caller(), visit.id("unit"), at);
    return show(
        visit,
        boardFrame(visit),
        at,
        PastPage.table(
            visit.t(),
            "board",
            visit.t().of("past.board"),
            boardHeads(visit.t()),
            then.cards().stream().map(card -> card(card, visit)).toList()));
  }

  private static Answer show(Visit visit, Frame frame, Instant at, Table table) {
    Texts t = visit.t();
    return visit.show(
        "admin",
        frame.lead(PastMoment.words(at, t)).doing(PastMoment.verbs(visit, Optional.empty())),
        new AdminView(List.of(table)));
  }

  private static List<String> boardHeads(Texts t) {
    return List.of(
        t.of("past.person"), t.of("past.reasons"), t.of("past.up"), t.of("past.coordinator"));
  }

  private static List<String> caseloadHeads(Texts t) {
    return List.of(t.of("past.who"), t.of("past.persons"), t.of("past.post"), t.of("past.load"));
  }

  private static Line card(CardThen card, Visit visit) {
    Texts t = visit.t();
    String reasons = card.reasons().stream().map(visit::in).collect(Collectors.joining(", "));
    return new Line(
        List.of(
            card.personName(),
            card.cause().isEmpty() ? reasons : reasons + ". " + card.cause(),
            t.dates().dated(Days.of(card.openedAt())),
            card.coordinatorName()),
        List.of(
            Button.to("/board/entries/" + card.entry() + "/history", t.of("past.open")).small()));
  }

  private Answer caseload(Visit visit, Instant at) {
    List<Line> lines = new ArrayList<>();
    for (UnitCaseload load : site.past().caseload(visit.caller(), visit.id("unit"), at)) {
      String model = ModelWords.name(visit, load.model());
      load.coordinators().forEach(figure -> lines.add(figure(figure, model, visit.t())));
      load.team().ifPresent(figure -> lines.add(figure(figure, model, visit.t())));
    }
    return show(
        visit,
        caseloadFrame(visit),
        at,
        PastPage.table(
            visit.t(), "caseload", visit.t().of("past.caseload"), caseloadHeads(visit.t()), lines));
  }

  private static Line figure(CaseloadFigure figure, String model, Texts t) {
    return new Line(
        List.of(
            figure.name() + ", " + model,
            Integer.toString(figure.persons()),
            LoadWords.percent(figure.fte(), t),
            LoadWords.sum(figure, t) + " " + LoadWords.word(figure, t)),
        List.of());
  }
}
