package se.samordna.person.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samordna.person.identifier.Readings.TODAY;
import static se.samordna.person.identifier.Readings.accepted;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samordna.person.identifier.IdentifierKind.National;
import se.samordna.text.Language;
import se.samordna.text.Text;

/** How a number is shown, and how it is kept from being shown. */
class IdentifierTest {

  @Test
  void lists_and_boards_see_the_masked_form() {
    assertThat(accepted("18900101-9802").masked()).isEqualTo("18900101-****");
    assertThat(accepted("19750214K126").masked()).isEqualTo("19750214-****");
    assertThat(accepted("992023123458").masked()).isEqualTo("99202312-****");
  }

  @Test
  void a_page_that_may_show_it_writes_the_number_with_its_hyphen() {
    assertThat(accepted("1890 0101 9802").written()).isEqualTo("18900101-9802");
  }

  @Test
  void nothing_that_is_printed_by_accident_tells_the_number_or_the_birth() {
    Identifier read = accepted("18900101-9802");
    String printed =
        read
            + " "
            + new IdentifierReader(List.of()).read("18900101-9802", TODAY)
            + new IdentifierReader(List.of()).read("18900101-9803", TODAY)
            + EnteredIdentifier.of("18900101-9802");
    assertThat(printed).doesNotContain("1890", "0101", "980");
  }

  @Test
  void the_last_digit_but_one_hints_at_the_sex() {
    assertThat(accepted("18900101-9802").sexHint()).isEqualTo(SexHint.WOMAN);
    assertThat(accepted("199108082398").sexHint()).isEqualTo(SexHint.MAN);
  }

  @Test
  void a_stored_number_comes_back_as_it_was_read() {
    IdentifierReader reader = new IdentifierReader(List.of());
    for (String number : PublishedNumbers.all()) {
      Identifier read = accepted(number);
      assertThat(reader.recall(read.kind().oid(), read.value())).isEqualTo(read);
    }
  }

  @Test
  void a_stored_number_whose_series_is_no_longer_known_is_still_the_persons() {
    Identifier recalled = new IdentifierReader(List.of()).recall("1.2.3.4", "QWRT1234");
    assertThat(recalled.value()).isEqualTo("QWRT1234");
    assertThat(recalled.kind().oid()).isEqualTo("1.2.3.4");
    assertThat(recalled.kind().label().sv()).contains("1.2.3.4");
    assertThat(recalled.kind().system()).isEqualTo("urn:oid:1.2.3.4");
  }

  @Test
  void a_value_too_short_to_be_masked_is_no_identifier() {
    assertThatThrownBy(() -> new Identifier(National.PERSONNUMMER, "1234", null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("1234");
  }

  @Test
  void every_fault_has_a_text_and_a_mend_in_both_languages() {
    List<String> wanted =
        Stream.of(Fault.values())
            .flatMap(fault -> Stream.of(fault.name() + ".says", fault.name() + ".mend"))
            .toList();
    for (Language language : Language.values()) {
      assertThat(IdentifierProblem.TEXTS.keys(language))
          .containsExactlyInAnyOrderElementsOf(wanted);
    }
    for (String key : wanted) {
      Text text = IdentifierProblem.TEXTS.text(key);
      assertThat(names(text.sv())).isEqualTo(names(text.en()));
      assertThat(text.sv()).isNotBlank().isNotEqualTo(text.en());
      assertThat(text.en()).isNotBlank();
    }
  }

  private static List<String> names(String text) {
    return Pattern.compile("\\{\\w+}").matcher(text).results().map(MatchResult::group).toList();
  }
}
