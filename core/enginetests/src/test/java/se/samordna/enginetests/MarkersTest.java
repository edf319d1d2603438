package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samordna.enginetests.WholeHouse.Visitor;
import se.samordna.store.Marks;

/**
 * Every text that can stand in a record is a marker word; everything that can be read over HTTP is
 * read by everybody, and no answer holds a marker of somebody whom the reader may not know of:
 * neither in its body nor in a header.
 */
@ExtendWith(SharedHouses.class)
class MarkersTest {
  /**
   * Kept beside what is shown of them, to be counted; or shown only while something goes on that
   * nothing of this house is in the middle of.
   */
  private static final Set<String> UNSEEN =
      Set.of(
          "crisis_plan_evaluation.what_helped",
          "crisis_plan_evaluation.what_to_change",
          "intervention.performer",
          "intervention.what",
          "network_member_was.name",
          "network_member_was.phone",
          "network_member_was.relation",
          "person_handover.answer_why",
          "person_handover.without_meeting",
          "person_handover.without_overlap",
          "person_link.note",
          "sip_meeting.place",
          "support_request.words",
          "task.reason");

  /** Whom something can be told to: every provider's units stand in the list to choose from. */
  private static final Set<String> CHOSEN_FROM = Set.of("unit.name");

  /** What is the person's, or another provider's, and so is closed by no block (secrecy.md). */
  private static final Set<String> THE_PERSONS =
      Set.of(
          "child",
          "consent",
          "consent_attempt",
          "consent_recipient",
          "contact_path",
          "disclosure",
          "home_answer",
          "member_scope",
          "member_status",
          "network_member",
          "own_login",
          "person",
          "record_person",
          "sip_received");

  private static MarkedHouses houses;
  private static final List<Answer> ANSWERS = new ArrayList<>();

  /** Whose words stand in what a visitor was answered. */
  private record Answer(Visitor visitor, Way way, Map<Character, Set<String>> columns) {
    Set<String> of(char whose) {
      return columns.getOrDefault(whose, Set.of());
    }

    String line(Set<String> told) {
      return visitor.name() + " " + way.id() + ": " + told;
    }
  }

  @BeforeAll
  static void readEverything(MarkedHouses shared) {
    houses = shared;
    for (Visitor visitor : houses.colleagues) {
      read(visitor, houses.ours, houses.hidden);
    }
    read(houses.colleagues.get(1), houses.theirs);
    read(houses.colleagues.get(3), houses.theirs);
    read(houses.own, houses.ours, houses.theirs);
    read(unnamed(), houses.hidden, houses.ours);
    read(houses.beside, houses.blocked, houses.hidden);
  }

  private static Visitor unnamed() {
    return houses.unnamed.get(3);
  }

  @AfterAll
  static void forget() {
    ANSWERS.clear();
  }

  /** All that the visitor reads, asked about the things of some records. */
  private static void read(Visitor visitor, WholeRecord... about) {
    for (WholeRecord record : about) {
      Map<Class<?>, String> ids = Addresses.of(record);
      Map<Class<?>, String> further = Addresses.further(record);
      Set<Class<?>> came = record.settled.things.keySet();
      for (Way way : houses.whole.ways()) {
        boolean again = record != about[0] && way.variables().isEmpty();
        if (way.reads() && !again && way.own() == visitor.own()) {
          read(visitor, way, ids);
          if (Addresses.kinds(way).stream().anyMatch(came::contains)) {
            read(visitor, way, further);
          }
        }
      }
    }
  }

  private static void read(Visitor visitor, Way way, Map<Class<?>, String> ids) {
    for (String address : Addresses.of(way, ids)) {
      String answer = houses.ask(visitor, way, address, "").whole();
      ANSWERS.add(new Answer(visitor, way, told(answer)));
    }
  }

  private static Map<Character, Set<String>> told(String answer) {
    String digits = answer.replace("-", "");
    Set<String> theirs = named(Marks.in(answer, MarkedHouses.THEIRS));
    Set<String> hidden = named(Marks.in(answer, MarkedHouses.HIDDEN));
    if (digits.contains(MarkedHouses.THEIR_NUMBER)) {
      theirs.add("number");
    }
    houses.theirs.things.forEach(
        (kind, id) -> {
          if (kind.getSimpleName().equals("Person") && answer.contains("\"" + id + "\"")) {
            theirs.add("id");
          }
        });
    if (digits.contains(MarkedHouses.HIDDEN_NUMBER)) {
      hidden.add("number");
    }
    return Map.of(
        MarkedHouses.THEIRS,
        theirs,
        MarkedHouses.HIDDEN,
        hidden,
        MarkedHouses.BLOCKED,
        named(Marks.in(answer, MarkedHouses.BLOCKED)),
        MarkedHouses.OURS,
        named(Marks.in(answer, MarkedHouses.OURS)));
  }

  private static Set<String> named(Collection<String> numbers) {
    return numbers.stream().map(houses.columns::get).collect(Collectors.toCollection(TreeSet::new));
  }

  /** What was told of somebody, but for what may be. */
  private static List<String> leaks(Predicate<Visitor> to, char whose, Set<String> mayBe) {
    List<String> leaks = new ArrayList<>();
    for (Answer answer : ANSWERS) {
      if (to.test(answer.visitor())) {
        Set<String> told = new TreeSet<>(answer.of(whose));
        told.removeAll(mayBe);
        if (!told.isEmpty()) {
          leaks.add(answer.line(told));
        }
      }
    }
    return leaks;
  }

  private static Set<String> seen(Predicate<Visitor> by, char whose) {
    return ANSWERS.stream()
        .filter(answer -> by.test(answer.visitor()))
        .flatMap(answer -> answer.of(whose).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void nothing_of_another_providers_comes_out() {
    assertThat(leaks(visitor -> true, MarkedHouses.THEIRS, CHOSEN_FROM)).isEmpty();
  }

  @Test
  void nothing_of_a_protected_person_is_told_to_whoever_is_not_named() {
    assertThat(leaks(houses.unnamed::contains, MarkedHouses.HIDDEN, Set.of())).isEmpty();
  }

  @Test
  void nothing_that_a_team_has_written_is_told_to_the_unit_it_is_blocked_for() {
    Set<String> tables =
        seen(houses.beside::equals, MarkedHouses.BLOCKED).stream()
            .map(column -> column.replaceAll("\\..*", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(tables).isEqualTo(new TreeSet<>(THE_PERSONS));
  }

  /** What stands in no row can't come out, and a column that is new is filled or listed. */
  @Test
  void every_text_of_a_record_has_a_mark_but_those_that_are_listed() {
    Set<String> empty = new TreeSet<>(houses.columns.values());
    empty.removeAll(houses.marked);
    assertThat(empty).isEqualTo(Reasons.of("columns-without-a-mark.csv").keySet());
  }

  /** Without this nobody would know whether the others can fail. */
  @Test
  void what_the_team_has_written_is_found_by_those_who_may_read_it() {
    Set<String> unseen = new TreeSet<>(houses.marked);
    unseen.removeAll(seen(visitor -> true, MarkedHouses.OURS));
    unseen.removeAll(seen(visitor -> true, MarkedHouses.HIDDEN));
    assertThat(unseen).isEqualTo(new TreeSet<>(UNSEEN));
    assertThat(seen(houses.colleagues.subList(0, 2)::contains, MarkedHouses.HIDDEN))
        .hasSizeGreaterThan(70);
    assertThat(houses.marked).hasSizeGreaterThan(90);
  }
}
