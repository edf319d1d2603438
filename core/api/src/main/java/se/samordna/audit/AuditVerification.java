package se.samordna.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a verification of the whole audit trail showed.
 *
 * @param checkedAt when
 * @param took how long it took
 * @param rows how many audit rows were read
 * @param unsealed how many of them were written so lately that no seal holds them yet
 * @param seals how many seals were read
 * @param anchors how many marks outside the database were compared; 0 means that a cut of the
 *     newest rows together with their seals could not have been seen
 * @param findings what is wrong, in order of the trail; empty when nothing is
 */
public record AuditVerification(
    Instant checkedAt,
    Duration took,
    long rows,
    long unsealed,
    long seals,
    int anchors,
    List<AuditFinding> findings) {
  public AuditVerification {
    findings = List.copyOf(findings);
  }

  /** Whether the trail is whole. */
  public boolean ok() {
    return findings.isEmpty();
  }
}
