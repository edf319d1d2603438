package se.samordna.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samordna.audit.AuditFinding;
import se.samordna.audit.AuditFinding.Kind;
import se.samordna.audit.AuditVerification;
import se.samordna.engine.store.AuditRow;

/** The seals hold in the order in which rows were committed, whatever any node's clock says. */
class AuditClocksTest {
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
  private static final int TURNS = 6;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {-3_600, -300, 300, 3_600})
  @EnabledIf("se.samordna.store.EmbeddedDatabase#usable")
  void two_nodes_whose_clocks_differ_make_one_chain(long ahead) throws IOException {
    Opening first = TestDatabase.readyPostgres(folder).opening();
    Opening second = new Opening(first.databases(), first.home(), 4, false, "other");
    try (OpenStore one = OpenStore.open(first);
        OpenStore other = OpenStore.open(second)) {
      Node here = new Node(one, folder.resolve("here"), Duration.ZERO);
      Node there = new Node(other, folder.resolve("there"), Duration.ofSeconds(ahead));
      takeTurns(here, there);
      for (Node node : List.of(here, there)) {
        assertThat(node.verify().findings()).isEmpty();
        assertThat(node.verify().seals()).isEqualTo(TURNS);
        assertThat(node.verify().rows()).isEqualTo(TURNS * 4);
      }
      assertThat(timesGoBack(one)).as("the clocks do differ").isTrue();

      cutNewestSeal(one);
      assertThat(there.verify().findings())
          .as("the node that made it has its mark")
          .extracting(AuditFinding::kind)
          .contains(Kind.ANCHOR_DIFFERS);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {-3_600, 3_600})
  void a_clock_that_is_moved_by_an_hour_breaks_nothing_on_one_node(long ahead) throws IOException {
    try (OpenStore store = TestDatabase.readyH2(folder).open()) {
      Node before = new Node(store, folder.resolve("anchors"), Duration.ZERO);
      Node after = new Node(store, folder.resolve("anchors"), Duration.ofSeconds(ahead));
      takeTurns(before, after);
      assertThat(after.verify().findings()).isEmpty();
      assertThat(after.verify().seals()).isEqualTo(TURNS);

      Rows.alter(store, "update audit_row set at = at + interval '1' hour where seq = 2");
      assertThat(after.verify().findings())
          .as("a row that is moved in time is no clock's doing")
          .containsExactly(new AuditFinding(Kind.ROW_CHANGED, 2, 2));
    }
  }

  @Test
  void the_days_mark_is_made_once_for_each_swedish_day_on_whichever_the_clocks_change()
      throws IOException {
    try (OpenStore store = TestDatabase.readyH2(folder).open()) {
      Path marks = folder.resolve("anchors");
      new Node(store, marks, Duration.ZERO).work();
      for (String moment :
          List.of(
              "2027-03-27T23:59:59",
              "2027-03-28T00:00:00",
              "2027-03-28T01:59:59",
              "2027-03-28T03:00:00",
              "2027-10-31T02:30:00",
              "2027-12-31T23:59:59",
              "2028-01-01T00:00:00",
              "2028-02-28T23:59:59",
              "2028-02-29T12:00:00",
              "2028-03-01T00:00:00")) {
        anchorAt(store, marks, LocalDateTime.parse(moment).atZone(SWEDEN).toInstant());
      }
      Instant secondHalfPastTwo =
          LocalDateTime.parse("2027-10-31T02:30:00")
              .atZone(SWEDEN)
              .withLaterOffsetAtOverlap()
              .toInstant();
      anchorAt(store, marks, secondHalfPastTwo);
      Instant putBack = LocalDateTime.parse("2028-02-29T23:30:00").atZone(SWEDEN).toInstant();
      anchorAt(store, marks, putBack);

      assertThat(days(marks.resolve("2027.txt")))
          .containsExactly("2027-03-27", "2027-03-28", "2027-10-31", "2027-12-31");
      assertThat(days(marks.resolve("2028.txt")))
          .containsExactly("2028-01-01", "2028-02-28", "2028-02-29", "2028-03-01");
      assertThat(new Node(store, marks, Duration.ZERO).verify().findings()).isEmpty();
    }
  }

  private static List<String> days(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(line -> line.substring(0, 10)).toList();
  }

  private static void anchorAt(OpenStore store, Path marks, Instant at) {
    new Sealer(store, new Anchors(marks), Clock.fixed(at, ZoneOffset.UTC)).anchor();
  }

  /** Each in turn writes and seals; both write, so that a seal holds rows of both. */
  private static void takeTurns(Node one, Node other) {
    for (int turn = 0; turn < TURNS; turn++) {
      one.write();
      other.write();
      one.write();
      other.write();
      (turn % 2 == 0 ? one : other).seal();
    }
  }

  private static boolean timesGoBack(OpenStore store) {
    List<Instant> times =
        store
            .transactions()
            .read(
                tx ->
                    Rows.handle(tx)
                        .createQuery("select at from audit_row order by seq")
                        .map((row, context) -> Sql.required(row, 1))
                        .list());
    for (int i = 1; i < times.size(); i++) {
      if (times.get(i).isBefore(times.get(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private static void cutNewestSeal(OpenStore store) {
    Rows.alter(
        store,
        "delete from audit_row where seq >= (select first_seq from audit_seal where number = "
            + TURNS
            + ")");
    Rows.alter(store, "delete from audit_seal where number = " + TURNS);
  }

  /** A node with a clock and marks of its own. */
  private static final class Node {
    private final OpenStore store;
    private final Clock clock;
    private final Anchors anchors;

    Node(OpenStore store, Path marks, Duration ahead) {
      this.store = store;
      this.clock = Clock.offset(Clock.fixed(Rows.AT, ZoneOffset.UTC), ahead);
      this.anchors = new Anchors(marks);
    }

    void write() {
      store
          .transactions()
          .record(
              AuditRow.allowed(
                  clock.instant(), Rows.NURSE, Rows.read(Rows.PERSON).action(), List.of()));
    }

    void seal() {
      new Sealer(store, anchors, clock).seal();
      Rows.alter(store, "update lease set until = current_timestamp");
    }

    void work() {
      write();
      seal();
    }

    AuditVerification verify() {
      return new SealChain(store, anchors, clock).verify();
    }
  }
}
