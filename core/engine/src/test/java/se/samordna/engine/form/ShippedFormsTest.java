package se.samordna.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.samordna.form.Answers;
import se.samordna.form.Form;
import se.samordna.form.FormPost;

/** Every form that we ship, judged by our own reader and by HAPI's validator. */
class ShippedFormsTest {
  private static final Map<String, byte[]> FILES = ShippedForms.all();
  private static final Map<String, Form> FORMS = new TreeMap<>();
  private static Hapi hapi;

  @BeforeAll
  static void read_every_one() {
    hapi = new Hapi();
    FILES.forEach(
        (name, bytes) -> {
          FormReading reading = QuestionnaireParser.parse(bytes, Demands.OF_A_MODEL);
          assertThat(reading.problems()).as(name).isEmpty();
          FORMS.put(name, reading.form().orElseThrow());
          hapi.show(bytes);
        });
  }

  @Test
  void the_forms_of_fact_are_all_here() {
    assertThat(FORMS.keySet().stream().filter(name -> name.startsWith("model-fact/")))
        .hasSizeGreaterThanOrEqualTo(4)
        .contains("model-fact/src/main/resources/model/forms/fact-early-signs.json");
  }

  @Test
  void every_form_is_kept_in_a_file_of_its_own_name() {
    FORMS.forEach(
        (name, form) ->
            assertThat(form.canonical().url())
                .isEqualTo(
                    "https://samordna.se/forms/"
                        + name.substring(name.lastIndexOf('/') + 1).replace(".json", "")));
  }

  @Test
  void hapi_finds_no_fault_with_any_form() {
    FILES.forEach((name, bytes) -> assertThat(hapi.complaints(bytes)).as(name).isEmpty());
  }

  @Test
  void hapi_finds_no_fault_with_answers_that_we_accept() {
    R4Forms forms = new R4Forms();
    FORMS.forEach(
        (name, form) -> {
          for (long seed = 1; seed <= 3; seed++) {
            Answers answers = MadeUpAnswers.to(form, seed);
            assertThat(AnswerCheck.completed(form, answers)).as(name).isEmpty();
            byte[] response = forms.response(form, answers, true);
            assertThat(hapi.complaints(response)).as(name).isEmpty();
            assertThat(forms.answers(form, response)).as(name).isEqualTo(answers);
            assertThat(FormPost.read(form, FormPost.write(form, answers)).answers())
                .as(name)
                .isEqualTo(answers);
          }
        });
  }

  @Test
  void hapi_as_we_use_it_does_find_faults() {
    byte[] form = FILES.values().iterator().next();
    String text = new String(form, StandardCharsets.UTF_8);
    assertThat(
            hapi.complaints(bytes(text.replaceFirst("\"type\": \"text\"", "\"type\": \"prose\""))))
        .isNotEmpty();
    Form read = FORMS.values().iterator().next();
    String response =
        new String(
            new R4Forms().response(read, MadeUpAnswers.to(read, 1), true), StandardCharsets.UTF_8);
    assertThat(hapi.complaints(bytes(response.replace("\"linkId\":\"", "\"linkId\":\"no-"))))
        .isNotEmpty();
    assertThat(hapi.complaints(bytes(response.replace("|1.0", "|7.0")))).isNotEmpty();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
