package se.samordna.plan;

/** What a plan says of one of the things that its kind must say. */
public record PlanPart(PlanItem item, String text) {}
