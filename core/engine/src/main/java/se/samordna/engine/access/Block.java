package se.samordna.engine.access;

/**
 * How the unit of one of the caller's assignments stands to a block, <em>spärr</em>, that the
 * person has laid on what is asked for.
 */
enum Block {
  /** The person has laid none, or the unit is the one that wrote it. */
  NONE,
  /** The person has blocked what another unit of the provider has written. */
  BLOCKED,
  /** The person has blocked it, and the caller has lifted the block for a while. */
  LIFTED
}
