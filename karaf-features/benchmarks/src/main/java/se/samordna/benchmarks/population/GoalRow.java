package se.samordna.benchmarks.population;

import java.util.UUID;

/** A goal of one version of a plan, in the person's words. */
public record GoalRow(int person, int version, int ordinal, UUID id, String ownWords) {}
