package se.samordna.engine.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.person.Person;
import se.samordna.plan.CrisisPlanContent;
import se.samordna.plan.CrisisPlanContent.CrisisContact;
import se.samordna.plan.Evaluation;
import se.samordna.plan.Intervention;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanType;
import se.samordna.plan.Plans.NewCrisisPlan;
import se.samordna.plan.Plans.NewEvaluation;
import se.samordna.plan.SubGoal;

/** Plans and crisis plans for invented persons, in words that somebody could have said. */
final class DemoPlans {
  private static final List<String> GOALS =
      List.of(
          "Jag vill kunna handla själv igen.",
          "Jag vill träffa min syster varje vecka.",
          "Jag vill sova hela natten.",
          "Jag vill tillbaka till jobbet i verkstaden.",
          "Jag vill våga åka buss.",
          "Jag vill ha ordning på min ekonomi.");

  /** Whose crisis plan is still to be made, so that a page shows what that looks like. */
  private static final Set<Integer> NO_CRISIS_PLAN = Set.of(5, 14);

  private static final Set<Integer> NO_PLAN = Set.of(17);
  private static final Set<Integer> DRAFTED = Set.of(16);
  private static final int QUARTER = 75;

  private final DemoServices services;
  private final Caller nurse;

  DemoPlans(DemoServices services, Caller nurse) {
    this.services = services;
    this.nurse = nurse;
  }

  /** Writes plans for most of the persons: adopted and gone through, drafted, or none yet. */
  void write(DemoHouse house, Diary diary) {
    for (int i = 0; i < DemoPersons.count(); i++) {
      int place = i;
      int begun = DemoPersons.arrival(place) - 34;
      if (begun > 0 && !NO_PLAN.contains(place)) {
        diary.on(begun, LocalTime.of(13, 0), () -> plan(place, house.person(place)));
        goneThrough(house, diary, place, begun);
      }
      if (begun > 0 && !NO_CRISIS_PLAN.contains(place)) {
        diary.on(begun - 5, LocalTime.of(14, 0), () -> crisisPlan(place, house.person(place)));
      }
    }
  }

  /** Each quarter the person says how it goes; the plan is adopted anew when a year has gone by. */
  private void goneThrough(DemoHouse house, Diary diary, int place, int begun) {
    if (DRAFTED.contains(place)) {
      return;
    }
    int rating = 3 + place % 4;
    for (int day = begun - QUARTER; day > 5; day -= QUARTER) {
      rating = Math.min(9, rating + (day / QUARTER + place) % 3);
      int said = rating;
      diary.on(day, LocalTime.of(13, 30), () -> evaluate(house.person(place), said));
    }
    if (begun > 2 * QUARTER) {
      diary.on(20 + place % 15, LocalTime.of(13, 45), () -> adoptAnew(place, house.person(place)));
    }
  }

  private void plan(int place, Person person) {
    Plan begun = services.plans().begin(nurse, person.id(), PlanType.CM_PLAN);
    Plan saved = services.plans().save(nurse, begun.id(), begun.revision(), content(place));
    if (!DRAFTED.contains(place)) {
      adopt(person, saved);
    }
  }

  private void adopt(Person person, Plan plan) {
    services
        .plans()
        .adopt(
            nurse, plan.id(), plan.revision(), true, List.of(person.name(), nurse.displayName()));
  }

  private void evaluate(Person person, int rating) {
    Plan plan = services.plans().of(nurse, person.id()).get(0);
    services
        .plans()
        .evaluate(
            nurse,
            plan.id(),
            plan.revision(),
            new NewEvaluation(
                plan.content().goals().get(0).id(),
                services.clock().today(),
                Evaluation.Outcome.PARTLY,
                rating,
                null,
                "Det går framåt, fast inte alla veckor.",
                "",
                "Fortsätta som nu."));
  }

  private void adoptAnew(int place, Person person) {
    Plan plan = services.plans().of(nurse, person.id()).get(0);
    LocalDate today = services.clock().today();
    List<LifeGoal> goals =
        plan.content().goals().stream()
            .map(
                goal ->
                    new LifeGoal(
                        goal.id(),
                        goal.ownWords(),
                        goal.lifeArea(),
                        goal.ownRating(),
                        goal.subGoals().stream().map(one -> goOn(one, today, place)).toList()))
            .toList();
    adopt(person, services.plans().save(nurse, plan.id(), plan.revision(), new PlanContent(goals)));
  }

  private static SubGoal goOn(SubGoal subGoal, LocalDate today, int place) {
    List<Intervention> interventions =
        subGoal.interventions().stream()
            .map(one -> one.followedUp(today.plusDays(40 + place)))
            .toList();
    return new SubGoal(
        subGoal.id(), subGoal.text(), subGoal.measure(), today.plusMonths(3), interventions);
  }

  private PlanContent content(int i) {
    LocalDate today = services.clock().today();
    return new PlanContent(
        List.of(
            new LifeGoal(
                Id.next(),
                GOALS.get(i % GOALS.size()),
                "Vardag",
                3 + i % 4,
                List.of(
                    new SubGoal(
                        Id.next(),
                        "Göra det en gång i veckan med stöd",
                        "Fyra veckor i rad",
                        today.plusMonths(3),
                        List.of(
                            intervention("Öva tillsammans", "Anna Region", today.plusDays(20 + i)),
                            intervention(
                                "Stöd i hemmet", "Boendestödet", today.plusDays(40 + i)))))),
            new LifeGoal(Id.next(), GOALS.get((i + 1) % GOALS.size()), "Hälsa", null, List.of())));
  }

  private Intervention intervention(String what, String performer, LocalDate followUp) {
    return new Intervention(
        Id.next(),
        what,
        performer,
        services.clock().today(),
        "varje vecka",
        followUp,
        Intervention.Status.ACTIVE);
  }

  /** Every second person's has been written anew once, so that versions can be compared. */
  private void crisisPlan(int i, Person person) {
    if (i % 2 == 0) {
      crisisPlan(person, 0, "Jag sover inte.");
      crisisPlan(person, 1, "Jag sover inte. Jag slutar svara i telefon.");
    } else {
      crisisPlan(person, 0, "Jag äter inte på kvällen.");
    }
  }

  private void crisisPlan(Person person, int number, String signs) {
    CrisisPlanContent content =
        new CrisisPlanContent(
            "Många besked på en gång. Att vara ensam flera dagar.",
            signs,
            "Jag blir tyst och drar för gardinerna.",
            "Går ut en runda. Lyssnar på musik. Ringer min mamma.",
            "Att någon kommer hem och sitter med en stund.",
            "Att många frågar samtidigt.",
            List.of(
                new CrisisContact("Monica " + person.familyName(), "mamma", "070-174 06 35"),
                new CrisisContact("FACT Norr", "mitt team", "070-174 06 05")),
            "Vardagar 8–16.30 teamet, annars psykiatrisk jour 070-174 06 99. Vid fara: 112.",
            "Det som står på läkemedelslistan. Ingen penicillin.",
            "Katten: grannen har nyckel.",
            "Eget rum om det går. Ring min mamma.",
            "Teamet får komma hem samma dag.",
            List.of("Jag själv", "Monica " + person.familyName()));
    services
        .plans()
        .writeCrisisPlan(
            nurse,
            person.id(),
            number,
            new NewCrisisPlan(
                content,
                services.clock().today().plusMonths(12),
                true,
                true,
                List.of("Monica " + person.familyName()),
                ""));
  }
}
