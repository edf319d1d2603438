package se.samordna.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import se.samordna.audit.AuditFinding;
import se.samordna.audit.AuditFinding.Kind;
import se.samordna.audit.AuditVerification;

/**
 * A trail of many rows is verified in a time that somebody waits for, and of many changes at once
 * each is told by its number. At {@code mvn verify -Plong}: a million rows within a minute, and ten
 * thousand changes; the figures are left in {@code target/long-trail-*.txt}.
 */
class AuditLongTrailTest {
  private static final boolean LONG = Boolean.getBoolean("samordna.long");
  private static final int ROWS = LONG ? 1_000_000 : 5_000;
  private static final int ROUNDS = LONG ? 20 : 2;
  private static final int CHANGES = LONG ? 500 : 50;
  private static final int AT_ONCE = 1_000;
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  void on_h2_each_of_many_changes_is_told() throws IOException {
    check("h2", TestDatabase.readyH2(folder));
  }

  @Test
  @EnabledIf("se.samordna.store.EmbeddedDatabase#usable")
  void on_postgres_each_of_many_changes_is_told() throws IOException {
    check("postgres", TestDatabase.readyPostgres(folder));
  }

  private void check(String name, TestDatabase database) throws IOException {
    try (OpenStore store = database.open()) {
      Anchors anchors = new Anchors(folder.resolve("anchors"));
      Clock clock = Clock.fixed(Rows.AT, ZoneOffset.UTC);
      fill(store, new Sealer(store, anchors, clock));
      AuditVerification whole = new SealChain(store, anchors, clock).verify();
      assertThat(whole.findings()).isEmpty();
      assertThat(whole.rows()).isEqualTo(ROWS);
      assertThat(whole.took()).isLessThan(LONGEST);
      List<Anchor> marks = anchors.all();
      for (int round = 0; round < ROUNDS; round++) {
        int shift = round;
        List<Change> unfound =
            store
                .transactions()
                .preview(
                    tx -> {
                      List<Change> changes = new ManyChanges(Rows.handle(tx), shift).make();
                      return unfound(
                          changes, AuditProof.of(Rows.handle(tx), store.keys(), marks).findings());
                    });
        assertThat(unfound).as("round %d", round).isEmpty();
      }
      Files.writeString(
          Path.of("target", "long-trail-" + name + ".txt"),
          String.format(
              Locale.ROOT,
              "%d rows in %d seals verified in %d ms; %d changes in %d rounds, all told%n",
              whole.rows(),
              whole.seals(),
              whole.took().toMillis(),
              ROUNDS * CHANGES,
              ROUNDS));
    }
  }

  private static void fill(OpenStore store, Sealer sealer) {
    for (int from = 0; from < ROWS; from += AT_ONCE) {
      store
          .transactions()
          .write(
              tx -> {
                for (int n = 0; n < AT_ONCE; n++) {
                  tx.audit().append(n % 50 == 0 ? Rows.board(20) : Rows.read(Rows.PERSON));
                }
                return AT_ONCE;
              });
      sealer.seal();
    }
  }

  private static List<Change> unfound(List<Change> changes, List<AuditFinding> findings) {
    return changes.stream()
        .filter(
            change ->
                findings.stream()
                    .noneMatch(
                        one ->
                            one.kind() == change.kind()
                                && one.first() <= change.seq()
                                && change.seq() <= one.last()))
        .toList();
  }

  /** What was done to a row, and how it is to be told. */
  private record Change(Kind kind, long seq) {}

  /** Changes of every kind, far enough apart that none hides behind another. */
  private static final class ManyChanges {
    private final Handle handle;
    private final long first;
    private final long apart = ROWS / CHANGES;

    ManyChanges(Handle handle, int shift) {
      this.handle = handle;
      this.first =
          handle.createQuery("select min(seq) from audit_row").mapTo(Long.class).one() + shift;
    }

    List<Change> make() {
      List<Change> made = new ArrayList<>();
      for (int n = 0; n < CHANGES; n++) {
        long seq = first + n * apart;
        switch (n % 4) {
          case 0 -> made.add(changed(seq, n));
          case 1 -> made.add(deleted(seq));
          case 2 -> made.add(inserted(seq, n));
          default -> made.addAll(swapped(seq));
        }
      }
      return made;
    }

    private Change changed(long seq, int n) {
      String column = n % 8 == 0 ? "staff" : "unit";
      did("update audit_row set " + column + " = ? where seq = ?", UUID.randomUUID(), seq);
      return new Change(Kind.ROW_CHANGED, seq);
    }

    private Change deleted(long seq) {
      did("delete from audit_row where seq = ?", seq);
      return new Change(Kind.ROW_DELETED, seq);
    }

    /** A row of before all others, so that it takes no other's place. */
    private Change inserted(long like, int n) {
      long seq = -10L * (n + 1);
      did(
          "insert into audit_row select cast(? as bigint), key_no, at, provider, unit, staff,"
              + " account, role, assignment, operator, channel, session, action, object_kind,"
              + " object, ground, consent, outcome, code, mac, subject, form, device"
              + " from audit_row where seq = ?",
          seq,
          like);
      return new Change(Kind.ROW_INSERTED, seq);
    }

    private List<Change> swapped(long seq) {
      long other = seq + 2;
      did("update audit_row set seq = -1 where seq = ?", seq);
      did("update audit_row set seq = ? where seq = ?", seq, other);
      did("update audit_row set seq = ? where seq = -1", other);
      return List.of(new Change(Kind.ROW_CHANGED, seq), new Change(Kind.ROW_CHANGED, other));
    }

    private void did(String sql, Object... values) {
      assertThat(handle.execute(sql, values)).as(sql).isEqualTo(1);
    }
  }
}
