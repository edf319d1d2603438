package se.samordna.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.samordna.text.Language;

/** Every word of the table of rights is told in both languages, and none is left over. */
class RightsInWordsTest {
  private final Rights rights = Rights.shipped();

  @Test
  void every_word_that_the_table_can_say_has_its_words_and_none_is_left_over() {
    Set<String> needed = new TreeSet<>();
    needed.add("law.ours");
    for (Dimension dimension : Dimension.values()) {
      needed.add(RightsInWords.key("dimension", dimension));
      for (Enum<?> word : dimension.words()) {
        needed.add(RightsInWords.key(dimension.heading(), word));
      }
    }
    for (Effect effect : Effect.values()) {
      needed.add(RightsInWords.key("effect", effect));
    }
    for (Language language : Language.values()) {
      assertThat(RightsInWords.WORDS.keys(language)).isEqualTo(needed);
    }
  }

  @Test
  void what_rows_are_about_is_said_in_both_languages() {
    assertThat(rights.rows())
        .allSatisfy(
            row -> {
              assertThat(row.about().sv()).isNotBlank();
              assertThat(row.about().en()).isNotBlank().isNotEqualTo(row.about().sv());
            });
  }

  @Test
  void a_row_is_told_with_all_that_it_weighs_and_nothing_else() {
    assertThat(RightsInWords.of(rights))
        .hasSameSizeAs(rights.rows())
        .allSatisfy(
            told -> {
              Right row = rights.rows().get(told.number() - 1);
              assertThat(told.actions().isEmpty()).isEqualTo(!row.weighs(Dimension.ACTION));
              assertThat(told.roles().isEmpty()).isEqualTo(!row.weighs(Dimension.ROLE));
              for (Dimension dimension : Dimension.values()) {
                if (dimension != Dimension.ACTION && dimension != Dimension.ROLE) {
                  assertThat(
                          told.conditions().stream()
                              .filter(one -> one.dimension().code().equals(dimension.name()))
                              .mapToInt(one -> one.anyOf().size())
                              .sum())
                      .as("%s of %s", dimension, row.line())
                      .isEqualTo(row.weighs(dimension) ? row.of(dimension).size() : 0);
                }
              }
            });
  }

  @Test
  void another_table_has_another_version() throws Exception {
    String rest = "*,*,*,*,*,*,*,*,HIDE,ours";
    assertThat(version("PLAN_READ,*,*,*,*,*,*,*,FORBID,ours", rest))
        .isNotEqualTo(version("PLAN_READ,*,*,*,*,*,*,*,ASK,ours", rest))
        .isEqualTo(version("# said of it", "PLAN_READ,*,*,*,*,*,*,*,FORBID,ours", rest))
        .matches("[0-9a-f]{12}");
    assertThat(rights.version()).isEqualTo(Rights.shipped().version());
  }

  private static String version(String... rows) throws IOException {
    return Rights.read(new BufferedReader(new StringReader("heading\n" + String.join("\n", rows))))
        .version();
  }
}
