package se.samordna.model;

import se.samordna.rule.Parameters;

/** What happens when a step is taken, by the name of one of core's effects. */
public record EffectUse(String effect, Parameters parameters) {}
