package se.samordna.engine.access;

/** On which side of the provider's border it is that somebody asks for. */
public enum Side {
  /** Within the caller's own provider: nothing crosses the border. */
  OWN,
  /** At another provider, read through a link between the two that has not ended. */
  LINKED,
  /**
   * Across the border without a link: told to another provider or to somebody outside; or what the
   * caller's provider does not have, be it another's or nobody's.
   */
  OTHER
}
