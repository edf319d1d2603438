package se.samordna.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.samordna.PageRequest;
import se.samordna.audit.AuditQuery;
import se.samordna.person.PersonQuery;

/**
 * Nobody is found by what the law lets nobody search by (PDL 2 kap. 8 §, SoLPuL 7 a §): what lists
 * can be asked with is declared, term by term, with its law, and a term that is not fails here.
 */
class SearchTermsTest {
  /**
   * No kind is for diagnosis beside health, offences, help by social services, belief or origin.
   */
  private static final Set<String> KINDS =
      Set.of(
          "PERIOD",
          "UNIT",
          "STAFF",
          "PERSON",
          "NAME_OR_NUMBER",
          "MINE",
          "ACTION",
          "FORM",
          "HEALTH");

  private static final Set<String> PAGED = Set.of("cursor", "size");

  /** What an address names beside ids: which of a model's indicators. */
  private static final Pattern INDICATOR = Pattern.compile("\\{indicator}");

  private record Term(String operation, String term, String kind, String law) {}

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
  void every_term_that_an_operation_knows_is_declared_and_none_is_left_over() throws IOException {
    Set<String> known = new TreeSet<>();
    for (Operation operation : Apis.empty().operations()) {
      operation.query().stream()
          .filter(term -> !PAGED.contains(term))
          .forEach(term -> known.add(operation.id() + " " + term));
      operation
          .takes()
          .filter(PersonQuery.class::equals)
          .ifPresent(
              type ->
                  terms(PersonQuery.class).forEach(one -> known.add(operation.id() + " " + one)));
      if (INDICATOR.matcher(operation.path()).find()) {
        known.add(operation.id() + " indicator");
      }
    }
    assertThat(declared().stream().map(one -> one.operation() + " " + one.term()))
        .containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void every_term_is_of_a_kind_that_the_law_allows_and_names_its_law() throws IOException {
    assertThat(declared())
        .hasSizeGreaterThan(20)
        .allSatisfy(
            one -> {
              assertThat(KINDS).as(one.toString()).contains(one.kind());
              assertThat(one.law()).as(one.toString()).isNotBlank();
            });
    assertThat(declared())
        .filteredOn(one -> one.kind().equals("HEALTH"))
        .allSatisfy(one -> assertThat(one.law()).contains("PDL 2 kap. 8 §").contains("7 a §"))
        .hasSize(1);
  }

  @Test
  void persons_are_searched_by_name_number_or_coordinator_and_the_trail_by_who_did_what_when() {
    assertThat(terms(PersonQuery.class)).containsExactlyInAnyOrder("text", "mine");
    assertThat(terms(AuditQuery.class))
        .containsExactlyInAnyOrder("staff", "person", "unit", "action", "from", "to");
  }

  private static Set<String> terms(Class<?> query) {
    return Arrays.stream(query.getRecordComponents())
        .filter(one -> one.getType() != PageRequest.class)
        .map(RecordComponent::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
