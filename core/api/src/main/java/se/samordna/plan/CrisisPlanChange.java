package se.samordna.plan;

/**
 * One thing that a version of a crisis plan says otherwise than another.
 *
 * @param before as it stood, empty when it is new
 * @param after as it stands, empty when it is gone
 */
public record CrisisPlanChange(CrisisPlanPart part, String before, String after) {}
