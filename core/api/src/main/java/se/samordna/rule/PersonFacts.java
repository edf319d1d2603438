package se.samordna.rule;

import java.util.OptionalInt;

/**
 * What a rule may know of a person.
 *
 * @param age in whole years on the day, empty when the birth date is not known
 */
public record PersonFacts(OptionalInt age, boolean protectedIdentity) {}
