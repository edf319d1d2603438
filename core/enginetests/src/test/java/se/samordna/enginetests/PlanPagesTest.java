package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.person.Person;
import se.samordna.plan.Evaluation;
import se.samordna.plan.Intervention;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanType;
import se.samordna.plan.Plans;
import se.samordna.plan.SubGoal;
import se.samordna.store.OpenedStores;
import se.samordna.web.page.OpenPages;
import se.samordna.web.page.OpenPages.Shown;

/** A plan that can't be adopted yet says which intervention lacks what, and leads there. */
class PlanPagesTest {
  private static final LocalDate DAY = LocalDate.of(2027, 4, 1);
  private static final Id<SubGoal> PART = Id.next();

  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam team = new FactTeam(house);
  private final TeamPages pages = new TeamPages(team);
  private final Person alma = team.person("Alma", "Exempel", "199005092383");
  private final LifeGoal goal = goal();
  private final Plan plan = plan();
  private final String place = "/persons/" + alma.id() + "/plans/" + plan.id();

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void each_intervention_that_lacks_something_is_named_before_the_decision_and_after() {
    OpenPages.Browser anna = pages.of(team.anna);
    Shown asked = anna.get(place + "/adopt");
    assertThat(asked.page().select("#gaps li")).hasSize(2);

    Shown refused = anna.send(asked, Map.of("person", List.of("true")));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("#errors").text())
        .contains("Mål 1, delmål 1: insats 2 saknar utförare")
        .contains("Mål 1, delmål 1: insats 3 saknar dag för uppföljning");
    assertThat(refused.page().select("#gaps").text())
        .contains("Gå till gymmet", "utförare saknas", "Ringa systern")
        .doesNotContain("Sömnskola", "Prata om arbete");
    Element first = refused.page().selectFirst("#gaps a");
    assertThat(first).isNotNull();
    assertThat(first.attr("href"))
        .isEqualTo(place + "/goals/" + goal.id() + "#f-sub-0-do-1-performer");
    assertThat(anna.get(first.attr("href")).page().select("#f-sub-0-do-1-performer")).hasSize(1);
  }

  @Test
  void before_a_new_plan_is_begun_the_page_shows_those_that_there_are() {
    OpenPages.Browser anna = pages.of(team.anna);
    String person = "/persons/" + alma.id();
    Shown asked = anna.get(person + "/plans/elsewhere/new");
    assertThat(
            anna.send(
                    asked,
                    Map.of(
                        "what", List.of("LSS-plan"),
                        "holder", List.of("Exempelby kommun"),
                        "toldOn", List.of(house.today().toString())))
                .status())
        .isEqualTo(303);

    Shown choosing = anna.get(person + "/plans/new");

    assertThat(choosing.page().select("#plans").text()).contains("Vård- och stödplan");
    assertThat(choosing.page().select("#elsewhere").text()).contains("LSS-plan", "Exempelby");
    assertThat(choosing.page().select("input[name=type]").eachAttr("value"))
        .contains("CM_PLAN", "CARE_PLAN_HSL", "CARE_PLAN_LPT16", "COORDINATED_CARE_PLAN")
        .doesNotContain("IMPLEMENTATION_PLAN", "PLACEMENT_CARE_PLAN", "CRISIS_PLAN");
    assertThat(choosing.words()).contains("LPT 16 §").contains("LPT 7 a §, LRV 12 a §");
    assertThat(anna.send(choosing, Map.of("type", List.of("CM_PLAN"))).status()).isEqualTo(409);
    String row = choosing.page().select("#elsewhere a").attr("href");
    assertThat(anna.get(row).words()).contains("Ta bort ur listan");
  }

  @Test
  void a_care_plan_is_written_adopted_and_what_is_said_to_be_wrong_stands_beside_it() {
    OpenPages.Browser anna = pages.of(team.anna);
    String person = "/persons/" + alma.id();
    Plan care = house.plans.begin(team.anna, alma.id(), PlanType.CARE_PLAN_HSL);
    String at = person + "/plans/" + care.id();
    assertThat(
            anna.send(
                    anna.get(at + "/parts"),
                    Map.of("REASON", List.of("Sömnbesvär"), "MEASURES", List.of("Sömnskola")))
                .status())
        .isEqualTo(303);
    Shown refused = anna.send(anna.get(at + "/adopt"), Map.of("person", List.of("true")));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("#errors").text())
        .contains("Information som personen har fått");
    anna.send(anna.get(at + "/parts"), Map.of("INFORMATION_GIVEN", List.of("Valde sömnskola")));
    assertThat(anna.send(anna.get(at + "/adopt"), Map.of("person", List.of("true"))).status())
        .isEqualTo(303);

    Shown correcting = anna.get(at + "/versions/1/correct");
    assertThat(
            anna.send(
                    correcting,
                    Map.of(
                        "words", List.of("Jag sover bra."),
                        "said-day", List.of(house.today().toString()),
                        "said-way", List.of("PHONE")))
                .status())
        .isEqualTo(303);

    assertThat(anna.get(at + "/versions/1").words())
        .contains("Sömnbesvär")
        .contains("Jag sover bra.")
        .contains("Det här är den första versionen.")
        .contains("Alma var med");
    assertThat(anna.get(person + "/plan").words())
        .contains("PDL 3 kap. 6, 9, 10 §§")
        .contains("En fastställd version");
  }

  @Test
  void the_page_says_that_a_plan_is_kept_in_another_system_and_asks_for_a_reference_alone() {
    house.planRecords.keepIn(
        house.operator, house.provider.id(), PlanType.REHAB_PLAN, "Mina planer");
    Plan rehab = house.plans.begin(team.anna, alma.id(), PlanType.REHAB_PLAN);
    OpenPages.Browser anna = pages.of(team.anna);
    String person = "/persons/" + alma.id();
    Shown parts = anna.get(person + "/plans/" + rehab.id() + "/parts");

    assertThat(parts.page().select("textarea").eachAttr("name"))
        .containsExactly("REFERENCE", "SUMMARY");
    anna.send(parts, Map.of("REFERENCE", List.of("MP-4711")));
    assertThat(anna.get(person + "/plan").words())
        .contains("Planen förs i Mina planer.")
        .contains("MP-4711");
    assertThat(anna.get(person + "/plans/new").words()).contains("Förs i Mina planer.");
  }

  @Test
  void how_a_goal_went_stands_under_the_plan_in_the_persons_view_and_in_the_staffs() {
    LifeGoal whole =
        new LifeGoal(
            Id.next(),
            "Jag vill sova.",
            "",
            null,
            List.of(
                new SubGoal(
                    Id.next(),
                    "Sova till sju",
                    "",
                    null,
                    List.of(doing("Sömnskola", "Anna", DAY, Intervention.Status.ACTIVE)))));
    Plan saved =
        house.plans.save(team.anna, plan.id(), plan.revision(), new PlanContent(List.of(whole)));
    Plan adopted =
        house.plans.adopt(team.anna, saved.id(), saved.revision(), true, List.of("Anna"));
    house.plans.evaluate(
        team.anna,
        adopted.id(),
        adopted.revision(),
        new Plans.NewEvaluation(
            whole.id(),
            house.today(),
            Evaluation.Outcome.PARTLY,
            3,
            7,
            "Det hjälpte lite.",
            "Bättre än väntat.",
            "Fortsätta"));

    Shown shown = pages.of(team.anna).get("/persons/" + alma.id() + "/plan");

    assertThat(shown.page().select("details.fold:contains(En uppföljning) li").eachText())
        .satisfiesExactly(
            persons ->
                assertThat(persons)
                    .contains("Jag vill sova. – Delvis", "skattning: 3 av 10. ”Det hjälpte lite.”"),
            staffs ->
                assertThat(staffs)
                    .contains("Vår skattning: 7 av 10", "Bättre än väntat. Sedan: Fortsätta"));
  }

  @Test
  void what_a_version_changed_is_said_in_words_and_never_in_constants() {
    Id<Intervention> same = Id.next();
    LifeGoal first = sleeping(same, Intervention.Status.ACTIVE);
    Plan saved =
        house.plans.save(team.anna, plan.id(), plan.revision(), new PlanContent(List.of(first)));
    Plan adopted = house.plans.adopt(team.anna, saved.id(), saved.revision(), true, List.of());
    LifeGoal then =
        new LifeGoal(
            first.id(),
            "Jag vill sova.",
            "",
            4,
            sleeping(same, Intervention.Status.DONE).subGoals());
    Plan again =
        house.plans.save(
            team.anna, adopted.id(), adopted.revision(), new PlanContent(List.of(then)));
    house.plans.adopt(team.anna, again.id(), again.revision(), true, List.of());

    assertThat(pages.of(team.anna).get(place + "/versions/2").words())
        .contains("Jag vill sova. · skattning 4 av 10")
        .contains("Sömnskola · Anna · följs upp 1 april 2027 · klar")
        .doesNotContain("DONE");
  }

  private static LifeGoal sleeping(Id<Intervention> id, Intervention.Status status) {
    Intervention one = new Intervention(id, "Sömnskola", "Anna", null, "", DAY, status);
    SubGoal part = new SubGoal(PART, "Sova till sju", "", null, List.of(one));
    return new LifeGoal(Id.next(), "Jag vill sova.", "", null, List.of(part));
  }

  private Plan plan() {
    Plan begun = house.plans.begin(team.anna, alma.id(), PlanType.CM_PLAN);
    return house.plans.save(team.anna, begun.id(), 1, new PlanContent(List.of(goal)));
  }

  private static LifeGoal goal() {
    List<Intervention> interventions =
        List.of(
            doing("Sömnskola", "Anna", DAY, Intervention.Status.ACTIVE),
            doing("Gå till gymmet", "", DAY, Intervention.Status.ACTIVE),
            doing("Ringa systern", "Anna", null, Intervention.Status.ACTIVE),
            doing("Prata om arbete", "", null, Intervention.Status.PROPOSED));
    SubGoal part = new SubGoal(Id.next(), "Sova till sju", "", null, interventions);
    return new LifeGoal(Id.next(), "Jag vill orka mer.", "", null, List.of(part));
  }

  private static Intervention doing(
      String what, String performer, LocalDate followUp, Intervention.Status status) {
    return new Intervention(Id.next(), what, performer, null, "", followUp, status);
  }

  @Test
  void an_offer_and_a_colleague_are_chosen_and_a_caution_is_answered_before_the_plan_is_adopted() {
    House other = new House(OpenedStores.shared(OpenedStores.Kind.H2));
    DataTeam dual = new DataTeam(other, "integrated-dual");
    dual.in("PLANNING");
    Plan begun = dual.team.plans.begin(dual.team.anna, dual.alma.id(), PlanType.CM_PLAN);
    String at = "/persons/" + dual.alma.id() + "/plans/" + begun.id();
    try (TeamPages theirs = new TeamPages(dual.team)) {
      OpenPages.Browser anna = theirs.of(dual.team.anna);
      Shown goals = anna.get(at + "/goals/new");
      assertThat(goals.page().select("select[name=sub-0-do-0-offer] option").eachText())
          .contains("Plan mot återfall (Hålla i)");
      Map<String, List<String>> written =
          Map.of(
              "ownWords", List.of("Jag vill sluta dricka."),
              "sub-0-text", List.of("Inte dricka på vardagar"),
              "sub-0-do-0-offer", List.of("integrated-dual/relapse-prevention-plan"),
              "sub-0-do-0-staff", List.of(dual.team.anna.staff().toString()),
              "sub-0-do-0-status", List.of("PROPOSED"));
      assertThat(anna.send(goals, written).status()).isEqualTo(303);
      assertThat(anna.get("/persons/" + dual.alma.id() + "/plan").words())
          .contains("Plan mot återfall – Anna Region");

      Shown refused = anna.send(anna.get(at + "/adopt"), Map.of("person", List.of("true")));
      assertThat(refused.status()).isEqualTo(422);
      String question = "acknowledged/integrated-dual.stage-not-ahead";
      assertThat(refused.page().select("textarea[name=" + question + "]")).hasSize(1);
      assertThat(refused.page().select("#errors").text())
          .contains("Utan bedömningen går det inte att säga");
      assertThat(
              anna.send(refused, Map.of(question, List.of("Alma vill ha den redan nu."))).status())
          .isEqualTo(303);

      assertThat(anna.get(at + "/versions/1").words())
          .contains("Det här sa modellen")
          .contains("Fastställd ändå: Alma vill ha den redan nu.");
    }
  }
}
