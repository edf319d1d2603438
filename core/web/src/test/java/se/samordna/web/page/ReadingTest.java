package se.samordna.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samordna.http.Fields;
import se.samordna.plan.Evaluation.Outcome;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Language;

class ReadingTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 2);

  @ParameterizedTest
  @ValueSource(strings = {"2027-05-04", "20270504", "2027-5-4", "2027/05/04", " 2027.05.04 "})
  void a_day_is_read_however_it_is_written(String typed) {
    Reading form = reading("day", typed);
    assertThat(form.day("day")).isEqualTo(LocalDate.of(2027, 5, 4));
    form.check();
  }

  @ParameterizedTest
  @ValueSource(strings = {"i vår", "2027-13-01", "2027-02-30", "04052027x"})
  void a_day_that_is_none_is_refused_with_an_example(String typed) {
    Reading form = reading("day", typed);
    assertThat(form.day("day")).isNull();
    Refusal refusal = refusal(form);
    assertThat(refusal.problems()).hasSize(1);
    assertThat(refusal.problems().get(0).pointer()).isEqualTo("/day");
    assertThat(refusal.problems().get(0).mend(Language.SV)).contains("2027-05-24");
    assertThat(refusal.problems().get(0).mend(Language.EN)).contains("2027-05-24");
  }

  @ParameterizedTest
  @CsvSource({"13.30, 12:30:00Z", "13:30, 12:30:00Z", "0815, 07:15:00Z", "8.15, 07:15:00Z"})
  void a_moment_is_one_of_the_day_in_sweden(String typed, String utc) {
    Reading form = reading("day", "2027-03-02", "time", typed);
    assertThat(form.moment("day", "time", Instant.EPOCH))
        .isEqualTo(Instant.parse("2027-03-02T" + utc));
    form.check();
  }

  @Test
  void everything_that_can_not_be_read_is_said_at_once() {
    Reading form =
        reading("from", "snart", "minutes", "en halvtimme", "outcome", "BRA", "name", " ");
    form.neededDay("from", TODAY);
    form.number("minutes");
    form.choice("outcome", Outcome.class, Outcome.PARTLY);
    form.needed("name");
    assertThat(refusal(form).problems())
        .extracting(problem -> problem.pointer() + " " + problem.code())
        .containsExactly(
            "/from " + Code.FIELD_NOT_OF_TYPE,
            "/minutes " + Code.FIELD_NOT_OF_TYPE,
            "/outcome " + Code.FIELD_NOT_OF_TYPE,
            "/name " + Code.FIELD_MISSING);
  }

  @Test
  void a_day_left_out_is_only_missed_where_it_is_needed() {
    Reading form = reading("day", "");
    assertThat(form.day("day")).isNull();
    form.check();
    assertThat(form.neededDay("day", TODAY)).isEqualTo(TODAY);
    assertThat(refusal(form).problems().get(0).code()).isEqualTo(Code.FIELD_MISSING);
  }

  @Test
  void a_choice_that_was_not_made_is_missed_and_not_called_wrong() {
    Reading form = reading("outcome", "", "staff", " ");
    form.choice("outcome", Outcome.class, Outcome.PARTLY);
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> form.neededId("staff"));
    assertThat(refusal.problems())
        .extracting(problem -> problem.pointer() + " " + problem.code())
        .containsExactly("/outcome " + Code.FIELD_MISSING, "/staff " + Code.FIELD_MISSING);
  }

  @Test
  void a_decimal_is_read_with_comma_or_point() {
    assertThat(reading("limit", "20,5").decimal("limit")).isEqualByComparingTo("20.5");
    assertThat(reading("limit", "20.5").decimal("limit")).isEqualByComparingTo("20.5");
    Reading wrong = reading("limit", "-3");
    assertThat(wrong.decimal("limit")).isNull();
    assertThat(refusal(wrong).problems()).hasSize(1);
  }

  @Test
  void lines_are_read_without_the_empty_ones() {
    assertThat(reading("copies", "Marianne\r\n\r\n Farid \n").lines("copies"))
        .containsExactly("Marianne", "Farid");
  }

  private static Refusal refusal(Reading form) {
    Refusal refusal = catchThrowableOfType(Refusal.class, form::check);
    assertThat(refusal).isNotNull();
    return refusal;
  }

  private static Reading reading(String... namesAndValues) {
    StringBuilder encoded = new StringBuilder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      encoded.append(i == 0 ? "" : "&").append(namesAndValues[i]).append('=');
      encoded.append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
    }
    return new Reading(Fields.parse(encoded.toString()));
  }
}
