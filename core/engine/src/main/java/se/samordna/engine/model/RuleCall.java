package se.samordna.engine.model;

import se.samordna.model.RuleUse;
import se.samordna.rule.Facts;

/** One rule to ask, with what it is asked about. */
public record RuleCall(RuleUse use, Facts facts) {}
