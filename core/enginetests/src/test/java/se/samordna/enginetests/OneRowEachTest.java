package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samordna.enginetests.HeardCalls.Call;
import se.samordna.enginetests.Walk.Left;

/**
 * Everything that can be asked for after a login, asked by everybody about what they may read and
 * what they may not: each access leaves one row in the trail, and without one nothing is answered
 * and nothing is kept.
 */
@ExtendWith(SharedHouses.class)
class OneRowEachTest {
  /** What is refused for its shape alone, before anything is looked up. */
  private static final Set<Integer> SHAPE = Set.of(400, 422);

  private static final int STALE = 412;

  /** How often somebody has typed a number that nobody has counts whatever happens. */
  private static final Set<String> COUNTED = Set.of("login_throttle");

  private static Walk walk;

  @BeforeAll
  static void walk(MarkedHouses houses) {
    walk = new Walk(houses);
  }

  private static TreeSet<String> lines(Predicate<Left> which) {
    return walk.left.stream()
        .filter(which)
        .map(Left::line)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Call> calls() {
    return walk.left.stream().flatMap(left -> left.calls().stream());
  }

  private static TreeSet<String> named(Stream<Call> calls, Function<Call, String> name) {
    return calls.map(name).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void nothing_that_is_asked_for_is_a_fault() {
    assertThat(lines(left -> left.status() >= 500)).isEmpty();
  }

  @Test
  void no_access_leaves_several_rows() {
    assertThat(named(calls().filter(call -> call.rows().size() > 1), Call::method))
        .isEqualTo(Reasons.of("accesses-in-two-logs.csv").keySet());
  }

  @Test
  void every_access_leaves_a_row_but_those_to_no_record() {
    Map<String, String> without = Reasons.of("accesses-without-a-row.csv");
    Stream<Call> silent =
        calls().filter(call -> call.rows().isEmpty() && !SHAPE.contains(call.status()));
    assertThat(named(silent, Call::method)).isEqualTo(without.keySet());
  }

  @Test
  void an_operation_of_the_api_is_one_access_and_one_more_where_it_shows_what_somebody_changed() {
    assertThat(
            lines(
                left ->
                    !left.way().page() && left.calls().size() > (left.status() == STALE ? 2 : 1)))
        .isEmpty();
  }

  @Test
  void no_row_is_left_but_by_an_access() {
    assertThat(
            lines(
                left ->
                    left.rows().size()
                        != left.calls().stream().mapToInt(call -> call.rows().size()).sum()))
        .isEmpty();
  }

  private static TreeSet<String> ways(Predicate<Left> which) {
    return walk.left.stream()
        .filter(which)
        .map(left -> left.way().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isOfNoFittingShape(Left left) {
    return SHAPE.contains(left.status()) && left.rows().isEmpty();
  }

  @Test
  void every_route_comes_to_an_access_but_those_that_lead_to_no_record() {
    Set<String> audited = ways(left -> !left.rows().isEmpty());
    Set<String> shapeless = ways(OneRowEachTest::isOfNoFittingShape);
    shapeless.removeAll(audited);
    Set<String> silent = ways(left -> true);
    silent.removeAll(audited);
    silent.removeAll(shapeless);
    assertThat(silent).isEqualTo(Reasons.of("routes-without-a-row.csv").keySet());
    assertThat(audited).hasSizeGreaterThan(500);
  }

  @Test
  void those_that_are_refused_for_their_shape_alone_are_known() {
    Set<String> shapeless = ways(OneRowEachTest::isOfNoFittingShape);
    shapeless.removeAll(ways(left -> !left.rows().isEmpty()));
    assertThat(shapeless).isSubsetOf(Reasons.of("routes-of-no-fitting-shape.csv").keySet());
  }

  @Test
  void without_a_row_nothing_is_answered() {
    assertThat(
            lines(
                left ->
                    left.failing().isPresent()
                        && !left.rows().isEmpty()
                        && !left.failing().get().matches("50[03] CM-\\d{4}")))
        .isEmpty();
  }

  @Test
  void without_a_row_nothing_is_kept() {
    assertThat(walk.changed).isSubsetOf(COUNTED);
  }

  /** Without this nobody would know whether the others have met what is really done. */
  @Test
  void what_is_asked_for_is_also_done() {
    Set<String> done = ways(left -> !left.way().reads() && left.status() < 400);
    Set<String> met =
        walk.left.stream()
            .filter(left -> left.status() < 400)
            .flatMap(left -> left.rows().stream())
            .collect(Collectors.toSet());
    assertThat(done).hasSizeGreaterThan(130);
    assertThat(met).hasSizeGreaterThan(75);
  }
}
