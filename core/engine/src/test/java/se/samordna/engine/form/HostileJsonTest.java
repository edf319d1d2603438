package se.samordna.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.samordna.form.Form;
import se.samordna.refusal.Refusal;

/**
 * Whatever the bytes are, they lead to a form or answers, or to problems; never to anything else.
 */
class HostileJsonTest {
  private static final List<byte[]> FORMS = List.copyOf(ShippedForms.all().values());
  private static final String[] SCRAPS = {
    "null",
    "{}",
    "[]",
    "-1",
    "1e999999999",
    "true",
    "\"\"",
    "\"\\u0000\"",
    "[[[[",
    "\"é\uD83D\"",
    ","
  };

  @Test
  void a_form_that_has_been_tampered_with_is_read_or_refused() {
    Random random = new Random(20261121);
    int refused = 0;
    for (int i = 0; i < 4_000; i++) {
      byte[] bytes = tampered(FORMS.get(random.nextInt(FORMS.size())), random);
      FormReading reading = QuestionnaireParser.parse(bytes, Demands.values()[i % 2]);
      refused += reading.problems().isEmpty() ? 0 : 1;
      assertThat(reading.problems()).hasSizeLessThanOrEqualTo(Findings.MOST);
    }
    assertThat(refused).isGreaterThan(1_000);
  }

  @Test
  void a_response_that_has_been_tampered_with_is_read_or_refused() {
    R4Forms forms = new R4Forms();
    Random random = new Random(7);
    List<Form> all = FORMS.stream().map(forms::form).toList();
    int refused = 0;
    for (int i = 0; i < 4_000; i++) {
      Form form = all.get(random.nextInt(all.size()));
      byte[] response = forms.response(form, MadeUpAnswers.to(form, i), true);
      try {
        AnswerCheck.completed(form, forms.answers(form, tampered(response, random)));
      } catch (Refusal e) {
        refused++;
        assertThat(e.kind().status()).isBetween(400, 422);
      }
    }
    assertThat(refused).isGreaterThan(1_000);
  }

  @Test
  void what_somebody_answered_is_never_quoted_in_what_is_said_about_broken_json() {
    R4Forms forms = new R4Forms();
    Form form = forms.form(FORMS.get(0));
    byte[] broken =
        ("{\"resourceType\":\"QuestionnaireResponse\",\"item\":[{\"linkId\":\"q\","
                + "\"answer\":[{\"valueString\":\"hemligt\" oops")
            .getBytes(StandardCharsets.UTF_8);

    assertThat(refusal(forms, form, broken).toString())
        .doesNotContain("hemligt")
        .doesNotContain("oops");
    assertThat(refusal(forms, form, broken).problems())
        .noneMatch(problem -> Map.copyOf(problem.values()).toString().contains("oops"));
  }

  private static Refusal refusal(R4Forms forms, Form form, byte[] response) {
    try {
      forms.answers(form, response);
    } catch (Refusal e) {
      return e;
    }
    throw new AssertionError("Read, though it is broken");
  }

  private static byte[] tampered(byte[] whole, Random random) {
    String text = new String(whole, StandardCharsets.UTF_8);
    int from = random.nextInt(text.length());
    int to = Math.min(text.length(), from + random.nextInt(40));
    return switch (random.nextInt(5)) {
      case 0 -> text.substring(0, from).getBytes(StandardCharsets.UTF_8);
      case 1 -> (text.substring(0, from) + text.substring(to)).getBytes(StandardCharsets.UTF_8);
      case 2 -> replacedValue(text, from, SCRAPS[random.nextInt(SCRAPS.length)]);
      case 3 -> replacedValue(text, from, "\"" + "x".repeat(random.nextInt(3_000)) + "\"");
      default -> flipped(whole, random);
    };
  }

  /** The next value after a colon becomes something else, so that the JSON often stays JSON. */
  private static byte[] replacedValue(String text, int from, String with) {
    int colon = text.indexOf(':', from);
    if (colon < 0) {
      return with.getBytes(StandardCharsets.UTF_8);
    }
    String rest = text.substring(colon + 1).replaceFirst("^\\s*(\"[^\"]*\"|[a-z0-9.]+)", "");
    return (text.substring(0, colon + 1) + with + rest).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] flipped(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    for (int i = 0; i < 3; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }
}
