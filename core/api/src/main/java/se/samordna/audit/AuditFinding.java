package se.samordna.audit;

/**
 * One thing that is wrong with the audit trail.
 *
 * @param kind what happened to it
 * @param first the first number concerned: of an audit row, or of a seal where the kind says so
 * @param last the last number concerned, the same as {@code first} for a single one
 */
public record AuditFinding(Kind kind, long first, long last) {

  /** What can happen to an audit trail. */
  public enum Kind {
    /** Rows, or the persons they name, are not what was written. */
    ROW_CHANGED,
    /** Rows that were sealed or waited for their seal are gone. */
    ROW_DELETED,
    /** Rows stand there that no seal holds and that don't wait for one. */
    ROW_INSERTED,
    /** Rows are held by more than one seal. */
    ROW_SEALED_TWICE,
    /** Persons stand on a list that no row is about; the number is 0. */
    PERSON_INSERTED,
    /** Seals don't hold what they held; the numbers are the seals'. */
    SEAL_CHANGED,
    /** Seals are gone, from within or from the end; the numbers are the seals'. */
    SEAL_DELETED,
    /** Seals don't follow on the one before; the numbers are the seals'. */
    SEAL_OUT_OF_ORDER,
    /**
     * The database ends before, or differs from, a mark kept outside it; numbers are the seals'.
     */
    ANCHOR_DIFFERS,
    /** Rows were written under a key that this node does not have. */
    KEY_MISSING
  }
}
