package se.samordna.itests.way;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samordna.itests.harness.Build;
import se.samordna.itests.harness.Console.Said;
import se.samordna.itests.harness.OnKaraf;
import se.samordna.itests.harness.Operator;
import se.samordna.itests.harness.Samordna;
import se.samordna.text.Days;

/** What an operator does on the console, for people and for scripts. */
@OnKaraf
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorIT {
  private Samordna samordna;
  private Team team;

  @BeforeAll
  void make(Samordna shared) {
    samordna = shared;
    team = new Team(samordna, "Exempelby kommun", "fact");
  }

  @Test
  void a_provider_its_unit_and_its_administrator_are_there_after_three_commands() {
    assertThat(Reply.each(document("provider-list --json")))
        .anySatisfy(
            one -> {
              assertThat(one.path("id").asText()).isEqualTo(team.provider);
              assertThat(one.path("name").asText()).isEqualTo("Exempelby kommun");
            });
    JsonNode units = document("unit-list --json --provider " + team.provider);
    assertThat(units).hasSize(1);
    assertThat(units.path(0).path("id").asText()).isEqualTo(team.unit);
    assertThat(team.admin.get("/providers").ok().path("rows")).hasSize(1);
    assertThat(said("unit-list").output()).contains("FACT Norr", "Exempelby kommun");
  }

  @Test
  void an_account_that_cannot_be_is_refused_by_what_is_wrong_with_it() throws IOException {
    String who =
        "user-add --json --provider %s --unit %s --given Bo --family Ny --role CARE_STAFF"
            .formatted(team.provider, team.unit);
    Path weak = Files.writeString(Build.ownFolder("passwords").resolve("weak"), "kort\n");
    Path right =
        Files.writeString(Build.ownFolder("passwords").resolve("right"), Colleague.PASSWORD + "\n");

    assertRefused(who + " --password-file \"" + weak + "\" bo", "CM-5006");
    assertRefused(who + " --password-file /nowhere bo", "CM-1003");
    assertRefused(who + " --profession WIZARD --password-file \"" + right + "\" bo", "CM-1003");
    assertRefused(who + " --password-file \"" + right + "\" " + team.admin.userName(), "CM-5007");
    assertRefused(who + " --password-file \"" + right + "\" --fte 2 bo", "CM-1003");
    assertRefused(
        who.replace(team.unit, team.provider) + " --password-file \"" + right + "\" bo", "CM-1014");
    assertRefused("user-add --json --password-file \"" + right + "\" bo", "CM-1002");
    assertThat(team.admin.get("/units/" + team.unit + "/staff?day=2036-01-01").ok().path("rows"))
        .as("nobody is half made")
        .hasSize(1);
  }

  @Test
  void a_backup_taken_while_it_serves_can_be_restored() {
    JsonNode taken = document("backup --json");
    assertThat(taken.path("bytes").asLong()).isPositive();

    JsonNode check = document("restore-check --json " + taken.path("name").asText());
    assertThat(check.path("ok").asBoolean()).isTrue();
    assertThat(check.path("backup").path("name").asText()).isEqualTo(taken.path("name").asText());
    assertThat(check.path("findings")).isEmpty();
    Said told = said("restore-check");
    assertThat(told.status()).isZero();
    assertThat(told.output()).contains("Säkerhetskopian går att återställa.");
    assertRefused("restore-check --json no-such-copy", "CM-6");
  }

  @Test
  void the_audit_trail_is_proved() {
    JsonNode found = document("audit-verify --json");
    assertThat(found.path("ok").asBoolean()).isTrue();
    assertThat(found.path("rows").asLong()).isPositive();
    assertThat(found.path("findings")).isEmpty();
    assertThat(said("audit-verify").output()).contains("Loggen är hel.");
    assertThat(said("audit-verify --lang en").output()).contains("The audit trail is whole.");
  }

  @Test
  void a_model_is_told_of_and_checked() throws IOException {
    JsonNode fact = document("model-info --json fact");
    assertThat(fact.path("versions").path(0).path("status").asText()).isEqualTo("AVAILABLE");
    assertThat(fact.path("versions").path(0).path("guidelines").path(0).path("date").asText())
        .isEqualTo("2026-11-21");
    assertThat(fact.path("versions").path(0).path("aliases").path(1).asText())
        .isEqualTo("flexibel ACT");
    assertThat(Reply.each(fact.path("enabled")).map(one -> one.path("unit").asText()))
        .contains(team.unit);
    assertThat(said("model-info fact").output())
        .contains("FACT – flexibel ACT", "tillgänglig", "Exempelby kommun, FACT Norr");
    Path folder = Files.createDirectories(Build.ownFolder("models").resolve("broken"));
    Files.writeString(folder.resolve("model.json"), "{");
    assertRefused("model-check --json " + folder, "CM-42");
    assertRefused("model-check --json /nowhere/x.model.zip", "CM-4248");
    assertRefused("model-info --json no-such-model", "CM-4249");
    assertRefused("model-enable --json --provider " + team.provider + " no-such-model", "CM-4249");
    assertRefused("model-enable --json --provider " + team.unit + " fact", "CM-1014");
  }

  @Test
  void what_a_person_weighs_is_told_set_and_taken_back() {
    String told = "model-weights --json fact " + team.unit;
    assertThat(document(told).path("kind").asText()).isEqualTo("MODEL");
    String set =
        "model-weights-set --json --provider %s --unit %s --from %s --reason Prövas"
            .formatted(team.provider, team.unit, LocalDate.now(Days.ZONE));

    document(set + " --kind OWN fact BOARD=1.5 CLOSING=0.5");
    JsonNode own = document(told);
    assertThat(own.path("kind").asText()).isEqualTo("OWN");
    assertThat(own.path("weights").path("BOARD").decimalValue()).isEqualByComparingTo("1.5");
    assertThat(own.path("weights").path("INDIVIDUAL").decimalValue()).isEqualByComparingTo("1");
    assertThat(own.path("reason").asText()).isEqualTo("Prövas");
    assertThat(said("model-weights fact " + team.unit).output())
        .contains("egna vikter", "Prövas", "1.5");
    assertThat(said(set.replace("--json ", "") + " --kind MODEL fact").output())
        .contains("vikter satta");
    assertThat(document(told).path("kind").asText()).isEqualTo("MODEL");

    assertRefused(set + " --kind OWN fact BOARD", "CM-1003");
    assertRefused(set + " --kind OWN fact NOWHERE=1", "CM-1003");
    assertRefused(set + " --kind OWN fact", "CM-1002");
    assertRefused(set + " --kind OWN no-such-model BOARD=1", "CM-4249");
  }

  @Test
  void a_decision_on_disposal_is_recorded_told_and_withdrawn() {
    String where = " --provider " + team.provider;
    assertThat(said("disposal-list" + where).output()).contains("Inget beslut om gallring.");
    String add = "disposal-add --json" + where + " --decided-by Nämnden --reference \"Dnr 12\"";

    JsonNode made = document(add + " --decided-on 2026-01-01 --kept-days 45");
    JsonNode told = document("disposal-list --json" + where);
    assertThat(told.path("inForce").asText()).isEqualTo(made.path("id").asText());
    assertThat(told.path("decisions").path(0).path("keptDays").asInt()).isEqualTo(45);
    assertThat(told.path("due").asInt()).isZero();
    assertThat(said("disposal-list" + where).output()).contains("Dnr 12, 45 dagar");

    document("disposal-withdraw --json" + where + " " + made.path("id").asText());
    assertThat(document("disposal-list --json" + where).has("inForce")).isFalse();
    assertRefused(add + " --decided-on snart", "CM-1003");
    assertRefused(add + " --decided-on 2026-01-01 --kept-days 0", "CM-1003");
    assertRefused("disposal-withdraw --json" + where + " " + made.path("id").asText(), "CM-1014");
    assertRefused("disposal-list --json --provider " + team.unit, "CM-1014");
  }

  @Test
  void the_status_is_told() {
    JsonNode status = document("status --json");
    assertThat(status.path("ready").asBoolean()).isTrue();
    assertThat(status.path("models").path("AVAILABLE").asInt()).isPositive();
    assertThat(status.path("accounts").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "provider-add --principal-name X X",
        "unit-add --provider 0b5f1b52-9a51-4a4e-8d0b-1f0a3c1d2e3f X",
        "user-add x",
        "disposal-list --provider 0b5f1b52-9a51-4a4e-8d0b-1f0a3c1d2e3f",
        "backup",
        "restore-check",
        "audit-verify",
        "model-enable --provider 0b5f1b52-9a51-4a4e-8d0b-1f0a3c1d2e3f fact",
        "model-uninstall fact",
        "model-weights-set --kind OFF --provider x --from 2027-03-01 --reason x fact",
        "model-move --yes fact 1 2"
      })
  void a_viewer_does_none_of_it(String command) {
    Said said = samordna.consoleAs(Operator.VIEWER).run("samordna:" + command);
    assertThat(said.output()).containsAnyOf("Command not found", "Insufficient credentials");
    assertThat(said.status()).isNotZero();
  }

  private JsonNode document(String command) {
    return Team.document(samordna, command);
  }

  private Said said(String command) {
    return samordna.console().run("samordna:" + command);
  }

  /** A script gets one document that says no, and a status that is not zero. */
  private void assertRefused(String command, String code) {
    Said said = said(command);
    assertThat(said.status()).as(command + "\n" + said.output()).isNotZero();
    List<String> codes = List.of();
    try {
      JsonNode document = Reply.JSON.readTree(said.output());
      assertThat(document.path("ok").asBoolean(true)).as(said.output()).isFalse();
      codes = Reply.each(document.path("findings")).map(one -> one.path("code").asText()).toList();
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(command + " answered no document: " + said.output(), e);
    }
    assertThat(codes).as(command).isNotEmpty().allMatch(one -> one.startsWith(code));
  }
}
