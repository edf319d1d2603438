package se.samordna.store;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samordna.audit.AuditFinding.Kind;

/** Proves the chain of seals, link by link, and that it reaches every mark outside the database. */
final class ChainProof {
  private static final int PAGE = 500;

  private final SealTable table;
  private final AuditKeys keys;
  private final Findings findings;
  private final Map<Long, List<Anchor>> marks = new HashMap<>();
  private long number;
  private long total;
  private byte[] previous = Seal.NOTHING;

  ChainProof(SealTable table, AuditKeys keys, List<Anchor> anchors, Findings findings) {
    this.table = table;
    this.keys = keys;
    this.findings = findings;
    anchors.forEach(
        anchor -> marks.computeIfAbsent(anchor.seal(), n -> new ArrayList<>()).add(anchor));
  }

  /** Walks the chain; answers how many seals it read. */
  long run() {
    long read = 0;
    List<Seal> page = table.byNumber(Long.MIN_VALUE, PAGE);
    while (!page.isEmpty()) {
      page.forEach(this::prove);
      read += page.size();
      page = table.byNumber(number, PAGE);
    }
    marks.keySet().forEach(missing -> findings.add(Kind.ANCHOR_DIFFERS, missing));
    return read;
  }

  private void prove(Seal seal) {
    if (seal.number() > number + 1) {
      findings.add(Kind.SEAL_DELETED, number + 1, seal.number() - 1);
    }
    if (!keys.has(seal.keyNo())) {
      findings.add(Kind.KEY_MISSING, seal.first(), seal.last());
    } else if (!whole(seal)) {
      findings.add(Kind.SEAL_CHANGED, seal.number());
    }
    if (!MessageDigest.isEqual(seal.previous(), previous) || seal.total() != total + seal.rows()) {
      findings.add(Kind.SEAL_OUT_OF_ORDER, seal.number());
    }
    List<Anchor> marked = marks.remove(seal.number());
    if (marked != null && !marked.stream().allMatch(mark -> mark.fits(seal))) {
      findings.add(Kind.ANCHOR_DIFFERS, seal.number());
    }
    number = seal.number();
    total = seal.total();
    previous = seal.mac();
  }

  private boolean whole(Seal seal) {
    return MessageDigest.isEqual(seal.mac(), seal.macBy(keys));
  }
}
