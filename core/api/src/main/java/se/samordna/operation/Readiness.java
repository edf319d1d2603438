package se.samordna.operation;

/**
 * Whether requests can be served now, and why not.
 *
 * @param database what the store stands on, {@code H2} or {@code PostgreSQL}; empty before it was
 *     opened for the first time
 * @param reason empty when ready; otherwise one line for an administrator, without personal data,
 *     passwords or addresses
 */
public record Readiness(boolean ready, String database, String reason) {}
