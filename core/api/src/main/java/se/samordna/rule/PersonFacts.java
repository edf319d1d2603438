package se.samordna.rule;

import java.util.OptionalInt;

/**
 * What a rule may know of a person.
 *
 * @param age in whole years on the day, empty when the birth date is not known
 * @param identified whether the person has an identifier in force
 */
public record PersonFacts(OptionalInt age, boolean identified, boolean protectedIdentity) {}
