package se.samordna.web.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.Boards.NewRisk;
import se.samordna.enrolment.TeamCare.Risk;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Staff;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Option;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Parts.Empty;

/** Which risks have been judged during a stay on the board, by whom and when. */
final class RisksPage {
  private final Site site;

  RisksPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/board/entries/{entry}/risks", this::risks),
        site.get("/board/entries/{entry}/risks/new", visit -> newRisk(visit, null)),
        site.post("/board/entries/{entry}/risks/new", this::assess));
  }

  private Answer risks(Visit visit) {
    Texts t = visit.t();
    BoardEntry entry = EntryHeading.entry(visit);
    List<Line> lines =
        site.boards().risks(visit.caller(), entry.id()).stream()
            .map(
                risk ->
                    new Line(
                        List.of(
                            t.named(risk.kind()),
                            t.of(risk.raised() ? "board.risk.there" : "board.risk.gone"),
                            t.dates().dated(risk.assessedOn()),
                            risk.assessedByName(),
                            risk.note()),
                        List.of()))
            .toList();
    AdminView.Table table =
        new AdminView.Table(
            "risks",
            t.of("board.risks"),
            t.of("board.risks.lead"),
            List.of(
                t.of("board.risk"),
                t.of("board.risk.judged"),
                t.of("board.risk.on"),
                t.of("board.risk.by"),
                t.of("board.risk.note")),
            lines,
            new Empty("shield", t.of("board.risks.none"), t.of("board.risks.normally"), null),
            Button.to(BoardPage.entry(entry.id()) + "/risks/new", t.of("board.risk.new"))
                .icon("plus")
                .small());
    return EntryHeading.show(visit, entry, table);
  }

  private Answer newRisk(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    BoardEntry entry = EntryHeading.entry(visit);
    Typed typed = Typed.in(visit, refusal);
    List<Option> kinds =
        List.of(Risk.Kind.values()).stream()
            .map(kind -> Option.of(kind.name(), t.named(kind)))
            .toList();
    FormView form =
        FormView.of(
                BoardPage.entry(entry.id()) + "/risks/new",
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.RADIO, "kind", t.of("board.risk"))
                        .options(kinds)
                        .value(typed.or("kind", "")),
                    Field.of(Field.Kind.RADIO, "raised", t.of("board.risk.judged"))
                        .options(
                            List.of(
                                Option.of("true", t.of("board.risk.there")),
                                Option.of("false", t.of("board.risk.gone"))))
                        .value(typed.or("raised", "")),
                    DayFields.day(
                        "assessedOn", t.of("board.risk.on"), visit.today().toString(), typed, t),
                    Field.of(Field.Kind.SELECT, "assessedBy", t.of("board.risk.by"))
                        .options(assessors(visit, entry))
                        .value(typed.or("assessedBy", visit.caller().staff().toString())),
                    Field.of(Field.Kind.LONG, "note", t.of("board.risk.note"))
                        .mayBeLeftOut()
                        .value(typed.or("note", "")),
                    FormPages.revision(entry.revision())))
            .leave(BoardPage.entry(entry.id()) + "/risks", t.of("form.leave"));
    return EntryHeading.ask(visit, entry, t.of("board.risk.new"), form, refusal);
  }

  private List<Option> assessors(Visit visit, BoardEntry entry) {
    return Teams.staffChoices(
        visit, site.enrolments().get(visit.caller(), entry.enrolment()).enrolment().unit(), false);
  }

  private Answer assess(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          Risk.Kind kind = form.choice("kind", Risk.Kind.class, Risk.Kind.SUICIDE);
          String raised = form.needed("raised");
          LocalDate on = form.neededDay("assessedOn", visit.today());
          Id<Staff> by = form.neededId("assessedBy");
          form.check();
          NewRisk risk = new NewRisk(kind, raised.equals("true"), on, by, form.text("note"));
          BoardEntry entry =
              site.boards().assessRisk(visit.caller(), visit.id("entry"), form.revision(), risk);
          return Visit.after(BoardPage.entry(entry.id()) + "/risks", Done.ENTRY_SAVED);
        },
        refusal -> newRisk(visit, refusal));
  }
}
