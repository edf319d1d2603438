package se.samordna.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import se.samordna.audit.AuditFinding;
import se.samordna.audit.AuditFinding.Kind;

/**
 * The proof of a whole audit trail, from one unchanging view of it.
 *
 * @param rows how many rows were read
 * @param unsealed how many of them wait for a seal
 * @param seals how many seals were read
 */
record AuditProof(long rows, long unsealed, long seals, List<AuditFinding> findings) {

  /**
   * Proves the trail.
   *
   * @param anchors marks from outside, read before the view was opened
   */
  static AuditProof of(Handle handle, AuditKeys keys, List<Anchor> anchors) {
    Findings findings = new Findings();
    proveKeys(handle, keys, findings);
    SealTable table = new SealTable(handle);
    long seals = new ChainProof(table, keys, anchors, findings).run();
    RowProof rows = new RowProof(new StoredRows(handle), table, keys, findings);
    long read = rows.run();
    return new AuditProof(read, rows.unsealed(), seals, findings.all());
  }

  /** This node's keys stand in the database's list; rows under others are told one by one. */
  private static void proveKeys(Handle handle, AuditKeys keys, Findings findings) {
    Map<Integer, String> listed =
        handle
            .createQuery("select number, fingerprint from audit_key")
            .reduceRows(
                new HashMap<>(),
                (all, row) -> {
                  all.put(
                      row.getColumn("number", Integer.class),
                      row.getColumn("fingerprint", String.class));
                  return all;
                });
    if (!listed.entrySet().containsAll(keys.fingerprints().entrySet())) {
      findings.add(Kind.KEY_MISSING, 0);
    }
  }
}
