package se.samordna.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.enrolment.BoardEntry;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;

/** The person's own view of the stay on the board, in the person's words. */
final class OwnViewPage {
  private final Site site;

  OwnViewPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/board/entries/{entry}/view", visit -> view(visit, null)),
        site.post("/board/entries/{entry}/view", this::recordView));
  }

  private Answer view(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    BoardEntry entry = EntryHeading.entry(visit);
    FormView form =
        FormView.of(
                BoardPage.entry(entry.id()) + "/view",
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.LONG, "ownWords", t.of("board.own.view.ask"))
                        .hint(t.of("board.own.view.hint"))
                        .inOwnWords()
                        .value(Typed.in(visit, refusal).or("ownWords", entry.personsView())),
                    FormPages.revision(entry.revision())))
            .leave(BoardPage.entry(entry.id()), t.of("form.leave"));
    return EntryHeading.ask(visit, entry, t.of("board.own.view"), form, refusal);
  }

  private Answer recordView(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String words = form.needed("ownWords");
          form.check();
          BoardEntry entry =
              site.boards()
                  .recordPersonsView(visit.caller(), visit.id("entry"), form.revision(), words);
          return Visit.after(PersonFrame.address(entry.person()), Done.VIEW_RECORDED);
        },
        refusal -> view(visit, refusal));
  }
}
