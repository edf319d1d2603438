package se.samordna.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

class FieldsTest {
  @Test
  void fields_are_read_with_escapes_plus_signs_and_repeated_names() {
    Fields fields = Fields.parse("namn=%C3%85sa+%C3%96st&mål=".replace("å", "%C3%A5") + "&x=1&x=2");
    assertThat(fields.first("namn")).contains("Åsa Öst");
    assertThat(fields.first("mål")).contains("");
    assertThat(fields.filled("mål")).isEmpty();
    assertThat(fields.all("x")).containsExactly("1", "2");
    assertThat(fields.first("y")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a=%", "a=%4", "a=%zz", "a=%C3", "a=%FF%FE", "a=%00", "a=å", "%u0041=1", "a=%０0"})
  void what_is_no_utf8_is_refused_and_never_repaired(String encoded) {
    assertThatThrownBy(() -> Fields.parse(encoded))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.problems().get(0).code()).isEqualTo(Code.NOT_READABLE));
  }

  @Test
  void more_fields_than_any_page_sends_are_refused() {
    Fields.parse("a&".repeat(Fields.MOST - 1) + "a");
    assertThatThrownBy(() -> Fields.parse("a&".repeat(Fields.MOST) + "a"))
        .isInstanceOf(Refusal.class);
  }
}
