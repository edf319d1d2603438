package se.samordna.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.engine.store.Tx;

/**
 * Links committed audit rows into the chain of seals, on the one node that holds the lease. No
 * request waits for it. A row that is written late, by a transaction that took its time, waits in
 * the queue and goes into a later seal: numbers may be out of order, but no row is passed over.
 */
final class Sealer {
  /** The most rows in one seal; what is left goes into the next at once. */
  static final int ROWS = 2_000;

  private static final String WORK = "audit-seal";
  private static final Duration LEASE = Duration.ofSeconds(10);

  private final Transactions transactions;
  private final Writer writer;
  private final AuditKeys keys;
  private final Anchors anchors;
  private final Clock clock;

  Sealer(OpenStore store, Anchors anchors, Clock clock) {
    this.transactions = store.transactions();
    this.writer = store.writer();
    this.keys = store.keys();
    this.anchors = anchors;
    this.clock = clock;
  }

  /** Seals everything that waits, unless another node does. */
  void seal() {
    boolean waiting = transactions.readWithHandle(tx -> new SealTable(tx.handle()).anyUnsealed());
    while (waiting) {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      Seal seal = writer.<@Nullable Seal>housekeep(new Work<>(tx -> sealOnce(tx, now), true));
      if (seal == null) {
        return;
      }
      anchors.moveHead(seal);
      waiting = seal.rows() == ROWS;
    }
  }

  /** Marks the newest seal outside the database, once a day on each node. */
  void anchor() {
    Optional<Seal> newest = transactions.readWithHandle(tx -> new SealTable(tx.handle()).newest());
    newest.ifPresent(seal -> anchors.daily(seal, clock.instant()));
  }

  private @Nullable Seal sealOnce(Tx tx, Instant now) {
    if (tx.leases().take(WORK, transactions.node(), LEASE).isEmpty()) {
      return null;
    }
    SealTable table = new SealTable(((HandleTx) tx).handle());
    List<SealTable.Unsealed> rows = table.unsealed(ROWS);
    if (rows.isEmpty()) {
      return null;
    }
    Root root = new Root();
    rows.forEach(row -> root.add(row.seq(), row.mac()));
    Ranges members = Ranges.of(rows.stream().map(SealTable.Unsealed::seq).toList());
    Optional<Seal> before = table.newest();
    Seal seal =
        Seal.next(
            keys,
            before.map(Seal::number).orElse(0L) + 1,
            now,
            members,
            before.map(Seal::total).orElse(0L) + rows.size(),
            root.value(),
            before.map(Seal::mac).orElse(Seal.NOTHING));
    table.add(seal, members);
    return seal;
  }
}
