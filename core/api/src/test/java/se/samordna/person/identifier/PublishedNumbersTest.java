package se.samordna.person.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import se.samordna.person.identifier.IdentifierKind.National;
import se.samordna.person.identifier.IdentifierReading.Read;
import se.samordna.person.identifier.IdentifierReading.Refused;

/** Numbers that nobody here wrote: Skatteverket's own. */
class PublishedNumbersTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private final IdentifierReader reader = new IdentifierReader(List.of());

  @Test
  void there_are_numbers_of_both_kinds(TestReporter reporter) {
    assertThat(PublishedNumbers.personnummer()).hasSizeGreaterThanOrEqualTo(200);
    assertThat(PublishedNumbers.samordningsnummer()).hasSizeGreaterThanOrEqualTo(60);
    reporter.publishEntry("published numbers", String.valueOf(PublishedNumbers.all().size()));
  }

  @Test
  void every_published_personnummer_is_accepted() {
    for (String number : PublishedNumbers.personnummer()) {
      Identifier read = accepted(number);
      assertThat(read.kind()).isEqualTo(National.PERSONNUMMER);
      assertThat(read.value()).isEqualTo(number);
      assertThat(read.birthDate()).isEqualTo(born(number, 0));
    }
  }

  @Test
  void every_published_samordningsnummer_is_accepted_with_its_day_lowered_by_sixty() {
    for (String number : PublishedNumbers.samordningsnummer()) {
      Identifier read = accepted(number);
      assertThat(read.kind()).isEqualTo(National.SAMORDNINGSNUMMER);
      assertThat(read.value()).isEqualTo(number);
      assertThat(read.birthDate()).isEqualTo(born(number, 60));
    }
  }

  @Test
  void every_published_number_is_the_same_however_it_is_written() {
    List<UnaryOperator<String>> ways =
        List.of(
            n -> n.substring(0, 8) + "-" + n.substring(8),
            n -> n.substring(0, 8) + " " + n.substring(8),
            n ->
                n.substring(0, 4)
                    + "-"
                    + n.substring(4, 6)
                    + "-"
                    + n.substring(6, 8)
                    + "-"
                    + n.substring(8),
            n ->
                n.substring(0, 4)
                    + "."
                    + n.substring(4, 6)
                    + "."
                    + n.substring(6, 8)
                    + " "
                    + n.substring(8),
            n -> "\u00a0" + n.substring(0, 8) + "\u2011" + n.substring(8) + "\u200b\n",
            n -> n.substring(0, 8) + "\u2212" + n.substring(8),
            n -> "\ufeff" + n.substring(0, 8) + "\u00ad" + n.substring(8),
            PublishedNumbersTest::tenDigits);
    for (String number : PublishedNumbers.all()) {
      for (UnaryOperator<String> way : ways) {
        assertThat(accepted(way.apply(number)).value()).isEqualTo(number);
      }
    }
  }

  @Test
  void a_wrong_digit_anywhere_after_the_century_is_refused() {
    long refused = 0;
    for (String number : PublishedNumbers.all()) {
      for (String wrong : withOneOtherDigit(number, 2)) {
        assertThat(reader.read(wrong, TODAY)).isNotInstanceOf(Read.class);
        refused++;
      }
    }
    assertThat(refused).isEqualTo(PublishedNumbers.all().size() * 90L);
  }

  @Test
  void a_wrong_digit_in_a_number_of_ten_is_refused() {
    for (String number : PublishedNumbers.all()) {
      String ten = tenDigits(number);
      for (String wrong : withOneOtherDigit(ten.replaceAll("[+-]", ""), 0)) {
        String written = wrong.substring(0, 6) + ten.charAt(6) + wrong.substring(6);
        assertThat(reader.read(written, TODAY)).isNotInstanceOf(Read.class);
      }
    }
  }

  /** No check digit covers the century: that is why the date of birth is shown back. */
  @Test
  void a_wrong_digit_in_the_century_is_refused_or_moves_the_birth_a_whole_century() {
    for (String number : PublishedNumbers.all()) {
      for (int place = 0; place < 2; place++) {
        for (char digit = '0'; digit <= '9'; digit++) {
          String wrong = number.substring(0, place) + digit + number.substring(place + 1);
          if (!wrong.equals(number) && reader.read(wrong, TODAY) instanceof Read read) {
            int moved =
                Integer.parseInt(number.substring(0, 4)) - Integer.parseInt(wrong.substring(0, 4));
            assertThat(moved).isIn(-100, 100);
            assertThat(read.identifier().value()).isEqualTo(wrong);
          }
        }
      }
    }
  }

  @Test
  void a_month_or_day_that_is_not_known_leaves_the_date_of_birth_open() {
    assertThat(PublishedNumbers.samordningsnummer())
        .anyMatch(number -> accepted(number).birthDate() == null)
        .anyMatch(number -> accepted(number).birthDate() != null);
  }

  @Test
  void neighbours_that_changed_places_are_pointed_out_whenever_hints_are_given() {
    int given = 0;
    int refused = 0;
    for (String number : PublishedNumbers.personnummer()) {
      for (int place = 2; place < 11; place++) {
        String wrong = withNeighboursSwapped(number, place);
        if (!wrong.equals(number) && reader.read(wrong, TODAY) instanceof Refused no) {
          String right = "Siffra " + (place + 1) + " och " + (place + 2) + " ";
          List<String> hints = hints(no);
          if (!hints.isEmpty()) {
            assertThat(hints).anyMatch(hint -> hint.startsWith(right) || hint.startsWith("Månad"));
            given++;
          }
          refused++;
        }
      }
    }
    assertThat(given).isGreaterThan(refused / 2);
  }

  private static List<String> hints(Refused refused) {
    return refused.problems().stream()
        .filter(problem -> problem.key().endsWith("SWAPPED"))
        .map(problem -> problem.says().sv())
        .toList();
  }

  private static String withNeighboursSwapped(String number, int place) {
    return number.substring(0, place)
        + number.charAt(place + 1)
        + number.charAt(place)
        + number.substring(place + 2);
  }

  private Identifier accepted(String written) {
    IdentifierReading reading = reader.read(written, TODAY);
    assertThat(reading).isInstanceOf(Read.class);
    return ((Read) reading).identifier();
  }

  private static @Nullable LocalDate born(String number, int raise) {
    int month = Integer.parseInt(number.substring(4, 6));
    int day = Integer.parseInt(number.substring(6, 8)) - raise;
    return month == 0 || day == 0
        ? null
        : LocalDate.of(Integer.parseInt(number.substring(0, 4)), month, day);
  }

  private static String tenDigits(String number) {
    int turns = TODAY.getYear() - Integer.parseInt(number.substring(0, 4));
    return number.substring(2, 8) + (turns >= 100 ? "+" : "-") + number.substring(8);
  }

  private static List<String> withOneOtherDigit(String number, int from) {
    List<String> wrong = new ArrayList<>();
    for (int place = from; place < number.length(); place++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        if (digit != number.charAt(place)) {
          wrong.add(number.substring(0, place) + digit + number.substring(place + 1));
        }
      }
    }
    return wrong;
  }
}
