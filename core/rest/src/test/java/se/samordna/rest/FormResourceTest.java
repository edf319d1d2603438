package se.samordna.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samordna.rest.ServedApi.json;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samordna.form.FhirForms;
import se.samordna.form.Forms;
import se.samordna.http.served.RawHttp.Reply;

class FormResourceTest {
  private static final String PERSON = UUID.randomUUID().toString();
  private static final String BODY =
      "{\"form\":\"%s\",\"enrolment\":null,\"completed\":false,\"response\":%s}";

  private static ServedApi api;

  @BeforeAll
  static void serve(@TempDir Path storage) {
    MemoryForms forms = new MemoryForms();
    api =
        new ServedApi(
            storage, name -> {}, Map.of(Forms.class, forms, FhirForms.class, forms.fhir()));
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static Reply begin(String form, String response) {
    return api.send("POST /persons/" + PERSON + "/answers", "", BODY.formatted(form, response));
  }

  @Test
  void answers_are_taken_and_given_back_as_fhir() {
    Reply begun = begin(MemoryForms.NAME, "{\"mood\":\"fine\"}");
    assertThat(begun.status()).isEqualTo(201);
    assertThat(begun.header("ETag")).contains("\"1\"");
    Reply read = api.send("GET " + begun.header("Location").orElseThrow().substring(7), "", "");
    assertThat(json(read).at("/response/mood").textValue()).isEqualTo("fine");
    assertThat(json(read).get("form").textValue()).isEqualTo(MemoryForms.NAME);
  }

  @Test
  void what_is_wrong_with_a_response_is_pointed_at_within_the_body() {
    Reply wrong = begin(MemoryForms.NAME, "{\"mood\":7}");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(json(wrong).at("/errors/0/pointer").textValue()).isEqualTo("/response/mood");
  }

  @Test
  void a_form_that_is_not_here_is_404_with_its_own_code() {
    assertThat(json(begin("https://x|9", "{}")).get("code").textValue()).isEqualTo("CM-4101");
    assertThat(json(begin("nonsense", "{}")).get("code").textValue()).isEqualTo("CM-4101");
  }

  @Test
  void a_draft_that_somebody_else_saved_is_shown_and_not_overwritten() {
    Reply begun = begin(MemoryForms.NAME, "{\"mood\":\"fine\"}");
    String path = "PUT /answers/" + json(begun).get("id").textValue();
    String body = "{\"completed\":false,\"response\":{\"mood\":\"%s\"}}";
    assertThat(api.send(path, "If-Match: \"1\"\r\n", body.formatted("better")).status())
        .isEqualTo(200);
    Reply late = api.send(path, "If-Match: \"1\"\r\n", body.formatted("worse"));
    assertThat(late.status()).isEqualTo(412);
    assertThat(json(late).at("/current/response/mood").textValue()).isEqualTo("better");
  }
}
