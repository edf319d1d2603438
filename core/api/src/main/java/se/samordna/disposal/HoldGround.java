package se.samordna.disposal;

/** Why a record is held (sources.md, retention). */
public enum HoldGround {
  /** The archive authority is to have it, or has not decided. */
  ARCHIVE,
  /** A supervisory authority's case. */
  SUPERVISION,
  /** A dispute, a claim or a complaint. */
  DISPUTE,
  /** Kept for research by law. */
  RESEARCH,
  /** A child who lived in a home by LSS 9 § 8; such files are never disposed of. */
  CHILD_HOUSING,
  /** Something else, which the reason says. */
  OTHER
}
