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
import se.samordna.plan.Intervention;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanType;
import se.samordna.plan.SubGoal;
import se.samordna.store.OpenedStores;
import se.samordna.web.page.OpenPages;
import se.samordna.web.page.OpenPages.Shown;

/** A plan that can't be adopted yet says which intervention lacks what, and leads there. */
class PlanPagesTest {
  private static final LocalDate DAY = LocalDate.of(2027, 4, 1);

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
}
