package se.samordna.person;

import se.samordna.PageRequest;

/**
 * Which persons are wanted.
 *
 * <p>The caller finds only persons of the units where the caller works. A protected person is found
 * by an exact number only, never by name (sources.md, protection).
 *
 * @param text the beginning of a name, or a number in any format; empty for all
 * @param mine only persons whose lead coordinator is the caller
 */
public record PersonQuery(String text, boolean mine, PageRequest page) {}
