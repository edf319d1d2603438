package se.samordna.own;

import java.time.Instant;

/**
 * That something is wrong, in the person's words.
 *
 * @param own whether the person wrote it here, not staff for the person
 */
public record OwnNote(String words, Instant at, boolean own) {}
