package se.samordna.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samordna.engine.form.Demands;
import se.samordna.engine.form.QuestionnaireParser;
import se.samordna.form.Form;

/** What a new version of a form may change within a major of its model. */
class FormCompatibilityTest {
  private static final String BEFORE =
      """
      {"linkId": "about", "type": "group", "item": [
        {"linkId": "who", "type": "choice", "required": true, "answerOption": [
          {"valueCoding": {"code": "SELF", "display": "Jag"}, "extension": [
            {"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 1}]},
          {"valueCoding": {"code": "OTHER", "display": "Annan"}, "extension": [
            {"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 0}]}]},
        {"linkId": "may", "type": "boolean", "required": true,
         "enableWhen": [{"question": "who", "operator": "=", "answerCoding": {"code": "OTHER"}}]}
      ]},
      {"linkId": "note", "type": "string", "maxLength": 100},
      {"linkId": "days", "type": "integer", "extension": [
        {"url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueInteger": 1},
        {"url": "http://hl7.org/fhir/StructureDefinition/maxValue", "valueInteger": 7}]},
      {"linkId": "goals", "type": "group", "repeats": true, "item": [
        {"linkId": "goal", "type": "text"}]},
      {"linkId": "feels", "type": "open-choice", "repeats": true, "answerOption": [
        {"valueCoding": {"code": "GOOD", "display": "Bra"}}]}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "display": "Jag"                          | "display": "Personen"
          "maxLength": 100                          | "maxLength": 200
          "type": "string"                          | "type": "text"
          "valueInteger": 7                         | "valueInteger": 14
          {"valueCoding": {"code": "OTHER"          | {"valueCoding": {"code": "CLOSE_ONE", "display": "A"}}, {"valueCoding": {"code": "OTHER"
          "type": "choice", "required": true        | "type": "open-choice"
          {"linkId": "note"                         | {"linkId": "more", "type": "text"}, {"linkId": "note"
          {"linkId": "note"                         | {"linkId": "in", "type": "group", "item": [{"linkId": "x", "type": "text"}]}, {"linkId": "note"
          "answerCoding": {"code": "OTHER"}         | "answerCoding": {"code": "OTHER", "display": "En annan"}
          "type": "boolean", "required": true,      | "type": "boolean", "required": true, "enableBehavior": "any",
          """)
  void words_limits_and_more_to_answer_may_change(String before, String after) {
    assertThat(broken(changed(before, after))).isEmpty();
  }

  @Test
  void a_question_may_stand_elsewhere_when_it_is_asked_as_often_and_as_always() {
    String note = "{\"linkId\": \"note\", \"type\": \"string\", \"maxLength\": 100}";
    String group = "{\"linkId\": \"last\", \"type\": \"group\", \"item\": [%s]}";

    assertThat(broken(BEFORE.replace(note + ",", "") + ", " + group.formatted(note))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "linkId": "note"                   | "linkId": "notes"                               | note
          "type": "string", "maxLength": 100 | "type": "date"                                  | note
          "maxLength": 100                   | "maxLength": 99                                 | note
          "maxLength": 100                   | "maxLength": 100, "required": true              | note
          "valueInteger": 7                  | "valueInteger": 6                               | days
          "valueInteger": 1}                 | "valueInteger": 2}                              | days
          "linkId": "goal", "type": "text"   | "linkId": "goal", "type": "boolean"             | goal
          {"code": "SELF", "display": "Jag"} | {"code": "SJALV", "display": "Jag"}             | who
          {"code": "SELF", "display": "Jag"} | {"system": "x:y", "code": "SELF", "display": "Jag"} | who
          "valueDecimal": 1                  | "valueDecimal": 2                               | who
          "operator": "="                    | "operator": "!="                                | may
          "linkId": "goals", "type": "group", "repeats": true | "linkId": "goals", "type": "group" | goals
          "type": "open-choice"              | "type": "choice"                                | feels
          "type": "open-choice", "repeats": true | "type": "open-choice"                       | feels
          """)
  void what_takes_an_answer_away_or_changes_its_meaning_is_told(
      String before, String after, String linkId) {
    assertThat(broken(changed(before, after))).contains(linkId);
  }

  @Test
  void a_question_that_is_asked_once_for_each_of_something_else_is_another() {
    String moved =
        BEFORE
            .replace("{\"linkId\": \"note\", \"type\": \"string\", \"maxLength\": 100},", "")
            .replace(
                "{\"linkId\": \"goal\", \"type\": \"text\"}",
                "{\"linkId\": \"goal\", \"type\": \"text\"},"
                    + " {\"linkId\": \"note\", \"type\": \"string\", \"maxLength\": 100}");

    assertThat(broken(moved)).containsExactly("note");
  }

  @Test
  void a_condition_on_the_whole_group_is_one_on_its_questions() {
    String hidden =
        BEFORE.replace(
            "{\"linkId\": \"goals\", \"type\": \"group\", \"repeats\": true,",
            "{\"linkId\": \"goals\", \"type\": \"group\", \"repeats\": true, \"enableWhen\":"
                + " [{\"question\": \"may\", \"operator\": \"=\", \"answerBoolean\": true}],");

    assertThat(broken(hidden)).containsExactly("goals", "goal");
  }

  @Test
  void what_is_asked_always_instead_of_sometimes_may_not_be_demanded() {
    String condition =
        ",\n   \"enableWhen\": [{\"question\": \"who\", \"operator\": \"=\", \"answerCoding\":"
            + " {\"code\": \"OTHER\"}}]}";

    assertThat(broken(changed(condition, "}"))).containsExactly("may");
    assertThat(broken(changed("\"boolean\", \"required\": true" + condition, "\"boolean\"}")))
        .isEmpty();
  }

  @Test
  void a_new_question_is_demanded_only_about_what_is_new() {
    String asked = ", {\"linkId\": \"why\", \"type\": \"text\", \"required\": true%s}";
    String when = ", \"enableWhen\": [{\"question\": \"%s\", \"operator\": \"%s\", %s}]";
    String option =
        changed(
            "{\"valueCoding\": {\"code\": \"OTHER\"",
            "{\"valueCoding\": {\"code\": \"CLOSE_ONE\", \"display\": \"A\"}}, {\"valueCoding\":"
                + " {\"code\": \"OTHER\"");

    assertThat(broken(BEFORE + asked.formatted(""))).containsExactly("why");
    assertThat(
            broken(
                BEFORE
                    + asked.formatted(
                        when.formatted("who", "=", "\"answerCoding\": {\"code\": \"OTHER\"}"))))
        .containsExactly("why");
    assertThat(
            broken(
                option
                    + asked.formatted(
                        when.formatted("who", "=", "\"answerCoding\": {\"code\": \"CLOSE_ONE\"}"))))
        .isEmpty();
    String fresh = BEFORE + ", {\"linkId\": \"more\", \"type\": \"boolean\"}";
    assertThat(
            broken(fresh + asked.formatted(when.formatted("more", "=", "\"answerBoolean\": true"))))
        .isEmpty();
    assertThat(
            broken(
                fresh + asked.formatted(when.formatted("more", "!=", "\"answerBoolean\": true"))))
        .containsExactly("why");
    assertThat(
            broken(
                fresh
                    + asked.formatted(
                        when.formatted("more", "exists", "\"answerBoolean\": false"))))
        .containsExactly("why");
  }

  @Test
  void a_score_counts_the_same_questions_in_the_same_way() {
    assertThat(broken(score("sum", "[\"who\", \"days\"]"), score("sum", "[\"days\", \"who\"]")))
        .isEmpty();
    assertThat(broken(score("sum", "[\"who\", \"days\"]"), score("sum", "[\"who\"]")))
        .containsExactly("total");
    assertThat(broken(score("sum", "[\"who\"]"), score("mean", "[\"who\"]")))
        .containsExactly("total");
    assertThat(broken(score("sum", "[\"who\"]"), form("", BEFORE))).containsExactly("total");
    assertThat(broken(form("", BEFORE), score("sum", "[\"who\"]"))).isEmpty();
  }

  private static String changed(String before, String after) {
    assertThat(BEFORE).contains(before);
    return BEFORE.replace(before, after);
  }

  private static List<String> broken(String after) {
    return broken(form("", BEFORE), form("", after));
  }

  private static List<String> broken(Form before, Form after) {
    return FormCompatibility.broken(before, after);
  }

  private static Form score(String method, String items) {
    StringBuilder counted = new StringBuilder();
    for (String item : items.replaceAll("[\\[\\]\" ]", "").split(",", -1)) {
      counted.append(", {\"url\": \"question\", \"valueString\": \"").append(item).append("\"}");
    }
    return form(
        """
        "extension": [{"url": "https://samordna.se/fhir/StructureDefinition/form-score",
          "extension": [{"url": "key", "valueCode": "total"}, {"url": "name", "valueString": "S"},
            {"url": "method", "valueCode": "%s"}%s]}],
        """
            .formatted(method, counted),
        BEFORE);
  }

  /** Read as a form of others, which needs no second language. */
  private static Form form(String head, String items) {
    String json =
        """
        {"resourceType": "Questionnaire", "language": "sv", "url": "https://example.org/f",
         "version": "1", "title": "F", "status": "active", %s "item": [%s]}
        """
            .formatted(head, items);
    return QuestionnaireParser.parse(json.getBytes(StandardCharsets.UTF_8), Demands.NONE)
        .form()
        .orElseThrow();
  }
}
