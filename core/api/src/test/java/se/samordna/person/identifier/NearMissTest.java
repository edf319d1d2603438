package se.samordna.person.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samordna.person.identifier.Readings.accepted;
import static se.samordna.person.identifier.Readings.faults;
import static se.samordna.person.identifier.Readings.refused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samordna.refusal.Code;
import se.samordna.text.Language;

/** What people are told about a number that is almost right. */
class NearMissTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                  | EMPTY",
        "' - '               | EMPTY",
        "okänd               | STRANGE_CHARACTER",
        "18900101#9802       | STRANGE_CHARACTER",
        "+4618900101980      | STRANGE_CHARACTER",
        "1890+01019802       | STRANGE_CHARACTER",
        "189OO1O1-98O2       | LETTER_FOR_DIGIT",
        "I89001019802        | LETTER_FOR_DIGIT",
        "18900101-98X2       | LETTERS",
        "18900101            | LAST_FOUR_MISSING",
        "890101              | LAST_FOUR_MISSING",
        "9                   | TOO_SHORT",
        "18900101-980        | TOO_SHORT",
        "890101-980          | TOO_SHORT",
        "18900101-98022      | TOO_LONG",
        "01011890-9802       | YEAR_NOT_FIRST",
        "31121985-9802       | YEAR_NOT_FIRST",
        "29900101-9802       | CENTURY",
        "00000000-0000       | CENTURY",
        "20001301-2384       | MONTH",
        "20000001-2384       | MONTH",
        "20010229-2384       | DAY",
        "20000100-2384       | DAY",
        "20000155-2384       | DAY",
        "20000195-2384       | DAY",
        "20010289-2384       | DAY",
        "20261122-2384       | FUTURE",
        "20991201-2384       | FUTURE",
        "18000101-2384       | TOO_OLD",
        "19900101-0008       | BIRTH_NUMBER",
        "900101-0000         | BIRTH_NUMBER",
      })
  void each_kind_of_mistake_is_told_by_its_own_text(String typed, String fault) {
    assertThat(faults(typed)).startsWith(fault);
  }

  @Test
  void a_wrong_check_digit_is_told_without_giving_the_right_one() {
    assertThat(faults("18900101-9803")).startsWith("CHECK_DIGIT");
    assertThat(texts("18900101-9803")).doesNotContain("9802", "9803", "1890");
  }

  @Test
  void two_neighbours_that_changed_places_are_pointed_out_by_place() {
    // 202305102390 with its ninth and tenth digits the other way round
    assertThat(faults("20230510-3290")).startsWith("CHECK_DIGIT", "NEIGHBOURS_SWAPPED");
    assertThat(refused("20230510-3290").problems())
        .extracting(problem -> problem.says().sv())
        .contains(
            "Siffra 9 och 10 från vänster kan ha bytt plats: i omvänd ordning stämmer numret.");
  }

  @Test
  void month_and_day_that_changed_places_are_pointed_out() {
    // 200312282387 with month and day the other way round
    assertThat(faults("20032812-2387")).containsExactly("MONTH", "MONTH_AND_DAY_SWAPPED");
    assertThat(faults("20033112-2387")).containsExactly("MONTH");
  }

  @ParameterizedTest
  @ValueSource(strings = {"18900101-9803", "20001301-2384", "19910808-3298", "18900101-98X2"})
  void no_text_repeats_what_was_typed(String typed) {
    String digits = typed.replaceAll("[^0-9]", "");
    String said = texts(typed);
    for (int from = 0; from + 4 <= digits.length(); from++) {
      assertThat(said).doesNotContain(digits.substring(from, from + 4));
    }
    assertThat(refused(typed).refusal("/identifier").getMessage())
        .isEqualTo(
            "CM-2001 /identifier" + ", CM-2001 /identifier".repeat(faults(typed).size() - 1));
  }

  @Test
  void a_refused_number_becomes_a_refusal_with_a_reason_and_a_mend_in_both_languages() {
    var problem = refused("18900101-9803").refusal("/identifier").problems().get(0);
    assertThat(problem.code()).isEqualTo(Code.IDENTIFIER_WRONG);
    assertThat(problem.pointer()).isEqualTo("/identifier");
    assertThat(problem.says(Language.SV)).contains("Kontrollsiffran");
    assertThat(problem.says(Language.EN)).contains("check digit");
    assertThat(problem.mend(Language.SV)).contains("id-handlingen");
    assertThat(problem.mend(Language.EN)).contains("identity document");
  }

  @Test
  void ten_digits_mean_the_century_in_which_the_person_is_not_yet_a_hundred() {
    assertThat(accepted("910808-2398").value()).isEqualTo("199108082398");
    assertThat(accepted("9108082398").value()).isEqualTo("199108082398");
    assertThat(accepted("230510-2390").value()).isEqualTo("202305102390");
  }

  @Test
  void a_plus_means_a_hundred_years_or_more_counted_by_the_year_alone() {
    LocalDate newYearsDay = LocalDate.of(2007, 1, 1);
    LocalDate newYearsEve = LocalDate.of(2006, 12, 31);
    assertThat(accepted("070613+9813", newYearsDay).value()).isEqualTo("190706139813");
    assertThat(accepted("070613-9813", newYearsEve).value()).isEqualTo("190706139813");
    assertThat(faults("070613-9813", newYearsDay)).startsWith("FUTURE_OR_HUNDRED");
    assertThat(faults("070613+9813", newYearsEve)).startsWith("TOO_OLD");
  }

  @Test
  void ten_digits_of_a_day_later_this_year_ask_for_the_whole_year() {
    LocalDate today = LocalDate.of(2023, 5, 9);
    assertThat(faults("230510-2390", today)).startsWith("FUTURE_OR_HUNDRED");
    assertThat(accepted("230510-2390", today.plusDays(1)).value()).isEqualTo("202305102390");
  }

  @Test
  void who_is_born_today_is_accepted_and_tomorrow_is_not() {
    assertThat(accepted("202305102390", LocalDate.of(2023, 5, 10)).birthDate())
        .isEqualTo("2023-05-10");
    assertThat(faults("202305102390", LocalDate.of(2023, 5, 9))).startsWith("FUTURE");
  }

  @ParameterizedTest
  @ValueSource(ints = {65, 10_000})
  void an_entry_of_any_length_is_answered(int length) {
    assertThat(faults("1".repeat(length))).containsExactly("STRANGE_CHARACTER");
  }

  private static String texts(String typed) {
    StringBuilder texts = new StringBuilder();
    for (IdentifierProblem problem : refused(typed).problems()) {
      texts.append(problem.says()).append(problem.mend());
    }
    return texts.toString();
  }
}
