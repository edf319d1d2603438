package se.samordna.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.samordna.contact.ContactPath;
import se.samordna.own.OwnFile;
import se.samordna.own.OwnFile.NotShown;
import se.samordna.own.OwnPlan;
import se.samordna.plan.CrisisPlanContent;
import se.samordna.plan.Intervention;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.ProvisionalVersion;
import se.samordna.plan.SubGoal;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.OwnView.Card;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Fact;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.PersonView.Goal;
import se.samordna.web.view.PersonView.GoalStep;
import se.samordna.web.view.Tone;

/** What a person reads about themselves, as cards; the same on each page and in the export. */
final class OwnCards {
  private final Visit visit;
  private final Texts t;

  OwnCards(Visit visit) {
    this.visit = visit;
    this.t = visit.t();
  }

  /** Whom to reach. */
  Card paths(List<ContactPath> paths, String unit) {
    return Card.rows(
        "reach",
        t.of("own.reach"),
        t.of("own.reach.lead", unit),
        paths.stream().map(this::path).toList(),
        new Empty("phone", t.of("own.reach.none"), t.of("own.reach.normally", unit), null));
  }

  private Row path(ContactPath path) {
    String when = path.afterHours() ? t.of("own.after.hours") : "";
    return new Row(
        "phone",
        path.afterHours() ? Tone.ACTION : Tone.PLAIN,
        path.who() + ": " + path.channel(),
        Phones.dial(path.channel()).map(number -> "tel:" + number).orElse(null),
        path.hours(),
        when);
  }

  /** The same on a page where it is missing; whom to ask stands where the person begins. */
  Card notShown(List<NotShown> notShown) {
    return Card.rows(
            "not-shown",
            t.of("own.not.shown"),
            t.of("own.not.shown.here"),
            notShown.stream().map(this::notShown).toList(),
            new Empty("eye", t.of("own.not.shown.none"), t.of("own.not.shown.normally"), null))
        .doing(List.of(Button.to("/my", t.of("own.not.shown.ask"))));
  }

  private Row notShown(NotShown one) {
    return new Row(
        "lock",
        Tone.THINK,
        t.named(one.part()),
        null,
        t.named(one.reason()) + " (" + one.law() + ")",
        t.of("own.since", t.dates().dated(Days.of(one.since()))));
  }

  /** That something is left out: since when, by which law, and whom to ask. */
  Card notShown(List<NotShown> notShown, String unit) {
    return Card.rows(
        "not-shown",
        t.of("own.not.shown"),
        t.of("own.not.shown.lead", unit),
        notShown.stream().map(this::notShown).toList(),
        new Empty("eye", t.of("own.not.shown.none"), t.of("own.not.shown.normally"), null));
  }

  /** A plan: the version that holds, and what the person has said is wrong. */
  List<Card> plan(OwnPlan plan) {
    String title = t.named(plan.type());
    if (plan.versions().isEmpty()) {
      return List.of(
          Card.none(
              "plan-" + plan.id(),
              title,
              new Empty("pencil", t.of("own.plan.none.yet"), t.of("own.plan.normally"), null)));
    }
    List<Card> cards = new ArrayList<>();
    for (OwnPlan.Version version : plan.versions()) {
      cards.add(version(plan, version, title));
    }
    return cards;
  }

  private Card version(OwnPlan plan, OwnPlan.Version version, String title) {
    List<String> lead = new ArrayList<>();
    boolean holds = version.number() == plan.versions().get(0).number() && plan.endedAt() == null;
    lead.add(t.of(holds ? "own.plan.holds" : "own.plan.earlier"));
    lead.add(t.of("own.plan.adopted", t.dates().dated(Days.of(version.adoptedAt()))));
    OwnPlan.Provisional provisional = version.provisional();
    if (provisional != null) {
      lead.add(provisional(provisional));
    }
    lead.add(t.of(version.personTookPart() ? "own.plan.with.you" : "own.plan.without.you"));
    if (version.others() > 0) {
      lead.add(t.of("own.plan.others", version.others()));
    }
    if (!version.isWhole()) {
      lead.add(t.of("own.plan.not.whole"));
    }
    return new Card(
        "plan-" + plan.id() + "-" + version.number(),
        t.of("own.plan.version", title, version.number()),
        String.join(" ", lead),
        version.goals().stream().map(this::goal).toList(),
        version.parts().stream()
            .map(part -> Fact.of(visit.in(part.item().words()), part.text()))
            .toList(),
        Stream.concat(
                holds ? evaluations(plan, version) : Stream.empty(), corrections(plan, version))
            .toList(),
        null,
        List.of(
            Button.to(
                    "/my/plans/" + plan.id() + "/versions/" + version.number() + "/wrong",
                    t.of("own.correct"))
                .icon("pencil")));
  }

  /** That it was changed between two meetings, and that the person decides. */
  private String provisional(OwnPlan.Provisional one) {
    LocalDate settled = one.settledOn();
    String meeting = t.named(one.meeting());
    if (settled == null) {
      return t.of("own.plan.waits", t.dates().dated(Days.of(one.since())), meeting);
    }
    return t.of(
        one.answer() == ProvisionalVersion.Answer.CONFIRMED
            ? "own.plan.confirmed"
            : "own.plan.rejected",
        meeting,
        t.dates().dated(settled));
  }

  private Stream<Row> corrections(OwnPlan plan, OwnPlan.Version version) {
    return plan.corrections().stream()
        .filter(one -> one.version() == version.number())
        .map(this::correction);
  }

  /** How the goals of the version have gone, as the person sees it and as the team does. */
  private Stream<Row> evaluations(OwnPlan plan, OwnPlan.Version version) {
    return plan.evaluations().stream()
        .flatMap(
            one ->
                version.goals().stream()
                    .filter(goal -> goal.id().equals(one.goal()))
                    .map(goal -> evaluated(goal, one)));
  }

  private Row evaluated(LifeGoal goal, OwnPlan.Evaluated one) {
    List<String> said = new ArrayList<>();
    if (one.personRating() != null) {
      said.add(t.of("own.evaluated.you", one.personRating()));
    }
    if (!one.personsView().isEmpty()) {
      said.add(t.of("own.evaluated.view", one.personsView()));
    }
    if (one.teamRating() != null) {
      said.add(t.of("own.evaluated.team", one.teamRating()));
    }
    if (!one.comment().isEmpty()) {
      said.add(one.comment());
    }
    if (!one.next().isEmpty()) {
      said.add(t.of("own.evaluated.next", one.next()));
    }
    return new Row(
        "target",
        Tone.PLAIN,
        t.of("own.evaluated", goal.ownWords(), t.named(one.outcome())),
        null,
        String.join(" ", said),
        t.dates().dated(one.date()));
  }

  private Row correction(OwnPlan.Correction one) {
    return new Row(
        "pencil",
        Tone.THINK,
        one.words(),
        null,
        t.of(one.own() ? "own.correction.own" : "own.correction.staff"),
        t.dates().dated(Days.of(one.at())));
  }

  private Goal goal(LifeGoal goal) {
    List<GoalStep> steps = new ArrayList<>();
    for (SubGoal part : goal.subGoals()) {
      if (part.interventions().isEmpty()) {
        steps.add(new GoalStep(false, part.text(), "", false));
      }
      part.interventions().forEach(one -> steps.add(step(one)));
    }
    String area = goal.lifeArea().isEmpty() ? "" : " · " + goal.lifeArea();
    return new Goal(t.of("own.goal") + area, goal.ownWords(), null, steps, List.of());
  }

  private GoalStep step(Intervention one) {
    String often = one.cadence().isBlank() ? "" : ", " + one.cadence();
    String who = one.performer().isBlank() ? "" : " – " + one.performer();
    LocalDate day = one.followUp();
    boolean open =
        one.status() == Intervention.Status.ACTIVE || one.status() == Intervention.Status.PROPOSED;
    String due =
        open && day != null
            ? t.of("goal.follow.up", t.dates().day(day, visit.today()))
            : t.named(one.status());
    return new GoalStep(
        one.status() == Intervention.Status.DONE,
        one.what() + often + who + InterventionFields.answers(one, t),
        due,
        false);
  }

  /** The crisis plan, and whether the person wants one. */
  List<Card> crisis(OwnFile.InCrisis both) {
    OwnFile.Declined declined = both.declined();
    List<Button> no =
        declined == null ? List.of(Button.to(OwnCrisisPage.NO, t.of("own.crisis.no"))) : List.of();
    List<Card> cards = new ArrayList<>();
    if (declined != null) {
      cards.add(declined(declined));
    }
    OwnFile.Crisis plan = both.plan();
    if (plan != null) {
      cards.add(crisis(plan, no));
    } else {
      cards.add(
          Card.none(
                  "crisis",
                  t.of("own.crisis"),
                  new Empty("life", t.of("own.crisis.none"), t.of("own.crisis.normally"), null))
              .doing(no));
    }
    return cards;
  }

  private Card declined(OwnFile.Declined one) {
    List<Fact> facts = new ArrayList<>();
    if (!one.words().isEmpty()) {
      facts.add(Fact.of(t.of("own.crisis.declined.why"), one.words()));
    }
    facts.add(Fact.of(t.of("own.crisis.declined.on"), t.dates().dated(Days.of(one.at()))));
    facts.add(Fact.of(t.of("own.crisis.declined.ask"), t.dates().dated(one.askBy())));
    return Card.of(
            "declined",
            t.of("own.crisis.declined"),
            t.of(one.own() ? "own.correction.own" : "own.correction.staff"),
            facts)
        .doing(
            List.of(
                Button.send(OwnCrisisPage.RECONSIDER, t.of("own.crisis.reconsider"), Map.of())));
  }

  private Card crisis(OwnFile.Crisis plan, List<Button> no) {
    CrisisPlanContent says = plan.content();
    List<Fact> facts = new ArrayList<>();
    add(facts, "crisis.triggers", says.triggers());
    add(facts, "crisis.signs", says.earlySigns());
    add(facts, "crisis.others.notice", says.howOthersNotice());
    add(facts, "crisis.i.do", says.whatIDo());
    add(facts, "crisis.helps", says.whatHelps());
    add(facts, "crisis.helps.not", says.whatDoesNotHelp());
    says.contacts().forEach(one -> facts.add(call(one)));
    add(facts, "crisis.services", says.services());
    add(facts, "crisis.medicines", says.medicines());
    add(facts, "crisis.practical", says.practicalities());
    add(facts, "crisis.admitted", says.ifAdmitted());
    add(facts, "crisis.visits", says.homeVisits());
    if (!plan.reference().isEmpty()) {
      facts.add(Fact.of(t.of("own.crisis.original"), plan.reference()));
    }
    return new Card(
        "crisis",
        t.of("own.crisis"),
        t.of("crisis.version", plan.number(), t.dates().dated(Days.of(plan.writtenAt())))
            + " "
            + t.of("crisis.review", t.dates().dated(plan.reviewBy())),
        List.of(),
        facts,
        plan.corrections().stream().map(this::correction).toList(),
        null,
        Stream.concat(
                Stream.of(Button.to("/my/crisis-plan/wrong", t.of("own.correct")).icon("pencil")),
                no.stream())
            .toList());
  }

  private Fact call(CrisisPlanContent.CrisisContact one) {
    String who = one.name() + ", " + one.relation() + ": " + one.phone();
    return Phones.dial(one.phone())
        .map(number -> Fact.to(t.of("crisis.contacts"), who, "tel:" + number))
        .orElseGet(() -> Fact.of(t.of("crisis.contacts"), who));
  }

  private void add(List<Fact> facts, String key, String text) {
    if (!text.isBlank()) {
      facts.add(Fact.of(t.of(key), text));
    }
  }
}
