package se.samordna.engine.model;

import java.util.List;
import se.samordna.refusal.Problem;

/**
 * A model's folder as it was read.
 *
 * @param files what could be read of it
 * @param findings why some or all of it could not
 */
record FolderReading(ModelFiles files, List<Problem> findings) {
  FolderReading {
    findings = List.copyOf(findings);
  }
}
