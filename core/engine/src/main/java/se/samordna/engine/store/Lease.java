package se.samordna.engine.store;

/**
 * The right of one node to do one work for a while.
 *
 * @param lastDone what was noted when the work was done the last time by any node, empty when never
 */
public record Lease(String work, String holder, String lastDone) {}
