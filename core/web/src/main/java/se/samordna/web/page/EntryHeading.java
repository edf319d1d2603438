package se.samordna.web.page;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samordna.enrolment.BoardEntry;
import se.samordna.http.Answer;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.Button;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Parts.Link;

/** What stands over the pages about one stay on the board. */
final class EntryHeading {
  private EntryHeading() {}

  /** The entry of the path. */
  static BoardEntry entry(Visit visit) {
    return visit.site().boards().get(visit.caller(), visit.id("entry"));
  }

  /** A page about the entry. */
  static Frame of(Visit visit, BoardEntry entry, String title) {
    Texts t = visit.t();
    Frame frame =
        visit
            .frame(title, Menu.BOARD)
            .shape(Shape.NARROW)
            .lead(entry.personName())
            .crumbs(
                List.of(
                    new Link("/board", t.of("menu.board")),
                    new Link(BoardPage.entry(entry.id()), entry.personName()),
                    new Link("", title)))
            .doing(elsewhere(visit, entry));
    return visit.about(frame, entry.protection(), entry.person());
  }

  /** A page that lists something of the stay. */
  static Answer show(Visit visit, BoardEntry entry, AdminView.Table table) {
    return visit.show("admin", of(visit, entry, table.title()), new AdminView(List.of(table)));
  }

  /** A page that asks for something of the stay, with no way elsewhere but back. */
  static Answer ask(
      Visit visit, BoardEntry entry, String title, FormView form, @Nullable Refusal refusal) {
    return FormPages.show(visit, of(visit, entry, title).doing(), form, refusal);
  }

  /** The other pages about the person and the stay; the one that is open leads nowhere. */
  private static Button[] elsewhere(Visit visit, BoardEntry entry) {
    Texts t = visit.t();
    String place = BoardPage.entry(entry.id());
    return Stream.of(
            Button.to(PersonFrame.address(entry.person()), t.of("meeting.person")),
            Button.to(place + "/view", t.of("board.own.view")).icon("talk"),
            Button.to(place + "/reasons", t.of("board.reasons")).icon("board"),
            Button.to(place + "/care", t.of("board.care")).icon("people"),
            Button.to(place + "/risks", t.of("board.risks")).icon("warning"),
            Button.to(place + "/history", t.of("board.history")).icon("clock"))
        .filter(button -> !button.href().equals(visit.request().path()))
        .toArray(Button[]::new);
  }
}
