package se.samordna.consent;

/** What something is told for. The names are stored and are never changed. */
public enum Purpose {
  /** To coordinate care and support. */
  COORDINATION,
  /** To make and follow up a plan together. */
  JOINT_PLAN,
  /** To hand over to another team or provider. */
  HANDOVER,
  /** To let close ones understand and help. */
  CLOSE_ONES,
  /** A matter with an authority. */
  AUTHORITY,
  /** Quality and research. */
  QUALITY_AND_RESEARCH
}
