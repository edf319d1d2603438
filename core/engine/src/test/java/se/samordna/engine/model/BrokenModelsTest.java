package se.samordna.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samordna.contact.Contact;
import se.samordna.meeting.MeetingType;
import se.samordna.model.DoneBy;
import se.samordna.organisation.Profession;
import se.samordna.refusal.Problem;
import se.samordna.rule.ActorRole;
import se.samordna.text.Language;

/** Each broken model is told what is wrong, where, and how to mend it, in both languages. */
class BrokenModelsTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          bad-json,          CM-4201, model.json,               ''
          missing-form,      CM-4228, model.json,               /forms/0
          unreachable-phase, CM-4214, model.json,               /phases/3
          missing-swedish,   CM-4218, l10n/sv.properties,       ''
          unknown-rule,      CM-4221, model.json,               /steps/0/guards/0
          unknown-effect,    CM-4226, model.json,               /steps/3/effects/0
          wrong-spi,         CM-4209, model.json,               /spi
          step-twice,        CM-4210, model.json,               /steps/4
          illegal-move,      CM-4216, model.json,               /steps/2/moves/0
          bad-parameters,    CM-4224, model.json,               /steps/1/guards/0/withinDays
          bad-parameters,    CM-4211, model.json,               /steps/1/guards/1/caseload
          bad-parameters,    CM-4225, model.json,               /steps/1/guards/1/colour
          bad-form,          CM-4155, forms/beside-wishes.json, /item/0/type
          wrong-shape,       CM-4208, model.json,               /descriptor/branch
          wrong-shape,       CM-4208, model.json,               /descriptor/availability
          """)
  void a_broken_model_is_told_what_is_wrong_and_where(
      String folder, String code, String file, String pointer) {
    List<Problem> findings = Judged.alone(Folders.at("broken/" + folder));

    assertThat(findings)
        .anySatisfy(
            finding -> {
              assertThat(finding.code().id()).isEqualTo(code);
              assertThat(finding.values()).containsEntry("file", file);
              assertThat(finding.pointer()).isEqualTo(pointer);
            });
    assertThat(findings).allSatisfy(BrokenModelsTest::isWorded);
  }

  @Test
  void a_broken_model_is_told_only_what_is_wrong() {
    assertThat(Judged.alone(Folders.at("broken/bad-parameters"))).hasSize(3);
    assertThat(Judged.alone(Folders.at("broken/wrong-shape"))).hasSize(2);
    for (String one :
        List.of(
            "bad-json",
            "missing-form",
            "unreachable-phase",
            "missing-swedish",
            "unknown-rule",
            "unknown-effect",
            "wrong-spi",
            "step-twice",
            "illegal-move",
            "bad-form")) {
      assertThat(Judged.alone(Folders.at("broken/" + one))).as(one).hasSize(1);
    }
  }

  @Test
  void a_board_that_names_what_is_not_there_is_told_where() {
    ModelReading reading =
        Folders.sound()
            .model(
                "\"longStayDays\": 56",
                """
                "longStayDays": 56,
                "signs": [
                  {"sign": "visit-missed", "reason": "CRISIS", "count": 2, "days": 30},
                  {"sign": "visits-missed", "reason": "NO_SUCH", "days": 30, "colour": "red"},
                  {"sign": "form-item-ticked", "reason": "CRISIS", "form": "https://example.org/no",
                   "items": ["a"], "days": 14}
                ],
                "comingDown": {
                  "form": "https://example.org/forms/none",
                  "criteria": [{"id": "calm", "item": "calm"}, {"id": "calm", "item": "calm"}]
                }
                """
                    .strip())
            .with("l10n/sv.properties", text -> text + "criterion.calm=Lugnt\n")
            .with("l10n/en.properties", text -> text + "criterion.calm=Calm\n")
            .read();

    assertThat(reading.findings())
        .extracting(finding -> finding.code().id() + " " + finding.pointer())
        .containsExactlyInAnyOrder(
            "CM-4260 /board/signs/0",
            "CM-4211 /board/signs/1/reason",
            "CM-4223 /board/signs/1/count",
            "CM-4225 /board/signs/1/colour",
            "CM-4211 /board/signs/2/form",
            "CM-4211 /board/comingDown/form",
            "CM-4210 /board/comingDown/criteria/1");
    assertThat(reading.findings()).allSatisfy(BrokenModelsTest::isWorded);
  }

  @Test
  void a_board_that_meets_on_no_day_of_the_week_is_told_so() {
    assertThat(
            Folders.sound()
                .model(
                    "\"longStayDays\": 56", "\"longStayDays\": 56, \"meetingDays\": [\"TISDAG\"]")
                .read()
                .findings())
        .extracting(finding -> finding.code().id())
        .containsExactly("CM-4208");
  }

  @Test
  void an_activity_on_the_days_of_a_board_that_the_model_lacks_is_told_so() {
    ModelReading reading =
        Folders.sound()
            .with("model.json", BrokenModelsTest::withoutBoard)
            .with("model.json", text -> withTeamActivity(text, "\"onBoardDays\": true"))
            .with("l10n/sv.properties", text -> text + "activity.together=Tillsammans\n")
            .with("l10n/en.properties", text -> text + "activity.together=Together\n")
            .read();

    assertThat(reading.findings())
        .extracting(finding -> finding.code().id() + " " + finding.pointer())
        .contains("CM-4233 /teamActivities/0/onBoardDays");
    assertThat(reading.findings()).allSatisfy(BrokenModelsTest::isWorded);
  }

  private static String withoutBoard(String model) {
    return model.substring(0, model.indexOf("\"board\""))
        + model.substring(model.indexOf("\"migration\""));
  }

  private static String withTeamActivity(String model, String when) {
    return model.replace(
        "\"migration\"",
        "\"teamActivities\": [{\"id\": \"together\", \"meeting\": \"TEAM\", \"graceDays\": 0, "
            + when
            + "}],\n  \"migration\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"onBoardDays\": true, \"everyDays\": 7",
        "\"weekdays\": [\"MONDAY\"], \"everyDays\": 7",
        "\"onBoardDays\": false",
        "\"weekdays\": []"
      })
  void a_team_activity_is_due_in_one_way(String when) {
    assertThat(
            Folders.sound()
                .with("model.json", text -> withTeamActivity(text, when))
                .read()
                .findings())
        .extracting(finding -> finding.code().id())
        .contains("CM-4208");
  }

  @Test
  void an_activity_with_a_personal_cadence_has_one_to_begin_with() {
    assertThat(Folders.sound().model("\"everyDays\": 14", "\"personal\": true").read().findings())
        .extracting(finding -> finding.code().id())
        .containsExactly("CM-4208");
  }

  @Test
  void what_fulfils_an_activity_and_the_mark_of_a_reason_are_names_that_the_model_has() {
    ModelReading reading =
        Folders.sound()
            .model(
                "\"everyDays\": 14",
                "\"everyDays\": 14, \"requiredForm\": \"https://example.org/forms/none\"")
            .model("\"reviewDays\": 0", "\"mark\": \"ADMITED\", \"reviewDays\": 0")
            .read();

    assertThat(reading.findings())
        .extracting(finding -> finding.code().id() + " " + finding.pointer())
        .containsExactlyInAnyOrder(
            "CM-4211 /activities/0/requiredForm", "CM-4211 /board/reasons/0/mark");
    assertThat(reading.findings()).allSatisfy(BrokenModelsTest::isWorded);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"doneBy\": {}",
        "\"doneBy\": {\"contacts\": [\"NOTE\"]}",
        "\"doneBy\": {\"meetings\": [\"BOARD\"]}",
        "\"doneBy\": {\"plans\": [\"PLAN_DRAFTED\"]}",
        "\"doneBy\": {\"contacts\": [\"VISIT\"]}, \"requiredRoles\": [\"UNIT_MANAGER\"]",
        "\"requiredRoles\": [\"LEAD_COORDINATOR\"]",
        "\"requiredProfessions\": [\"NURSE\"]"
      })
  void an_activity_is_fulfilled_by_a_record_that_there_is(String doneBy) {
    assertThat(
            Folders.sound()
                .model("\"everyDays\": 14", "\"everyDays\": 14, " + doneBy)
                .read()
                .findings())
        .extracting(finding -> finding.code().id())
        .containsOnly("CM-4208");
  }

  @Test
  void an_activity_says_which_record_fulfils_it_and_by_whom() {
    ModelReading reading =
        Folders.sound()
            .model(
                "\"everyDays\": 14",
                """
                "everyDays": 14,
                "doneBy": {"contacts": ["VISIT", "PHONE"], "meetings": ["SIP"], "plans": ["PLAN_ADOPTED"]},
                "requiredForm": "https://example.org/forms/beside-wishes",
                "requiredRoles": ["LEAD_COORDINATOR"],
                "requiredProfessions": ["NURSE"]
                """
                    .strip())
            .read();

    assertThat(reading.findings()).isEmpty();
    assertThat(reading.model().orElseThrow().activities().get(0).doneBy())
        .isEqualTo(
            new DoneBy(
                Set.of(Contact.Kind.VISIT, Contact.Kind.PHONE),
                Set.of(MeetingType.SIP),
                Set.of(DoneBy.PlanRecord.PLAN_ADOPTED),
                "https://example.org/forms/beside-wishes",
                Set.of(ActorRole.LEAD_COORDINATOR),
                Set.of(Profession.NURSE)));
    assertThat(Folders.sound().read().model().orElseThrow().activities().get(0).doneBy())
        .as("by hand when it says nothing")
        .isEqualTo(DoneBy.HAND);
  }

  @Test
  void every_reason_is_told_at_once() {
    ModelReading reading =
        Folders.sound()
            .model("\"[1.0,2)\"", "\"[3.0,4)\"")
            .model("close-board", "shut-board")
            .with("l10n/en.properties", "mark.ADMITTED=Admitted\n", "")
            .with("forms/beside-wishes.json", "\"type\": \"text\"", "\"type\": \"reference\"")
            .with("forms/notes.txt", text -> "?")
            .read();

    assertThat(reading.findings())
        .extracting(finding -> finding.code().id())
        .contains("CM-4209", "CM-4226", "CM-4218", "CM-4155", "CM-4206");
    assertThat(reading.model()).isEmpty();
  }

  @Test
  void a_misspelt_rule_is_told_what_it_is_likely_to_mean() {
    Problem finding = Judged.alone(Folders.at("broken/unknown-rule")).get(0);

    assertThat(finding.says(Language.SV))
        .isEqualTo("Ingen regel heter person-identfied. Menar du person-identified?");
    assertThat(finding.says(Language.EN))
        .isEqualTo("There is no rule person-identfied. Do you mean person-identified?");
  }

  private static void isWorded(Problem finding) {
    for (Language language : Language.values()) {
      assertThat(finding.says(language)).isNotBlank().doesNotContain("{", "CM-");
      assertThat(finding.mend(language)).isNotBlank().doesNotContain("{", "CM-");
    }
  }
}
