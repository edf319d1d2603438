package se.samordna.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which order names stand, and by what they are found. */
class SwedishOrderTest {
  @Test
  void names_stand_in_swedish_order_by_their_keys() {
    List<String> expected =
        List.of(
            "",
            "1 av 2",
            "2 av 2",
            "anna",
            "Anna",
            "Anna Berg",
            "Anna-Berg Öst",
            "Anna Ek",
            "Annabel",
            "Annér",
            "Eden",
            "Eva",
            "Éva",
            "Evert",
            "Lukas",
            "Łukasz",
            "Myra",
            "Müsli",
            "Mö",
            "Vera",
            "Vilma",
            "Vöxtor",
            "Wallin",
            "Wera",
            "Xerxes",
            "Zeta",
            "Åberg",
            "Åby",
            "Äng",
            "Ære",
            "Ärna",
            "Öberg",
            "Øby",
            "Öst",
            "Αλφα",
            "Яна",
            "山田");
    List<String> shuffled = new ArrayList<>(expected);
    Collections.shuffle(shuffled, new Random(4711));
    shuffled.sort(SwedishOrder::compare);
    assertThat(shuffled).isEqualTo(expected);
  }

  @Test
  void w_is_a_letter_of_its_own_after_v() {
    assertThat(SwedishOrder.compare("Vz", "Wa")).isNegative();
  }

  @Test
  void a_name_of_one_word_stands_after_the_same_beginning_and_a_surname() {
    assertThat(SwedishOrder.compare("Anna Öst", "Annabel")).isNegative();
    assertThat(SwedishOrder.compare("Anna-Lena", "Anna Lena")).isZero();
  }

  @Test
  void a_key_holds_hexadecimal_digits_only_so_every_database_sorts_it_alike() {
    assertThat(SwedishOrder.sortKey("Åsa O’Brien-Łukasz 山 7")).matches("[0-9a-f]+");
    assertThat(SwedishOrder.sortKey("Anna Andersson-Lindström")).hasSizeLessThan(90);
  }

  @Test
  void stored_keys_never_change_unnoticed() {
    assertThat(SwedishOrder.sortKey("Åsa Vik")).isEqualTo("3a32200135282a00000201010102");
    assertThat(SwedishOrder.sortKey("eva")).isEqualTo("2435200000");
    assertThat(SwedishOrder.sortKey("éva")).isEqualTo("243520000200");
  }

  @Test
  void composed_and_decomposed_letters_are_the_same() {
    assertThat(SwedishOrder.sortKey("A\u030asa")).isEqualTo(SwedishOrder.sortKey("Åsa"));
    assertThat(SwedishOrder.searchKey("A\u030asa")).isEqualTo("asa");
  }

  @ParameterizedTest
  @CsvSource({
    "Åsa Öberg, asa oberg",
    "asa oberg, asa oberg",
    "ÄRLA, arla",
    "André Müller, andre muller",
    "Søren Ærø, soren aero",
    "Anna-Lena  af   Ek, anna lena af ek",
    "O’Brien, obrien",
    "Łukasz Đurić, lukasz duric",
    "İpek Strauß, ipek strauss",
    "Þór, thor",
    "Яна, яна"
  })
  void a_person_is_found_with_or_without_the_dots_and_accents(String name, String key) {
    assertThat(SwedishOrder.searchKey(name)).isEqualTo(key);
    assertThat(SwedishOrder.searchKey(key)).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "-", "'", "\u0301", "\u200b"})
  void a_text_without_letters_has_an_empty_search_key(String text) {
    assertThat(SwedishOrder.searchKey(text)).isEmpty();
    assertThat(SwedishOrder.sortKey(text)).isEqualTo("0000");
  }
}
