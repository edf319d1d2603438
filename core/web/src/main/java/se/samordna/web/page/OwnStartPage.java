package se.samordna.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.own.OwnFile;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.OwnView;
import se.samordna.web.view.OwnView.Card;
import se.samordna.web.view.OwnView.OwnTab;

/** "Min sida": whom to reach and what is not shown; and the crisis plan. */
final class OwnStartPage {
  private static final String WRONG = "/my/crisis-plan/wrong";

  private final Site site;

  OwnStartPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.own("/my", this::show),
        site.own(OwnTab.CRISIS.address(), this::crisis),
        site.own(WRONG, visit -> writing(visit, null)),
        site.ownPost(WRONG, this::written));
  }

  private Answer show(Visit visit) {
    OwnFile.Start start = site.ownPages().start(visit.self());
    OwnCards cards = new OwnCards(visit);
    Texts t = visit.t();
    return own(
        visit,
        visit
            .frame(t.of("own.title"), Menu.NONE)
            .lead(t.of("own.lead", start.name(), start.provider())),
        OwnTab.START,
        List.of(
            cards.paths(start.paths(), start.unit()),
            cards.notShown(start.notShown(), start.unit())));
  }

  private Answer crisis(Visit visit) {
    Texts t = visit.t();
    return own(
        visit,
        visit
            .frame(t.of("own.crisis"), Menu.NONE)
            .lead(t.of("own.crisis.lead"))
            .doing(Button.to("#print", t.of("crisis.print")).icon("print")),
        OwnTab.CRISIS,
        List.of(new OwnCards(visit).crisis(site.ownPages().crisisPlan(visit.self()).orElse(null))));
  }

  private Answer writing(Visit visit, @Nullable Refusal refusal) {
    OwnFile.Crisis plan =
        site.ownPages().crisisPlan(visit.self()).orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    return OwnPlansPage.wrong(
        visit, OwnTab.CRISIS, List.of(FormPages.revision(plan.number())), refusal);
  }

  private Answer written(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String words = form.needed("words");
          form.check();
          site.ownWords().correctCrisisPlan(visit.self(), form.revision(), words);
          return Visit.after(OwnTab.CRISIS.address(), Done.CORRECTION_NOTED);
        },
        refusal -> writing(visit, refusal));
  }

  /** A page of the person's own; the band tells the person, too, of a protected identity. */
  static Answer own(Visit visit, Frame frame, OwnTab tab, List<Card> cards) {
    return visit.show("own", frame.guarded(visit.self().isProtected()), new OwnView(tab, cards));
  }
}
