package se.samordna.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.rule.ActorRole;
import se.samordna.rule.Fact;
import se.samordna.rule.Facts;
import se.samordna.rule.Parameters;
import se.samordna.rule.PlanFacts;
import se.samordna.rule.PlanFacts.Planned;
import se.samordna.rule.StepInput;
import se.samordna.rule.Verdict;
import se.samordna.text.Text;

/** What is said of a plan by where its interventions stand, without a word of the plan. */
class AdoptionRulesTest {
  private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
  private static final List<String> STAGES = List.of("EARLY", "LATE");

  private static Planned planned(
      int number, boolean needsGoal, boolean namesGoal, String stage, ActorRole... by) {
    return new Planned(1, 2, number, "offer", needsGoal, namesGoal, stage, Set.of(by));
  }

  private static String ask(String name, Map<String, Object> given, Planned... planned) {
    Map<Fact, Object> known = new EnumMap<>(Fact.class);
    known.put(Fact.ADOPTION, new PlanFacts(STAGES, List.of(planned)));
    known.put(Fact.FORMS, List.of());
    Text phase = new Text("Planering", "Planning");
    Enrolment enrolment =
        new Enrolment(
            Id.next(),
            Id.next(),
            Id.next(),
            Id.next(),
            "beside",
            1,
            1,
            Lifecycle.ACTIVE,
            "PLANNING",
            phase,
            false,
            NOW,
            Set.of(),
            null,
            null,
            NOW,
            NOW,
            null,
            null);
    Facts facts =
        Facts.of(
            new Facts.Situation(
                LocalDate.of(2027, 3, 1), enrolment, StepInput.EMPTY, Set.of(ActorRole.STAFF)),
            known);
    CatalogueRule rule = Catalogue.find(name).orElseThrow();
    Verdict verdict = (Verdict) rule.rule().apply(facts, new Parameters(given));
    if (verdict instanceof Verdict.Refused refused) {
      assertThat(rule.reasons()).contains(refused.reason().key());
      return "refused " + refused.reason().key() + " " + where(refused.reason().facts());
    }
    if (verdict instanceof Verdict.Cautioned cautioned) {
      assertThat(rule.reasons()).contains(cautioned.reason().key());
      return "cautioned " + cautioned.reason().key();
    }
    return "allowed";
  }

  private static String where(List<se.samordna.rule.NamedValue> facts) {
    return facts.stream()
        .filter(one -> one.name().equals("where"))
        .map(one -> ((Text) one.value()).en())
        .findFirst()
        .orElse("");
  }

  @Test
  void whoever_has_the_role_performs_nothing_and_others_may() {
    Map<String, Object> lead = Map.of("role", "LEAD_COORDINATOR");
    assertThat(ask("performer-is-not", lead)).isEqualTo("allowed");
    assertThat(ask("performer-is-not", lead, planned(1, false, true, "", ActorRole.TEAM_MEMBER)))
        .isEqualTo("allowed");
    assertThat(
            ask(
                "performer-is-not",
                lead,
                planned(1, false, true, "", ActorRole.TEAM_MEMBER),
                planned(2, false, true, "", ActorRole.TEAM_MEMBER, ActorRole.LEAD_COORDINATOR)))
        .isEqualTo("refused performs goal 1, sub-goal 2, intervention 2");
  }

  @Test
  void what_needs_a_goal_names_it_and_the_rest_need_not() {
    assertThat(ask("offer-needs-goal", Map.of(), planned(1, false, false, "")))
        .isEqualTo("allowed");
    assertThat(ask("offer-needs-goal", Map.of(), planned(1, true, true, ""))).isEqualTo("allowed");
    assertThat(ask("offer-needs-goal", Map.of(), planned(1, true, false, "")))
        .isEqualTo("refused no-goal goal 1, sub-goal 2, intervention 1");
    Map<String, Object> form = Map.of("form", "https://example.org/goal", "items", List.of("goal"));
    assertThat(ask("offer-needs-goal", form, planned(1, true, true, "")))
        .isEqualTo("refused no-overall-goal ");
    assertThat(ask("offer-needs-goal", form, planned(1, false, true, ""))).isEqualTo("allowed");
  }

  @Test
  void a_stage_is_judged_only_of_what_has_one_and_not_before_the_person_is_judged() {
    Map<String, Object> form = Map.of("form", "https://example.org/stage", "item", "stage");
    assertThat(ask("stage-not-ahead", form, planned(1, false, true, ""))).isEqualTo("allowed");
    assertThat(ask("stage-not-ahead", form, planned(1, false, true, "EARLY")))
        .isEqualTo("cautioned not-judged");
  }
}
