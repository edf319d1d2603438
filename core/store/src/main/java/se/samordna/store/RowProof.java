package se.samordna.store;

import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samordna.audit.AuditFinding.Kind;

/**
 * Proves the rows: each is what was written, each is held by exactly one seal or waits for its
 * first, and none that was is gone. Rows pass by once in rising order, beside the seals that can
 * hold them.
 */
final class RowProof {
  private static final int PAGE = 500;

  private final StoredRows rows;
  private final SealTable table;
  private final AuditKeys keys;
  private final Findings findings;
  private final Deque<Seal> ahead = new ArrayDeque<>();
  private final List<SealedRows> active = new ArrayList<>();
  private final Set<Long> waiting;
  private long fetchedFirst = Long.MIN_VALUE;
  private long fetchedNumber = Long.MIN_VALUE;
  private long unsealed;

  RowProof(StoredRows rows, SealTable table, AuditKeys keys, Findings findings) {
    this.rows = rows;
    this.table = table;
    this.keys = keys;
    this.findings = findings;
    this.waiting = new HashSet<>(table.waiting());
  }

  /** Walks all rows; answers how many there were. */
  long run() {
    long read = 0;
    long after = Long.MIN_VALUE;
    List<StoredRows.Found> page;
    do {
      page = rows.page(after, PAGE);
      for (StoredRows.Found row : page) {
        prove(row);
        after = row.row().seq();
      }
      read += page.size();
    } while (page.size() == PAGE);
    finish();
    return read;
  }

  long unsealed() {
    return unsealed;
  }

  private void prove(StoredRows.Found found) {
    long seq = found.row().seq();
    if (!keys.has(found.row().keyNo())) {
      findings.add(Kind.KEY_MISSING, seq);
    } else if (!found.personsInOrder()
        || !MessageDigest.isEqual(found.mac(), found.row().macBy(keys))) {
      findings.add(Kind.ROW_CHANGED, seq);
    }
    int held = heldBy(seq, found.mac());
    boolean queued = waiting.remove(seq);
    if (held > 1 || (held == 1 && queued)) {
      findings.add(Kind.ROW_SEALED_TWICE, seq);
    } else if (held == 0 && !queued) {
      findings.add(Kind.ROW_INSERTED, seq);
    } else if (queued) {
      unsealed++;
    }
  }

  private int heldBy(long seq, byte[] mac) {
    bringUp(seq);
    int held = 0;
    for (Iterator<SealedRows> seals = active.iterator(); seals.hasNext(); ) {
      SealedRows seal = seals.next();
      held += seal.take(seq, mac, findings) ? 1 : 0;
      if (seal.last() <= seq) {
        seal.finish(findings);
        seals.remove();
      }
    }
    return held;
  }

  /** Makes those seals active whose first row is at or before the number. */
  private void bringUp(long seq) {
    for (Seal next = peek(); next != null && next.first() <= seq; next = peek()) {
      ahead.remove();
      begin(next);
    }
  }

  private @Nullable Seal peek() {
    if (ahead.isEmpty()) {
      List<Seal> page = table.byFirstRow(fetchedFirst, fetchedNumber, PAGE);
      ahead.addAll(page);
      if (!page.isEmpty()) {
        fetchedFirst = page.get(page.size() - 1).first();
        fetchedNumber = page.get(page.size() - 1).number();
      }
    }
    return ahead.peek();
  }

  private void begin(Seal seal) {
    try {
      active.add(new SealedRows(seal));
    } catch (IllegalArgumentException e) {
      findings.add(Kind.SEAL_CHANGED, seal.number());
    }
  }

  private void finish() {
    bringUp(Long.MAX_VALUE);
    active.forEach(seal -> seal.finish(findings));
    if (rows.listsWithoutRow()) {
      findings.add(Kind.PERSON_INSERTED, 0);
    }
    waiting.stream().sorted().forEach(gone -> findings.add(Kind.ROW_DELETED, gone));
  }
}
