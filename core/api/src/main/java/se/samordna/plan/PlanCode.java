package se.samordna.plan;

/**
 * What a kind of plan is called where systems of several organisations speak of it.
 *
 * @param system the code system's address
 */
public record PlanCode(PlanType type, String system, String code) {}
