package se.samordna.store;

import java.security.MessageDigest;
import se.samordna.audit.AuditFinding.Kind;

/**
 * One seal's rows while they pass by in rising order: who is missing, and do they give its root.
 */
final class SealedRows {
  private final Seal seal;
  private final Ranges members;
  private final Root root = new Root();
  private int run;
  private long next;
  private boolean complete = true;

  /**
   * @throws IllegalArgumentException if the seal's members can't be read
   */
  SealedRows(Seal seal) {
    this.seal = seal;
    this.members = Ranges.parse(seal.members());
    this.next = members.first();
  }

  long last() {
    return members.last();
  }

  /** Whether the row is one of the seal's; notes those before it that did not come. */
  boolean take(long seq, byte[] mac, Findings findings) {
    missUpTo(seq, findings);
    if (run >= members.runs().size() || next != seq) {
      return false;
    }
    root.add(seq, mac);
    advance(seq + 1);
    return true;
  }

  /** No more rows come. */
  void finish(Findings findings) {
    missUpTo(Long.MAX_VALUE, findings);
    if (complete && !MessageDigest.isEqual(root.value(), seal.root())) {
      findings.add(Kind.SEAL_CHANGED, seal.number());
    }
  }

  private void missUpTo(long seq, Findings findings) {
    while (run < members.runs().size() && next < seq) {
      long end = Math.min(seq - 1, members.runs().get(run).last());
      findings.add(Kind.ROW_DELETED, next, end);
      complete = false;
      advance(end + 1);
    }
  }

  private void advance(long to) {
    next = to;
    if (next > members.runs().get(run).last()) {
      run++;
      next = run < members.runs().size() ? members.runs().get(run).first() : Long.MAX_VALUE;
    }
  }
}
