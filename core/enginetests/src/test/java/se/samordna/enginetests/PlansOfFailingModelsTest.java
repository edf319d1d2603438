package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.enrolment.Lifecycle;
import se.samordna.plan.Intervention;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanVersion;
import se.samordna.rule.ActorRole;
import se.samordna.rule.Fact;
import se.samordna.rule.Reason;
import se.samordna.rule.Remedy;
import se.samordna.rule.Rule;
import se.samordna.rule.Verdict;
import se.samordna.store.OpenedStores;

/** A model whose own rule about plans fails hinders no plan; one that answers is heard. */
class PlansOfFailingModelsTest {
  private static final Path BESIDE = Path.of("..", "engine", "src", "test", "resources", "sound");

  private final CountDownLatch end = new CountDownLatch(1);
  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam team =
      new FactTeam(house, ModelsFromFolders.withLittlePatience(house.clock));

  @AfterEach
  void let_the_rule_go() {
    end.countDown();
  }

  private DataTeam beside(Rule.Body<Verdict> body) {
    team.models.addJudging(BESIDE, Rule.guard(EnumSet.of(Fact.ADOPTION), body));
    DataTeam beside = new DataTeam(team, "beside");
    Actives.write(
        house,
        team.anna,
        beside.alma,
        new Actives.In(house.unit, "beside", 1, Lifecycle.ACTIVE, "BESIDE"));
    return beside;
  }

  private static PlanVersion adopted(DataTeam beside) {
    Intervention one = DataTeam.does("Boendestöd", "Boendestödet", null);
    PlanVersion current = beside.adopted(beside.drafted(one), Map.of()).current();
    if (current == null) {
      throw new AssertionError("not adopted");
    }
    return current;
  }

  @Test
  void one_that_throws_is_named_as_not_asked() {
    DataTeam beside =
        beside(
            (facts, parameters) -> {
              throw new IllegalStateException("not today");
            });

    assertThat(adopted(beside).judgement().unasked()).hasSize(1);
  }

  @Test
  void one_that_does_not_answer_is_named_as_not_asked() {
    DataTeam beside =
        beside(
            (facts, parameters) -> {
              try {
                end.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return Verdict.ALLOWED;
            });

    assertThat(adopted(beside).judgement().unasked()).hasSize(1);
  }

  @Test
  void a_rule_of_the_bundles_own_sees_places_and_codes_and_nobody_overrides_it() {
    DataTeam beside =
        beside(
            (facts, parameters) ->
                facts.adoption().interventions().size() > 1
                    ? new Verdict.NeedsOverride(
                        Set.of(ActorRole.TEAM_LEADER),
                        Reason.of("many", Remedy.of("open-plan", Remedy.Kind.PLAN)))
                    : Verdict.ALLOWED);
    Plan drafted =
        beside.drafted(
            DataTeam.does("Boendestöd", "Boendestödet", null),
            DataTeam.does("Samtal", "Teamet", null));

    assertThat(
            Refused.by(() -> beside.adopted(drafted, Map.of("beside.own-check", "Vi vill ändå."))))
        .containsExactly("CM-2107 /goals");
  }
}
