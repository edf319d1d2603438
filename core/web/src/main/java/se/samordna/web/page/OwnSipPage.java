package se.samordna.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.own.OwnWords.OwnCorrection;
import se.samordna.refusal.Refusal;
import se.samordna.sip.Sip;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.OwnView.OwnTab;

/** What the person says of a SIP: that they want one, and that something in it is wrong. */
final class OwnSipPage {
  static final String ASK = "/my/sip/ask";
  private static final String WRONG = "/my/sip/{sip}/versions/{number}/wrong";

  private final Site site;

  OwnSipPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.own(ASK, visit -> asking(visit, null)),
        site.ownPost(ASK, this::asked),
        site.own(WRONG, visit -> writing(visit, null)),
        site.ownPost(WRONG, this::written));
  }

  private Answer asking(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    return form(
        visit,
        t.of("own.sip.ask"),
        t.of("own.sip.ask.lead"),
        Field.of(Field.Kind.LONG, "why", t.of("own.sip.ask.why"))
            .value(Typed.in(visit, refusal).or("why", "")),
        refusal);
  }

  private static Answer form(
      Visit visit, String title, String lead, Field field, @Nullable Refusal refusal) {
    Texts t = visit.t();
    return FormPages.show(
        visit,
        visit
            .frame(title, Menu.NONE)
            .crumbs(OwnPlansPage.way(t, OwnTab.MEETINGS, title))
            .shape(Shape.NARROW)
            .lead(lead),
        FormView.of(visit.request().path(), t.of("form.save"), List.of(field))
            .leave(OwnTab.MEETINGS.address(), t.of("form.leave")),
        refusal);
  }

  private Answer asked(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String why = form.needed("why");
          form.check();
          site.ownWords().askForSip(visit.self(), why);
          return Visit.after(OwnTab.MEETINGS.address(), Done.SIP_ASKED);
        },
        refusal -> asking(visit, refusal));
  }

  private Answer writing(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    return form(
        visit,
        t.of("own.correct"),
        t.of("own.correct.lead"),
        Field.of(Field.Kind.LONG, "words", t.of("own.correct.words"))
            .value(Typed.in(visit, refusal).or("words", "")),
        refusal);
  }

  private Answer written(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String words = form.needed("words");
          form.check();
          site.ownWords()
              .correct(
                  visit.self(),
                  visit.<Sip>id("sip"),
                  Corrections.number(visit),
                  new OwnCorrection(words));
          return Visit.after(OwnTab.MEETINGS.address(), Done.CORRECTION_NOTED);
        },
        refusal -> writing(visit, refusal));
  }
}
