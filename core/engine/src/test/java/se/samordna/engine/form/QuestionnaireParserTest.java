package se.samordna.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samordna.form.AnswerType;
import se.samordna.form.Form;
import se.samordna.form.Question;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.text.Language;
import se.samordna.text.Text;

class QuestionnaireParserTest {
  private static final String EN =
      "{'extension':[{'url':'http://hl7.org/fhir/StructureDefinition/translation','extension':["
          + "{'url':'lang','valueCode':'en'},{'url':'content','valueString':'In English'}]}]}";
  private static final String CONTROL =
      "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl";

  private static final String SCALE =
      "'type':'integer','extension':["
          + control("slider")
          + ",{'url':'http://hl7.org/fhir/StructureDefinition/minValue','valueInteger':0}"
          + ",{'url':'http://hl7.org/fhir/StructureDefinition/maxValue','valueInteger':10}]";

  @Test
  void a_question_is_read_in_both_languages() {
    Form form = read(item("'type':'text','required':true,'maxLength':90"));

    Question question = form.question("q").orElseThrow();
    assertThat(question.label().text()).isEqualTo(new Text("På svenska", "In English"));
    assertThat(question.type()).isEqualTo(new AnswerType.Words(true, 0, 90));
    assertThat(question.occurs().required()).isTrue();
    assertThat(form.canonical()).hasToString("https://example.org/forms/f|1.0");
  }

  @Test
  void a_scale_has_ends_with_words_and_hints_become_help() {
    Form form =
        read(
            item(
                "'type':'integer','extension':["
                    + control("slider")
                    + ",{'url':'http://hl7.org/fhir/StructureDefinition/minValue','valueInteger':0}"
                    + ",{'url':'http://hl7.org/fhir/StructureDefinition/maxValue','valueInteger':10}"
                    + "],'item':["
                    + display("low", "lower")
                    + ","
                    + display("high", "upper")
                    + ","
                    + display("hint", "help")
                    + "]"));

    Text words = new Text("På svenska", "In English");
    Question question = form.question("q").orElseThrow();
    assertThat(question.type()).isEqualTo(new AnswerType.Scale(0, 10, 1, words, words));
    assertThat(question.label().help()).isEqualTo(words);
    assertThat(question.items()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'type':'attachment'                                      | FORM_ITEM_TYPE_OUTSIDE | /item/0/type
          'type':'reference'                                       | FORM_ITEM_TYPE_OUTSIDE | /item/0/type
          'type':'choice'                                          | FORM_OPTIONS_MISSING   | /item/0
          'type':'choice','answerValueSet':'http://example.org/vs' | FORM_OPTIONS_ELSEWHERE | /item/0/answerValueSet
          'type':'boolean','readOnly':true                         | FORM_ELEMENT_OUTSIDE   | /item/0/readOnly
          'type':'boolean','disabledDisplay':'hidden'              | FORM_ELEMENT_OUTSIDE   | /item/0/disabledDisplay
          'type':'boolean','required':'yes'                        | FORM_FIELD_WRONG       | /item/0/required
          'type':'boolean','maxLength':3                           | FORM_ELEMENT_OUTSIDE   | /item/0/maxLength
          'type':'group'                                           | FORM_FIELD_MISSING     | /item/0/item
          'type':'string','initial':[{'valueInteger':3}]           | FORM_FIELD_WRONG       | /item/0/initial/0
          'type':'string','extension':[{'url':'http://example.org/x'}]         | FORM_EXTENSION_OUTSIDE | /item/0/extension/0
          'type':'string','modifierExtension':[{'url':'http://example.org/x'}] | FORM_EXTENSION_OUTSIDE | /item/0/modifierExtension/0
          'type':'string','enableWhen':[{'question':'no','operator':'exists','answerBoolean':true}] | FORM_CONDITION_WRONG | /item/0
          'type':'string','enableWhen':[{'question':'q','operator':'exists','answerBoolean':true}]  | FORM_CONDITION_WRONG | /item/0
          'type':'string','enableWhen':[{'question':'q','operator':'~','answerBoolean':true}]       | FORM_FIELD_WRONG     | /item/0/enableWhen/0/operator
          """)
  void what_is_outside_the_subset_is_refused_by_name(String fields, Code code, String pointer) {
    List<Problem> problems = problems(form(item(fields)));

    assertThat(problems).extracting(Problem::code).containsExactly(code);
    assertThat(problems).extracting(Problem::pointer).containsExactly(pointer);
    for (Language language : Language.values()) {
      assertThat(problems.get(0).says(language)).doesNotContain("{").doesNotContain("CM-");
      assertThat(problems.get(0).mend(language)).doesNotContain("{").doesNotContain("CM-");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          help  | 'enableWhen':[{'question':'q','operator':'exists','answerBoolean':true}] | FORM_ELEMENT_OUTSIDE | enableWhen
          lower | 'enableWhen':[{'question':'q','operator':'exists','answerBoolean':true}] | FORM_ELEMENT_OUTSIDE | enableWhen
          upper | 'enableBehavior':'all'                                | FORM_ELEMENT_OUTSIDE | enableBehavior
          unit  | 'initial':[{'valueString':'kg'}]                      | FORM_ELEMENT_OUTSIDE | initial
          help  | 'prefix':'1'                                          | FORM_ELEMENT_OUTSIDE | prefix
          help  | 'required':true                                       | FORM_ELEMENT_OUTSIDE | required
          help  | 'repeats':true                                        | FORM_ELEMENT_OUTSIDE | repeats
          help  | 'maxLength':3                                         | FORM_ELEMENT_OUTSIDE | maxLength
          help  | 'answerValueSet':'#yn'                                | FORM_ELEMENT_OUTSIDE | answerValueSet
          """)
  void a_text_that_only_helps_can_have_nothing_that_would_be_lost(
      String control, String fields, Code code, String field) {
    String help = display("hint", control).replace("'type'", fields + ",'type'");
    List<Problem> problems = problems(form(item(SCALE + ",'item':[" + help + "]")));

    assertThat(problems).extracting(Problem::code).containsExactly(code);
    assertThat(problems).extracting(Problem::pointer).containsExactly("/item/0/item/0/" + field);
    assertThat(problems.get(0).says(Language.SV)).contains(field).doesNotContain("{");
  }

  @Test
  void items_below_a_text_that_only_helps_are_refused() {
    String help =
        display("hint", "help")
            .replace("'type'", "'item':[" + item("'type':'string'") + "],'type'");

    assertThat(
            problems(
                form(item("'type':'boolean','item':[" + help + "]").replaceFirst("'q'", "'top'"))))
        .extracting(Problem::pointer)
        .containsExactly("/item/0/item/0/item");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'type':'boolean' | help  | help
          'type':'boolean' | help  | flyover
          'type':'integer' | unit  | unit
          scale            | lower | lower
          scale            | upper | upper
          """)
  void a_second_text_for_the_same_use_is_refused(String fields, String first, String second) {
    String type = fields.equals("scale") ? SCALE : fields;
    String helps = display("one", first) + "," + display("two", second);
    List<Problem> problems = problems(form(item(type + ",'item':[" + helps + "]")));

    assertThat(problems).extracting(Problem::code).containsExactly(Code.FORM_EXTENSION_WRONG);
    assertThat(problems).extracting(Problem::pointer).containsExactly("/item/0/item/1/extension/0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'type':'integer' | lower
          'type':'decimal' | upper
          'type':'boolean' | lower
          """)
  void only_a_scale_has_ends(String fields, String control) {
    assertThat(problems(form(item(fields + ",'item':[" + display("end", control) + "]"))))
        .extracting(problem -> problem.code() + " " + problem.pointer())
        .containsExactly("FORM_EXTENSION_WRONG /item/0/item/0/extension/0");
  }

  @Test
  void what_is_answered_itself_helps_nothing() {
    assertThat(problems(form(item("'type':'string','extension':[" + control("help") + "]"))))
        .extracting(problem -> problem.code() + " " + problem.pointer())
        .containsExactly("FORM_EXTENSION_WRONG /item/0/extension/0");
    assertThat(
            problems(
                form(
                    item(
                        "'type':'boolean','item':["
                            + display("hint", "help")
                                .replace(
                                    control("help"),
                                    "{'url':'http://hl7.org/fhir/StructureDefinition/minValue','valueInteger':0},"
                                        + control("help"))
                            + "]"))))
        .extracting(problem -> problem.code() + " " + problem.pointer())
        .containsExactly("FORM_EXTENSION_WRONG /item/0/item/0/extension/0");
  }

  @Test
  void a_help_and_a_format_are_both_shown() {
    String format =
        "{'url':'http://hl7.org/fhir/StructureDefinition/entryFormat','valueString':'Tio tecken','_valueString':"
            + EN
            + "}";
    Form form =
        read(
            item(
                "'type':'string','extension':["
                    + format
                    + "],'item':["
                    + display("hint", "help")
                    + "]"));

    assertThat(form.question("q").orElseThrow().label().help())
        .isEqualTo(new Text("På svenska Tio tecken", "In English In English"));
  }

  @Test
  void every_problem_is_told_at_once() {
    List<Problem> problems =
        problems(
            form(item("'type':'attachment'") + "," + item("'type':'boolean','readOnly':true")));

    assertThat(problems)
        .extracting(Problem::code)
        .containsExactlyInAnyOrder(
            Code.FORM_ITEM_TYPE_OUTSIDE, Code.FORM_ELEMENT_OUTSIDE, Code.FORM_LINK_ID_TWICE);
  }

  @Test
  void a_model_must_say_everything_in_both_languages() {
    String swedishOnly = form("{'linkId':'q','type':'boolean','text':'Bara svenska'}");

    assertThat(problems(swedishOnly))
        .extracting(Problem::code)
        .containsExactly(Code.FORM_TEXT_MISSING);
    assertThat(problems(swedishOnly).get(0).says(Language.EN)).contains("English");
    assertThat(QuestionnaireParser.parse(bytes(swedishOnly), Demands.NONE).form()).isPresent();
  }

  @Test
  void a_model_must_name_and_version_its_form() {
    String nameless =
        form(item("'type':'boolean'"))
            .replace("'url':'https://example.org/forms/f',", "")
            .replace("'version':'1.0',", "");

    assertThat(problems(nameless)).extracting(Problem::pointer).containsExactly("/url", "/version");
  }

  @Test
  void a_score_must_name_questions_that_count() {
    String score =
        "'extension':[{'url':'https://samordna.se/fhir/StructureDefinition/form-score','extension':["
            + "{'url':'key','valueCode':'sum'},{'url':'name','valueString':'Summa','_valueString':"
            + EN
            + "},{'url':'method','valueCode':'sum'},{'url':'question','valueString':'q'}]}],";
    String counts = form(item("'type':'integer'")).replace("'item'", score + "'item'");
    String words = form(item("'type':'string'")).replace("'item'", score + "'item'");

    assertThat(problems(counts)).isEmpty();
    assertThat(problems(words)).extracting(Problem::code).containsExactly(Code.FORM_SCORE_WRONG);
  }

  @Test
  void options_may_stand_in_a_value_set_that_the_form_brings_along() {
    String contained =
        "'contained':[{'resourceType':'ValueSet','id':'yn','compose':{'include':[{'system':"
            + "'http://example.org/cs','concept':[{'code':'y','display':'Ja','_display':"
            + EN
            + "}]}]}}],";
    Form form = read(item("'type':'choice','answerValueSet':'#yn'"), contained);

    assertThat(form.question("q").orElseThrow().optionByKey("y")).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {                       | FORM_NOT_READABLE
          []                      | FORM_NOT_READABLE
          null                    | FORM_NOT_READABLE
          {"a":1,"a":2}           | FORM_NOT_READABLE
          {} {}                   | FORM_NOT_READABLE
          {"resourceType":"Patient"} | FORM_FIELD_WRONG
          """)
  void what_is_no_questionnaire_is_refused(String json, Code code) {
    assertThat(QuestionnaireParser.parse(bytes(json), Demands.NONE).problems())
        .extracting(Problem::code)
        .contains(code);
  }

  @Test
  void nesting_without_end_is_refused() {
    String deep = "{'item':[".repeat(50_000);
    assertThat(QuestionnaireParser.parse(bytes(deep), Demands.NONE).problems())
        .extracting(Problem::code)
        .containsExactly(Code.FORM_NOT_READABLE);

    String items = "{'linkId':'L','type':'group','text':'x','item':[".repeat(20);
    String closed = form(items + item("'type':'boolean'") + "]}".repeat(20));
    assertThat(QuestionnaireParser.parse(bytes(closed), Demands.NONE).problems())
        .extracting(Problem::code)
        .contains(Code.FORM_TOO_LARGE);
  }

  @Test
  void a_file_beyond_the_limit_is_refused_unread() {
    assertThat(QuestionnaireParser.parse(new byte[(1 << 20) + 1], Demands.NONE).problems())
        .extracting(Problem::code)
        .containsExactly(Code.FORM_TOO_LARGE);
  }

  private static String item(String fields) {
    return "{'linkId':'q','text':'På svenska','_text':" + EN + "," + fields + "}";
  }

  private static String display(String linkId, String control) {
    return "{'linkId':'"
        + linkId
        + "','type':'display','text':'På svenska','_text':"
        + EN
        + ",'extension':["
        + control(control)
        + "]}";
  }

  private static String control(String code) {
    return "{'url':'" + CONTROL + "','valueCodeableConcept':{'coding':[{'code':'" + code + "'}]}}";
  }

  private static String form(String items) {
    return "{'resourceType':'Questionnaire','language':'sv','url':'https://example.org/forms/f',"
        + "'version':'1.0','status':'active','title':'Titel','_title':"
        + EN
        + ",'item':["
        + items
        + "]}";
  }

  private static Form read(String items) {
    return read(items, "");
  }

  private static Form read(String items, String before) {
    FormReading reading =
        QuestionnaireParser.parse(
            bytes(form(items).replaceFirst("'item'", before + "'item'")), Demands.OF_A_MODEL);
    assertThat(reading.problems()).isEmpty();
    return reading.form().orElseThrow();
  }

  private static List<Problem> problems(String form) {
    return QuestionnaireParser.parse(bytes(form), Demands.OF_A_MODEL).problems();
  }

  private static byte[] bytes(String json) {
    return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }
}
