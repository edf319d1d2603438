package se.samordna.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nobody is found by what the law lets nobody search by (PDL 2 kap. 8 §, SoLPuL 7 a §): what a page
 * reads of its address is declared, page by page, with its law, and what is not fails here.
 */
class SearchTermsTest {
  private static final Path PAGES = Path.of("src/main/java/se/samordna/web/page");

  /** No kind says anything sensitive of a person. */
  private static final Set<String> KINDS =
      Set.of("PLACE", "PERIOD", "UNIT", "STAFF", "PERSON", "MINE", "ACTION", "FORM", "SHOWN");

  private static final Pattern ASKED = Pattern.compile("[.(\\s]asked(?:All)?\\(\\s*([^)]*)\\)");
  private static final Pattern READ =
      Pattern.compile("\\baddress\\.(?!check\\b)\\w+\\(\\s*([^)]*)\\)");

  /** Where an address is read as a form is, in a method of its own. */
  private static final Pattern AS_FORM =
      Pattern.compile("(?s)\\w+ query\\(Reading form\\b.*?\\n  }");

  private static final Pattern OF_FORM = Pattern.compile("form\\.\\w+\\(\"([^\"]+)\"");
  private static final Pattern TEXT = Pattern.compile("\"([^\"]+)\"");
  private static final Pattern NAMED = Pattern.compile("\\bString ([A-Z_]+) =\\s*\"([^\"]+)\"");

  /** Where a name is handed on, what is handed on there. */
  private static final Map<String, Set<String>> HANDED_ON =
      Map.of(
          "AuditPage AuditQuery query", Set.of(),
          "BoardPage where", Set.of("at", "after", "before"),
          "MeetingTurn Typed typed, Turn turn", Set.of(),
          "MeetingTurn typed, turn", Set.of(),
          "OverridesPage name", Set.of("from", "to"),
          "Visit name", Set.of(),
          "WayBack FIELD", Set.of("then"),
          "LoginPage WayBack.FIELD", Set.of("then"),
          "OwnDoorPage WayBack.FIELD", Set.of("then"));

  private record Term(String page, String term, String kind, String law) {}

  private static List<Term> declared() throws IOException {
    try (InputStream in = SearchTermsTest.class.getResourceAsStream("/search-terms.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(",", 4))
          .map(cells -> new Term(cells[0], cells[1], cells[2], cells[3]))
          .toList();
    }
  }

  @Test
  void every_term_that_a_page_reads_of_its_address_is_declared_and_none_is_left_over()
      throws IOException {
    Set<String> read = new TreeSet<>();
    try (Stream<Path> files = Files.walk(PAGES)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        String page = file.getFileName().toString().replace(".java", "");
        terms(page, Files.readString(file)).forEach(term -> read.add(page + " " + term));
      }
    }
    assertThat(declared().stream().map(one -> one.page() + " " + one.term()))
        .containsExactlyInAnyOrderElementsOf(read);
  }

  private static Set<String> terms(String page, String source) {
    Set<String> terms = new TreeSet<>();
    for (Pattern pattern : List.of(ASKED, READ)) {
      Matcher found = pattern.matcher(source);
      while (found.find()) {
        terms.addAll(named(page, source, found.group(1).strip()));
      }
    }
    AS_FORM
        .matcher(source)
        .results()
        .flatMap(method -> OF_FORM.matcher(method.group()).results())
        .forEach(term -> terms.add(term.group(1)));
    return terms;
  }

  /** What an argument names: texts, constants of the page, or what is handed on. */
  private static Set<String> named(String page, String source, String argument) {
    Set<String> known = HANDED_ON.get(page + " " + argument);
    if (known != null) {
      return known;
    }
    Set<String> names = new TreeSet<>();
    TEXT.matcher(argument).results().forEach(text -> names.add(text.group(1)));
    NAMED
        .matcher(source)
        .results()
        .filter(constant -> argument.matches("(?s).*\\b" + constant.group(1) + "\\b.*"))
        .forEach(constant -> names.add(constant.group(2)));
    boolean passedOn =
        argument.isEmpty() || argument.matches("(Visit )?visit\\b.*|String name|query");
    assertThat(!names.isEmpty() || passedOn)
        .as(page + " reads " + argument + " of its address, which can't be told from here")
        .isTrue();
    return names;
  }

  @Test
  void every_term_is_of_a_kind_that_says_nothing_sensitive_and_names_its_law() throws IOException {
    assertThat(declared())
        .hasSizeGreaterThan(20)
        .allSatisfy(
            one -> {
              assertThat(KINDS).as(one.toString()).contains(one.kind());
              assertThat(one.law()).as(one.toString()).isNotBlank();
            });
  }

  @Test
  void a_term_that_nobody_has_declared_is_found() {
    assertThat(terms("PersonsPage", "visit.asked(\"diagnosis\").isPresent()"))
        .containsExactly("diagnosis");
    assertThat(terms("X", "String SICK = \"sick\"; address.text(SICK); visit.asked(\n  SICK)"))
        .containsExactly("sick");
  }
}
