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
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.OwnView.OwnTab;

/** The person's crisis plan: to read, to say what is wrong in it, and to want none. */
final class OwnCrisisPage {
  /** Where the person says no. */
  static final String NO = "/my/crisis-plan/no";

  /** Where the person takes the no back. */
  static final String RECONSIDER = "/my/crisis-plan/reconsider";

  private static final String WRONG = "/my/crisis-plan/wrong";

  private final Site site;

  OwnCrisisPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.own(OwnTab.CRISIS.address(), this::show),
        site.own(WRONG, visit -> writing(visit, null)),
        site.ownPost(WRONG, this::written),
        site.own(NO, visit -> declining(visit, null)),
        site.ownPost(NO, this::declined),
        site.ownPost(RECONSIDER, this::reconsidered));
  }

  private Answer show(Visit visit) {
    Texts t = visit.t();
    return OwnStartPage.own(
        visit,
        visit
            .frame(t.of("own.crisis"), Menu.NONE)
            .lead(t.of("own.crisis.lead"))
            .doing(Button.to("#print", t.of("crisis.print")).icon("print")),
        OwnTab.CRISIS,
        new OwnCards(visit).crisis(site.ownPages().crisis(visit.self())));
  }

  private Answer writing(Visit visit, @Nullable Refusal refusal) {
    OwnFile.Crisis plan = site.ownPages().crisis(visit.self()).plan();
    if (plan == null) {
      throw Refusal.of(Code.NOT_FOUND);
    }
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

  private Answer declining(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    return FormPages.show(
        visit,
        visit
            .frame(t.of("own.crisis.no"), Menu.NONE)
            .crumbs(OwnPlansPage.way(t, OwnTab.CRISIS, t.of("own.crisis.no")))
            .shape(Shape.NARROW)
            .lead(t.of("own.crisis.no.lead")),
        FormView.of(
                NO,
                t.of("own.crisis.no"),
                List.of(
                    Field.of(Field.Kind.LONG, "words", t.of("own.crisis.no.words"))
                        .hint(t.of("own.crisis.no.hint"))
                        .mayBeLeftOut()
                        .value(Typed.in(visit, refusal).or("words", ""))))
            .leave(OwnTab.CRISIS.address(), t.of("form.leave")),
        refusal);
  }

  private Answer declined(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String words = form.text("words");
          form.check();
          site.ownWords().declineCrisisPlan(visit.self(), words);
          return Visit.after(OwnTab.CRISIS.address(), Done.OWN_CRISIS_PLAN_DECLINED);
        },
        refusal -> declining(visit, refusal));
  }

  private Answer reconsidered(Visit visit) {
    site.ownWords().reconsiderCrisisPlan(visit.self());
    return Visit.after(OwnTab.CRISIS.address(), Done.OWN_CRISIS_PLAN_RECONSIDERED);
  }
}
