package se.samordna.itests.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import se.samordna.itests.harness.Answer;
import se.samordna.itests.harness.Colleague;
import se.samordna.itests.harness.Console.Said;
import se.samordna.itests.harness.Samordna;
import se.samordna.itests.way.FactForms;

/** A model of the distribution's own that comes and goes as its feature does. */
final class ShippedModel {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Samordna samordna;
  private final String id;

  ShippedModel(Samordna samordna, String id) {
    this.samordna = samordna;
    this.id = id;
  }

  String id() {
    return id;
  }

  /** Installs its feature and waits until it is on offer. */
  void come() {
    run("feature:install samordna-model-" + id);
    await("AVAILABLE");
  }

  /** Uninstalls its feature and waits until it is away. */
  void go() {
    run("feature:uninstall samordna-model-" + id);
    await("AWAY");
  }

  /** A client who looks at somebody of this number who has been referred. */
  Looking looking(Team team, Colleague leader, String number) {
    String enrolment = referred("/api/v1/persons/" + team.register(number), leader);
    return new Looking(id, "/api/v1/enrolments/" + enrolment, leader.headers());
  }

  /** Refers somebody; the id of the enrolment. */
  private String referred(String person, Colleague leader) {
    Map<String, Object> form = FactForms.referral();
    made(
        leader.post(
            person + "/answers",
            Map.of("form", form.get("questionnaire"), "completed", true, "response", form)));
    return made(leader.post(
            person + "/enrolments",
            Map.of("unit", leader.unit(), "model", id, "step", "refer", "with", Map.of())))
        .json()
        .at("/view/enrolment/id")
        .asText();
  }

  private static Answer made(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return answer;
  }

  private void run(String command) {
    Said said = samordna.console().run(command);
    assertThat(said.status()).as(command + "\n" + said.output()).isZero();
  }

  private void await(String status) {
    ModelList models = new ModelList(samordna);
    samordna.await(id + " to be " + status, PATIENCE, () -> models.status(id).equals(status));
  }
}
