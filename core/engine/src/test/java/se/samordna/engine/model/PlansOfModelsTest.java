package se.samordna.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.model.PlanDefinition;
import se.samordna.model.PlanDefinition.Offer;
import se.samordna.refusal.Problem;
import se.samordna.text.Language;
import se.samordna.text.Text;

/** What {@code plan} of {@code model.json} may say, and what a minor may change of it. */
class PlansOfModelsTest {
  private static final String STAGES = "\"stages\": [\"EARLY\", \"LATE\"]";

  private static Folders saying(String plan, String words) {
    Folders folders =
        Folders.sound().model("\"migration\"", "\"plan\": {" + plan + "},\n  \"migration\"");
    for (String language : List.of("sv", "en")) {
      folders.with("l10n/" + language + ".properties", text -> text + words);
    }
    return folders;
  }

  private static Folders offering(String offers) {
    return saying(
        STAGES + ", \"offers\": [" + offers + "]",
        "stage.EARLY=Tidigt\nstage.LATE=Sent\noffer.talk=Samtal\n");
  }

  private static List<String> places(Folders folders) {
    List<Problem> findings = folders.read().findings();
    for (Language language : Language.values()) {
      assertThat(findings)
          .allSatisfy(
              one -> assertThat(one.says(language) + one.mend(language)).doesNotContain("{"));
    }
    return findings.stream().map(one -> one.code().id() + " " + one.pointer()).toList();
  }

  @Test
  void a_model_that_says_nothing_of_plans_says_nothing() {
    assertThat(Folders.sound().read().model().orElseThrow().plan()).isEqualTo(PlanDefinition.NONE);
  }

  @Test
  void offers_stages_and_checks_are_read_with_their_words() {
    Folders folders = offering("{\"id\": \"talk\", \"stage\": \"LATE\", \"needsGoal\": true}");

    assertThat(places(folders)).isEmpty();
    PlanDefinition plan = folders.read().model().orElseThrow().plan();
    assertThat(plan.stages()).extracting(PlanDefinition.Stage::id).containsExactly("EARLY", "LATE");
    assertThat(plan.offer("talk"))
        .contains(new Offer("talk", new Text("Samtal", "Samtal"), "LATE", true));
  }

  @Test
  void a_stage_that_is_not_there_and_a_name_that_stands_twice_are_told() {
    assertThat(places(offering("{\"id\": \"talk\", \"stage\": \"LAST\"}, {\"id\": \"talk\"}")))
        .containsExactlyInAnyOrder("CM-4211 /plan/offers/0/stage", "CM-4210 /plan/offers/1");
  }

  @Test
  void a_rule_is_named_where_what_it_needs_is_known() {
    assertThat(
            places(
                saying(
                    "\"checks\": [{\"rule\": \"caseload-within\", \"caseload\": \"coordinator\"}]",
                    "")))
        .containsExactly("CM-4253 /plan/checks/0");
    assertThat(
            places(
                Folders.sound()
                    .model(
                        "\"effects\": [{\"effect\": \"close-board\"}]",
                        "\"guards\": [{\"rule\": \"performer-is-not\", \"role\":"
                            + " \"LEAD_COORDINATOR\"}],\n"
                            + "\"effects\": [{\"effect\": \"close-board\"}]")))
        .containsExactly("CM-4253 /steps/3/guards/0");
  }

  @Test
  void a_performer_is_a_role_that_coordinates() {
    assertThat(
            places(
                saying(
                    "\"checks\": [{\"rule\": \"performer-is-not\", \"role\": \"PHYSICIAN\"}]", "")))
        .containsExactly("CM-4211 /plan/checks/0/role");
  }

  @Test
  void a_minor_offers_more_and_takes_nothing_away() {
    Folders older = offering("{\"id\": \"talk\", \"stage\": \"LATE\"}");
    Folders more =
        offering("{\"id\": \"talk\", \"stage\": \"LATE\"}, {\"id\": \"walk\"}")
            .with("l10n/sv.properties", text -> text + "offer.walk=Promenad\n")
            .with("l10n/en.properties", text -> text + "offer.walk=Walk\n");
    assertThat(broken(older, more)).isEmpty();
    assertThat(broken(more, older)).containsExactly("plan/offers/walk");
    assertThat(broken(older, offering("{\"id\": \"talk\", \"stage\": \"EARLY\"}")))
        .containsExactly("plan/offers/talk");
    assertThat(
            broken(
                Folders.sound(),
                saying(
                    "\"checks\": [{\"rule\": \"performer-is-not\", \"role\":"
                        + " \"LEAD_COORDINATOR\"}]",
                    "")))
        .containsExactly("plan/checks");
  }

  private static List<String> broken(Folders older, Folders newer) {
    return Compatibility.broken(brought(older), brought(newer));
  }

  private static ModelWithForms brought(Folders folders) {
    ModelReading reading = folders.read();
    assertThat(reading.findings()).isEmpty();
    return new ModelWithForms(reading.model().orElseThrow(), reading.forms());
  }
}
