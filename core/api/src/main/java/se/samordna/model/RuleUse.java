package se.samordna.model;

import se.samordna.rule.Parameters;

/** A rule by name, with what the model says beside it. */
public record RuleUse(String rule, Parameters parameters) {}
