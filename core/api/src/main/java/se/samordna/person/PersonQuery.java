package se.samordna.person;

import se.samordna.PageRequest;

/**
 * Which persons are wanted.
 *
 * <p>The caller finds only persons of the units where the caller works. A protected person is found
 * by an exact number only, never by name, and by named staff only; others at the provider learn no
 * more than that there is somebody ({@link PersonRow}; sources.md, protection).
 *
 * @param text the beginning of a name, or a number in any format; empty for all
 * @param mine only persons whose lead coordinator is the caller
 */
public record PersonQuery(String text, boolean mine, PageRequest page) {}
