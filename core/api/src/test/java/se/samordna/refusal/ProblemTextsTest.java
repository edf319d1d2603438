package se.samordna.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samordna.text.Language;

class ProblemTextsTest {
  private static final Pattern NAME = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");

  @ParameterizedTest
  @EnumSource(Code.class)
  void every_code_says_what_is_wrong_and_how_to_mend_it_in_both_languages(Code code) {
    for (Language language : Language.values()) {
      for (String text : texts(code, language)) {
        assertThat(text)
            .as("%s in %s", code.id(), language)
            .isNotBlank()
            .doesNotStartWith("CM-")
            .matches("(?s).*[.!?}]");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void both_languages_are_filled_with_the_same_values(Code code) {
    assertThat(names(code, Language.EN)).as(code.id()).isEqualTo(names(code, Language.SV));
  }

  @Test
  void no_id_has_two_meanings_and_its_first_digit_tells_the_subject() {
    Set<String> ids = new HashSet<>();
    for (Code code : Code.values()) {
      assertThat(code.id()).matches("CM-[1-6][0-9]{3}");
      assertThat(ids.add(code.id())).as(code.id()).isTrue();
    }
  }

  @Test
  void no_text_stands_there_for_a_code_that_does_not_exist() {
    Set<String> ids = new HashSet<>();
    List.of(Code.values()).forEach(code -> ids.add(code.id()));
    for (Language language : Language.values()) {
      assertThat(ProblemTexts.TEXTS.keys(language))
          .allMatch(key -> key.endsWith(".says") || key.endsWith(".mend"), "says or mend")
          .allMatch(key -> ids.contains(key.substring(0, 7)), "a code that exists");
    }
  }

  @Test
  void a_problem_is_worded_with_its_values() {
    Problem problem = Problem.of(Code.BODY_TOO_LARGE).with("limit", 1024);
    assertThat(problem.says(Language.SV)).isEqualTo("Det som skickades är större än 1024 kB.");
    assertThat(problem.says(Language.EN)).isEqualTo("What was sent is larger than 1024 kB.");
  }

  private static List<String> texts(Code code, Language language) {
    return List.of(ProblemTexts.says(code, language), ProblemTexts.mend(code, language));
  }

  private static Map<String, Set<String>> names(Code code, Language language) {
    List<Set<String>> found = new ArrayList<>();
    for (String text : texts(code, language)) {
      Matcher names = NAME.matcher(text);
      Set<String> here = new TreeSet<>();
      while (names.find()) {
        here.add(names.group(1));
      }
      found.add(here);
    }
    Set<String> all = new TreeSet<>(found.get(0));
    all.addAll(found.get(1));
    return Map.of("values", all);
  }
}
