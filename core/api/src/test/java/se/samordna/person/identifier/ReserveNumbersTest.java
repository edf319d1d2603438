package se.samordna.person.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samordna.person.identifier.Readings.TODAY;
import static se.samordna.person.identifier.Readings.accepted;
import static se.samordna.person.identifier.Readings.faults;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samordna.person.identifier.IdentifierKind.National;
import se.samordna.person.identifier.IdentifierKind.Reserve;
import se.samordna.person.identifier.IdentifierReading.Read;
import se.samordna.text.Text;

/** Numbers for those who have none yet. The examples were made by the published rules. */
class ReserveNumbersTest {

  @ParameterizedTest
  @ValueSource(strings = {"992023123458", "99200100-7772", "99 1955 90210 0"})
  void a_reserve_number_of_stockholm_is_accepted_and_hints_nothing(String typed) {
    Identifier read = accepted(typed);
    assertThat(read.kind()).isEqualTo(Reserve.STOCKHOLM);
    assertThat(read.birthDate()).isNull();
    assertThat(read.sexHint()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "992023123459, CHECK_DIGIT",
    "992023123468, CHECK_DIGIT",
    "998512123458, STOCKHOLM_YEAR"
  })
  void a_wrong_reserve_number_of_stockholm_is_refused(String typed, String fault) {
    assertThat(faults(typed)).containsExactly(fault);
  }

  @ParameterizedTest
  @CsvSource({
    "19750214K126, 1975-02-14, WOMAN",
    "20010630m333, 2001-06-30, MAN",
    "20240229-K782, 2024-02-29, WOMAN",
    "19500101 X851, 1950-01-01, "
  })
  void a_reserve_number_of_vastra_gotaland_is_accepted(
      String typed, LocalDate birthDate, SexHint sex) {
    Identifier read = accepted(typed);
    assertThat(read.kind()).isEqualTo(Reserve.VASTRA_GOTALAND);
    assertThat(read.birthDate()).isEqualTo(birthDate);
    assertThat(read.sexHint()).isEqualTo(sex);
  }

  @ParameterizedTest
  @CsvSource({
    "19750214K127, CHECK_DIGIT",
    "19750214M126, VASTRA_GOTALAND_SERIAL",
    "19750214K136, VASTRA_GOTALAND_SERIAL",
    "19750214K046, VASTRA_GOTALAND_SERIAL",
    "19750214X126, VASTRA_GOTALAND_SERIAL",
    "19750214K846, VASTRA_GOTALAND_SERIAL",
    "19750214P126, VASTRA_GOTALAND_LETTER",
    "19751314K126, MONTH",
    "19750230K126, DAY",
    "20261122K126, FUTURE",
    "29750214K126, CENTURY"
  })
  void a_wrong_reserve_number_of_vastra_gotaland_is_refused(String typed, String fault) {
    assertThat(faults(typed)).containsExactly(fault);
  }

  @ParameterizedTest
  @CsvSource({
    "22850714AB24, 1985-07-14, WOMAN",
    "25850714ab30, 1985-07-14, MAN",
    "23100714-ZZX1, 2010-07-14, ",
    "98100714AB24, 2010-07-14, WOMAN",
    "00122545AB24, , WOMAN"
  })
  void a_national_reserve_number_is_accepted_by_its_shape(
      String typed, LocalDate birthDate, SexHint sex) {
    Identifier read = accepted(typed);
    assertThat(read.kind()).isEqualTo(National.NATIONAL_RESERVE);
    assertThat(read.birthDate()).isEqualTo(birthDate);
    assertThat(read.sexHint()).isEqualTo(sex);
  }

  @ParameterizedTest
  @CsvSource({
    "19850714AB24, NATIONAL_RESERVE_CENTURY",
    "21850714AB24, NATIONAL_RESERVE_CENTURY",
    "24850714AB24, NATIONAL_RESERVE_CENTURY",
    "99850714AB24, NATIONAL_RESERVE_CENTURY",
    "05850714AB24, NATIONAL_RESERVE_CENTURY",
    "22850714AO24, NATIONAL_RESERVE_LETTER",
    "22850714WB24, NATIONAL_RESERVE_LETTER",
    "22851314AB24, MONTH",
    "22850732AB24, DAY",
    "23850714AB24, FUTURE",
    "00120545AB24, NATIONAL_RESERVE_SERIAL",
    "00122560AB24, NATIONAL_RESERVE_SERIAL"
  })
  void a_national_reserve_number_of_another_shape_is_refused(String typed, String fault) {
    assertThat(faults(typed)).containsExactly(fault);
  }

  @Test
  void a_region_adds_its_own_series_by_oid() {
    IdentifierReader reader = new IdentifierReader(List.of(new FourLetters()));
    assertThat(reader.kinds()).hasSize(6);
    assertThat(reader.read("qwrt-1234", TODAY)).isInstanceOf(Read.class);
    assertThat(reader.recall("1.2.3", "QWRT1234").kind()).isEqualTo(FourLetters.KIND);
  }

  @Test
  void an_added_series_never_takes_a_number_from_the_shipped_ones() {
    IdentifierReader reader = new IdentifierReader(List.of(new Everything()));
    assertThat(reader.read("18900101-9802", TODAY)).isEqualTo(new Read(accepted("18900101-9802")));
    assertThat(((Read) reader.read("18900101-9803", TODAY)).identifier().kind())
        .isEqualTo(FourLetters.KIND);
  }

  @Test
  void two_series_with_the_same_oid_are_refused() {
    assertThatThrownBy(() -> new IdentifierReader(List.of(new FourLetters(), new Everything())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static class FourLetters implements IdentifierScheme {
    static final Reserve KIND = new Reserve("1.2.3", new Text("provnummer", "trial number"));

    @Override
    public IdentifierKind kind() {
      return KIND;
    }

    @Override
    public boolean claims(EnteredIdentifier entered) {
      return entered.compact().matches("[A-Z]{4}[0-9]{4}");
    }

    @Override
    public IdentifierReading read(EnteredIdentifier entered, LocalDate today) {
      return IdentifierReading.read(recall(entered.compact()));
    }

    @Override
    public Identifier recall(String value) {
      return new Identifier(KIND, value, null, null);
    }
  }

  private static class Everything extends FourLetters {
    @Override
    public boolean claims(EnteredIdentifier entered) {
      return true;
    }
  }
}
