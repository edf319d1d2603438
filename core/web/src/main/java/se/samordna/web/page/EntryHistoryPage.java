package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.EntryVersion;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.Parts.Empty;

/** What a card has said, by whom and when: nothing on it is ever written over. */
final class EntryHistoryPage {
  private final Site site;

  EntryHistoryPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(site.get("/board/entries/{entry}/history", this::history));
  }

  private Answer history(Visit visit) {
    Texts t = visit.t();
    BoardEntry entry = EntryHeading.entry(visit);
    List<EntryVersion> versions = site.boards().history(visit.caller(), entry.id());
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      EntryVersion now = versions.get(i);
      List<String> said =
          i + 1 < versions.size() ? changes(versions.get(i + 1), now, t) : changes(null, now, t);
      String when = t.dates().near(now.at(), visit.today()) + ", " + now.byName();
      said.forEach(one -> lines.add(new Line(List.of(when, one), List.of())));
    }
    AdminView.Table table =
        new AdminView.Table(
            "history",
            t.of("board.history"),
            t.of("board.history.lead"),
            List.of(t.of("board.history.when"), t.of("board.history.what")),
            lines,
            new Empty("clock", t.of("board.history.none"), t.of("board.history.lead"), null),
            null);
    return visit.show(
        "admin",
        EntryHeading.of(visit, entry, t.of("board.history")),
        new AdminView(List.of(table)));
  }

  /** What a version says that the one before it did not. */
  private static List<String> changes(@Nullable EntryVersion before, EntryVersion now, Texts t) {
    List<String> changes = new ArrayList<>();
    said(changes, before, now, t.of("board.cause"), EntryVersion::cause);
    said(changes, before, now, t.of("board.own.view"), EntryVersion::personsView);
    said(changes, before, now, t.of("board.target"), one -> "" + one.contactTarget());
    said(changes, before, now, t.of("board.minutes"), one -> "" + one.minutesTarget());
    said(changes, before, now, t.of("board.down.when"), EntryVersion::scaleDownWhen);
    said(
        changes,
        before,
        now,
        t.of("board.crisis.used.tick"),
        one -> t.of(one.crisisPlanUsed() ? "form.yes" : "form.no"));
    said(changes, before, now, t.of("board.deputy"), EntryVersion::deputyName);
    said(changes, before, now, t.of("board.network"), one -> t.named(one.network()));
    said(changes, before, now, t.of("board.network.note"), EntryVersion::networkNote);
    said(
        changes,
        before,
        now,
        t.of("board.expected"),
        one -> one.expectedEnd() == null ? "" : t.dates().dated(one.expectedEnd()));
    return changes;
  }

  private static void said(
      List<String> changes,
      @Nullable EntryVersion before,
      EntryVersion now,
      String what,
      Function<EntryVersion, String> value) {
    String after = value.apply(now);
    boolean news = before == null ? !after.isEmpty() : !value.apply(before).equals(after);
    if (news) {
      changes.add(what + ": " + (after.isEmpty() ? "–" : after));
    }
  }
}
