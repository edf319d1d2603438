package se.samordna.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samordna.refusal.Problem;
import se.samordna.text.Language;

/** A question, an option or a value that nothing has would silently let everybody through. */
class NamesNobodyKnowsTest {
  private static final String FORM = "https://example.org/forms/beside-wishes";
  private static final String QUESTIONS =
      """
      "item": [
        {"linkId": "about", "type": "group", "item": [
          {"linkId": "who", "type": "choice", "text": "Vem?", "_text": %1$s, "answerOption": [
            {"valueCoding": {"code": "SELF", "display": "Jag", "_display": %1$s}},
            {"valueCoding": {"code": "OTHER", "display": "Annan", "_display": %1$s}}
          ]},
          {"linkId": "knows", "type": "boolean", "text": "Vet du?", "_text": %1$s}
        ]},
      """
          .formatted(
              "{\"extension\": [{\"url\":"
                  + " \"http://hl7.org/fhir/StructureDefinition/translation\", \"extension\":"
                  + " [{\"url\": \"lang\", \"valueCode\": \"en\"}, {\"url\": \"content\","
                  + " \"valueString\": \"Word\"}]}]}");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          form-all-yes | "items": ["knows"]
          form-says    | "item": "who", "value": "SELF"
          form-all-say | "items": ["who"], "value": "OTHER"
          form-yes-if  | "item": "knows", "ifItem": "who", "value": "OTHER"
          """)
  void questions_and_options_that_the_form_has_are_known(String rule, String parameters) {
    assertThat(places(guarded(rule, parameters))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          form-all-yes | "items": ["knows", "knowz"]                       | CM-4211 | items/1
          form-all-yes | "items": ["who"]                                  | CM-4224 | items/0
          form-all-yes | "items": ["about"]                                | CM-4211 | items/0
          form-all-yes | "items": []                                       | CM-4224 | items
          form-says    | "item": "whom", "value": "SELF"                   | CM-4211 | item
          form-says    | "item": "wish", "value": "SELF"                   | CM-4224 | item
          form-says    | "item": "who", "value": "SELV"                    | CM-4211 | value
          form-says    | "item": ["who"], "value": "SELF"                  | CM-4224 | item
          form-all-say | "items": ["who", "whom"], "value": "SELF"         | CM-4211 | items/1
          form-all-say | "items": ["who"], "value": "NOBODY"               | CM-4211 | value
          form-yes-if  | "item": "know", "ifItem": "who", "value": "SELF"  | CM-4211 | item
          form-yes-if  | "item": "knows", "ifItem": "wo", "value": "SELF"  | CM-4211 | ifItem
          form-yes-if  | "item": "knows", "ifItem": "who", "value": "SELV" | CM-4211 | value
          form-yes-if  | "item": "who", "ifItem": "who", "value": "SELF"   | CM-4224 | item
          """)
  void a_question_or_an_option_that_the_form_lacks_is_told_where(
      String rule, String parameters, String code, String place) {
    List<Problem> findings = guarded(rule, parameters).read().findings();

    assertThat(findings)
        .extracting(finding -> finding.code().id() + " " + finding.pointer())
        .containsExactly(code + " /steps/3/guards/0/" + place);
    isWorded(findings);
  }

  @Test
  void what_is_named_stands_in_every_version_of_the_form_that_the_model_brings() {
    Folders folders = guarded("form-says", "\"item\": \"who\", \"value\": \"OTHER\"");
    folders
        .model("[\"" + FORM + "|1.0\"]", "[\"" + FORM + "|1.0\", \"" + FORM + "|1.1\"]")
        .with("forms/wishes-2.json", none -> text(withQuestions(), "\"1.0\"", "\"1.1\""));
    assertThat(places(folders)).isEmpty();

    folders.with("forms/wishes-2.json", "\"code\": \"OTHER\"", "\"code\": \"ANOTHER\"");
    assertThat(places(folders)).containsExactly("CM-4211 /steps/3/guards/0/value");
    assertThat(folders.read().findings().get(0).says(Language.EN))
        .contains("OTHER", "option of who in " + FORM + "|1.1");
  }

  @Test
  void a_form_that_is_not_there_is_told_of_once() {
    assertThat(
            places(
                guarded("form-says", "\"item\": \"who\", \"value\": \"SELF\"")
                    .without("forms/beside-wishes.json")))
        .containsExactly("CM-4228 /forms/0");
  }

  @Test
  void signs_and_the_checklist_name_questions_that_the_form_has() {
    Folders folders =
        withQuestions()
            .model(
                "\"longStayDays\": 56",
                """
                "longStayDays": 56,
                "signs": [
                  {"sign": "form-item-ticked", "reason": "CRISIS", "days": 14, "form": "%1$s",
                   "items": ["knows", "no", "who"]}
                ],
                "comingDown": {
                  "form": "%1$s",
                  "criteria": [{"id": "calm", "item": "calm"}, {"id": "told", "item": "knows"},
                    {"id": "asked", "item": "who"}]
                }
                """
                    .formatted(FORM)
                    .strip());
    for (String language : List.of("sv", "en")) {
      folders.with(
          "l10n/" + language + ".properties",
          text -> text + "criterion.calm=C\ncriterion.told=T\ncriterion.asked=A\n");
    }

    assertThat(places(folders))
        .containsExactlyInAnyOrder(
            "CM-4211 /board/signs/0/items/1",
            "CM-4224 /board/signs/0/items/2",
            "CM-4211 /board/comingDown/criteria/0/item",
            "CM-4224 /board/comingDown/criteria/1/item",
            "CM-4211 /board/comingDown/criteria/2/item");
    isWorded(folders.read().findings());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "ifField": "kind", "value": "WARD"   | ''
          "ifField": "told", "value": "false"  | ''
          "ifField": "told"                    | ''
          "ifField": "kind", "value": "WARDS"  | CM-4211 value
          "ifField": "told", "value": "yes"    | CM-4211 value
          "ifField": "kind"                    | CM-4223 value
          "ifField": "note", "value": "x"      | CM-4211 value
          "ifField": "no", "value": "WARD"     | CM-4211 ifField
          "value": "WARD"                      | CM-4223 ifField
          """)
  void a_value_that_the_field_never_has_is_told(String parameters, String expected) {
    Folders folders =
        Folders.sound()
            .model(
                "\"effects\": [{\"effect\": \"close-board\"}]",
                """
                "fields": [
                  {"id": "kind", "kind": "CHOICE", "options": ["WARD", "HOME"]},
                  {"id": "told", "kind": "YES_NO"},
                  {"id": "note", "kind": "TEXT"}
                ],
                "guards": [{"rule": "mark-set", "marks": ["ADMITTED"], %1$s}],
                "effects": [{"effect": "clear-mark", "mark": "ADMITTED", %1$s}]
                """
                    .formatted(parameters));
    for (String language : List.of("sv", "en")) {
      folders.with(
          "l10n/" + language + ".properties",
          text ->
              text
                  + "step.stepBack.field.kind=K\nstep.stepBack.field.kind.WARD=W\n"
                  + "step.stepBack.field.kind.HOME=H\nstep.stepBack.field.told=T\n"
                  + "step.stepBack.field.note=N\n");
    }

    List<String> told =
        expected.isEmpty()
            ? List.of()
            : List.of(
                expected.replace(" ", " /steps/3/guards/0/"),
                expected.replace(" ", " /steps/3/effects/0/"));
    assertThat(places(folders)).containsExactlyElementsOf(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"ASKED": 1.5, "BESIDE": 0}  | ''
          {"ASKED": 1.5, "NOWHERE": 1} | CM-4211 /caseload/weight/phases
          {"ASKED": -1}                | CM-4224 /caseload/weight/phases
          """)
  void a_weight_by_phase_names_phases_that_are_there(String phases, String expected) {
    Folders folders =
        Folders.sound()
            .model(
                "\"weight\": {\"rule\": \"weight-constant\", \"value\": 1}",
                "\"weight\": {\"rule\": \"weight-by-phase\", \"value\": 1, \"phases\": %s}"
                    .formatted(phases));

    assertThat(places(folders))
        .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected));
  }

  private static Folders guarded(String rule, String parameters) {
    return withQuestions()
        .model(
            "\"effects\": [{\"effect\": \"close-board\"}]",
            "\"guards\": [{\"rule\": \"%s\", \"form\": \"%s\", %s}],\n"
                    .formatted(rule, FORM, parameters)
                + "\"effects\": [{\"effect\": \"close-board\"}]");
  }

  private static Folders withQuestions() {
    return Folders.sound().with("forms/beside-wishes.json", "\"item\": [", QUESTIONS);
  }

  private static String text(Folders folders, String text, String other) {
    return new String(
            folders.read().files().find("forms/beside-wishes.json").orElseThrow(),
            java.nio.charset.StandardCharsets.UTF_8)
        .replace(text, other);
  }

  private static List<String> places(Folders folders) {
    return folders.read().findings().stream()
        .map(finding -> finding.code().id() + " " + finding.pointer())
        .toList();
  }

  private static void isWorded(List<Problem> findings) {
    for (Language language : Language.values()) {
      assertThat(findings)
          .allSatisfy(
              finding ->
                  assertThat(finding.says(language) + finding.mend(language))
                      .isNotBlank()
                      .doesNotContain("{", "CM-"));
    }
  }
}
