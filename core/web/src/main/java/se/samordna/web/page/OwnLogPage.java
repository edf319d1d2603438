package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import se.samordna.Page;
import se.samordna.audit.ReadAbout;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Role;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.OwnView.Card;
import se.samordna.web.view.OwnView.OwnTab;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.Tone;

/** "Vem har läst om mig?", read by the person; what the person did is told apart. */
final class OwnLogPage {
  private final Site site;

  OwnLogPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(site.own(OwnTab.LOG.address(), this::show));
  }

  private Answer show(Visit visit) {
    Texts t = visit.t();
    Page<ReadAbout> page = site.ownPages().log(visit.self(), visit.page());
    Card card = card(page.rows(), t);
    return OwnStartPage.own(
        visit,
        visit.frame(t.of("readers.title"), Menu.NONE).lead(t.of("own.log.lead")),
        OwnTab.LOG,
        List.of(
            page.next()
                .map(
                    after ->
                        card.doing(
                            List.of(
                                Button.to(
                                    OwnTab.LOG.address() + "?after=" + after, t.of("list.next")))))
                .orElse(card)));
  }

  static Card card(List<ReadAbout> rows, Texts t) {
    return Card.rows(
        "log",
        t.of("readers.title"),
        "",
        Repeated.together(rows.stream().map(row -> row(row, t)).toList(), t),
        new Empty("eye", t.of("own.log.none"), t.of("own.log.normally"), null));
  }

  private static Row row(ReadAbout one, Texts t) {
    boolean own = one.role() == Role.PERSON;
    List<String> who = new ArrayList<>();
    if (own) {
      who.add(t.of("own.log.self"));
    } else {
      Role role = one.role();
      String as = role == null ? t.of("log.operator") : t.named(role);
      who.add(one.name().isEmpty() ? as : one.name() + ", " + as);
      who.add(one.unit());
    }
    who.add(one.refused() ? t.of("log.refused") : "");
    who.add(one.emergency() ? t.of("log.emergency") : "");
    who.removeIf(String::isEmpty);
    return new Row(
        own ? "person" : one.refused() ? "lock" : "eye",
        one.emergency() ? Tone.THINK : Tone.PLAIN,
        one.what().in(t.language()),
        null,
        String.join(". ", who),
        t.dates().dated(Days.of(one.at())) + " " + t.dates().clock(one.at()));
  }
}
