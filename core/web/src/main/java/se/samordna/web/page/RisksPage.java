package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.Boards.NewRisk;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Option;
import se.samordna.web.view.FormView;

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
    BoardEntry entry = EntryHeading.entry(visit);
    return EntryHeading.show(
        visit,
        entry,
        RiskForm.table(
            visit.t(),
            site.boards().risks(visit.caller(), entry.id()),
            BoardPage.entry(entry.id()) + "/risks/new",
            visit.t().of("board.risks.normally")));
  }

  private Answer newRisk(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    BoardEntry entry = EntryHeading.entry(visit);
    List<Field> fields =
        new ArrayList<>(RiskForm.fields(visit, Typed.in(visit, refusal), assessors(visit, entry)));
    fields.add(FormPages.revision(entry.revision()));
    FormView form =
        FormView.of(BoardPage.entry(entry.id()) + "/risks/new", t.of("form.save"), fields)
            .leave(BoardPage.entry(entry.id()) + "/risks", t.of("form.leave"));
    return EntryHeading.ask(visit, entry, t.of("board.risk.new"), form, refusal);
  }

  private List<Option> assessors(Visit visit, BoardEntry entry) {
    return Teams.carers(
        visit, site.enrolments().get(visit.caller(), entry.enrolment()).enrolment().unit());
  }

  private Answer assess(Visit visit) {
    return visit.attempt(
        () -> {
          NewRisk risk = RiskForm.read(visit);
          BoardEntry entry =
              site.boards()
                  .assessRisk(visit.caller(), visit.id("entry"), visit.form().revision(), risk);
          return Visit.after(BoardPage.entry(entry.id()) + "/risks", Done.ENTRY_SAVED);
        },
        refusal -> newRisk(visit, refusal));
  }
}
