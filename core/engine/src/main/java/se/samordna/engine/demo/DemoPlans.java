package se.samordna.engine.demo;

import java.time.LocalDate;
import java.util.List;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.person.Person;
import se.samordna.plan.CrisisPlanContent;
import se.samordna.plan.CrisisPlanContent.CrisisContact;
import se.samordna.plan.Intervention;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanType;
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

  private final DemoServices services;
  private final Caller nurse;

  DemoPlans(DemoServices services, Caller nurse) {
    this.services = services;
    this.nurse = nurse;
  }

  /** Makes plans for most of the persons: adopted, drafted, or none yet. */
  void make(List<Person> persons) {
    for (int i = 0; i < persons.size(); i++) {
      if (i % 6 != 5) {
        plan(i, persons.get(i));
      }
      if (i % 5 != 4) {
        crisisPlan(i, persons.get(i));
      }
    }
  }

  private void plan(int i, Person person) {
    Plan begun = services.plans().begin(nurse, person.id(), PlanType.CM_PLAN);
    Plan saved = services.plans().save(nurse, begun.id(), begun.revision(), content(i));
    if (i % 6 != 4) {
      services
          .plans()
          .adopt(
              nurse,
              saved.id(),
              saved.revision(),
              true,
              List.of(person.name(), nurse.displayName()));
    }
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

  private void crisisPlan(int i, Person person) {
    CrisisPlanContent content =
        new CrisisPlanContent(
            "Många besked på en gång. Att vara ensam flera dagar.",
            i % 2 == 0
                ? "Jag sover inte. Jag slutar svara i telefon."
                : "Jag äter inte på kvällen.",
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
            nurse, person.id(), 0, content, services.clock().today().plusMonths(6), true);
  }
}
