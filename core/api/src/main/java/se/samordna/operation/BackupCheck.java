package se.samordna.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import se.samordna.refusal.Problem;

/**
 * What a trial restore showed.
 *
 * @param backup the copy that was tried
 * @param checkedAt when
 * @param took how long the restore and its checks took, of which the restore is a good measure of
 *     the time to be back
 * @param rows the number of rows of each table in the copy
 * @param findings what is wrong and how to mend it; empty when the copy can be relied on
 */
public record BackupCheck(
    Backup backup,
    Instant checkedAt,
    Duration took,
    Map<String, Long> rows,
    List<Problem> findings) {
  public BackupCheck {
    rows = Map.copyOf(rows);
    findings = List.copyOf(findings);
  }

  /** Whether the copy can be relied on. */
  public boolean ok() {
    return findings.isEmpty();
  }
}
