package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.decision.SharedDecision;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.own.OwnPlan;
import se.samordna.plan.Plan;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.OwnView.Card;
import se.samordna.web.view.OwnView.OwnTab;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;

/** The person's own plans as they were adopted, and the person's word that something is wrong. */
final class OwnPlansPage {
  private static final String WRONG = "/my/plans/{plan}/versions/{version}/wrong";
  private static final String DECISION_WRONG = "/my/decisions/{decision}/wrong";

  private final Site site;

  OwnPlansPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.own("/my/plans", this::show),
        site.own(WRONG, visit -> writing(visit, null)),
        site.ownPost(WRONG, this::written),
        site.own(DECISION_WRONG, visit -> decisionIsWrong(visit, null)),
        site.ownPost(DECISION_WRONG, this::decisionCorrected));
  }

  private Answer show(Visit visit) {
    Texts t = visit.t();
    OwnCards own = new OwnCards(visit);
    List<Card> cards = new ArrayList<>();
    for (OwnPlan plan : site.ownPages().plans(visit.self())) {
      cards.addAll(own.plan(plan));
    }
    cards.addAll(OwnDecisionCards.all(site.ownPages().decisions(visit.self()), t));
    if (cards.isEmpty()) {
      cards.add(
          Card.none(
              "plans",
              t.of("own.plans"),
              new Empty("pencil", t.of("own.plans.none"), t.of("own.plans.normally"), null)));
    }
    return OwnStartPage.own(
        visit,
        visit.frame(t.named(OwnTab.PLANS), Menu.NONE).lead(t.of("own.plans.lead")),
        OwnTab.PLANS,
        cards);
  }

  private Answer decisionIsWrong(Visit visit, @Nullable Refusal refusal) {
    Id<SharedDecision> decision = visit.id("decision");
    if (site.ownPages().decisions(visit.self()).stream()
        .noneMatch(one -> one.id().equals(decision))) {
      throw Refusal.of(Code.NOT_FOUND);
    }
    return wrong(visit, OwnTab.PLANS, List.of(), refusal);
  }

  private Answer decisionCorrected(Visit visit) {
    return visit.attempt(
        () -> {
          var unused =
              site.ownWords().correctDecision(visit.self(), visit.id("decision"), words(visit));
          return Visit.after(OwnTab.PLANS.address(), Done.CORRECTION_NOTED);
        },
        refusal -> decisionIsWrong(visit, refusal));
  }

  private static String words(Visit visit) {
    Reading form = visit.form();
    String words = form.needed("words");
    form.check();
    return words;
  }

  private Answer writing(Visit visit, @Nullable Refusal refusal) {
    return wrong(visit, OwnTab.PLANS, List.of(), refusal);
  }

  /** The form on which the person writes what is wrong in a version. */
  static Answer wrong(Visit visit, OwnTab tab, List<Field> hidden, @Nullable Refusal refusal) {
    Texts t = visit.t();
    List<Field> fields = new ArrayList<>(hidden);
    fields.add(
        Field.of(Field.Kind.LONG, "words", t.of("own.correct.words"))
            .value(Typed.in(visit, refusal).or("words", "")));
    return FormPages.show(
        visit,
        visit
            .frame(t.of("own.correct"), Menu.NONE)
            .crumbs(way(t, tab, t.of("own.correct")))
            .shape(Shape.NARROW)
            .lead(lead(tab, t)),
        FormView.of(visit.request().path(), t.of("form.save"), fields)
            .leave(tab.address(), t.of("form.leave")),
        refusal);
  }

  private static String lead(OwnTab tab, Texts t) {
    return switch (tab) {
      case CONTACTS -> t.of("own.correct.contact");
      case MEETINGS -> t.of("own.correct.meeting");
      default -> t.of("own.correct.lead");
    };
  }

  /** The way back on the own pages. */
  static List<Link> way(Texts t, OwnTab tab, String title) {
    return List.of(
        new Link(OwnTab.START.address(), t.of("own.title")),
        new Link(tab.address(), t.named(tab)),
        new Link("", title));
  }

  private Answer written(Visit visit) {
    return visit.attempt(
        () -> {
          site.ownWords()
              .correct(visit.self(), visit.<Plan>id("plan"), version(visit), words(visit));
          return Visit.after(OwnTab.PLANS.address(), Done.CORRECTION_NOTED);
        },
        refusal -> writing(visit, refusal));
  }

  private static int version(Visit visit) {
    try {
      return Integer.parseInt(visit.request().variable("version"));
    } catch (NumberFormatException e) {
      throw Refusal.of(Code.NOT_FOUND);
    }
  }
}
