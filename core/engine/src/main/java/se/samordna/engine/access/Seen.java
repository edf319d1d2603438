package se.samordna.engine.access;

/**
 * The person asked for, as whoever asks may see them.
 *
 * @param answers whether the caller answers for who is named, by coordinating or leading
 */
record Seen(Identity identity, boolean answers) {
  static final Seen ORDINARY = new Seen(Identity.ORDINARY, false);
  static final Seen HIDDEN = new Seen(Identity.HIDDEN, false);
  static final Seen IN_EMERGENCY = new Seen(Identity.EMERGENCY, false);
  static final Seen LISTED = new Seen(Identity.NAMED, false);
  static final Seen ANSWERING = new Seen(Identity.NAMED, true);
}
