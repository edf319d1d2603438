package se.samordna.store;

/**
 * How the administrator wants the store opened.
 *
 * @param poolSize connections to read with, and on PostgreSQL as many to write with
 * @param newAuditKey whether to begin a new audit key although the old one is not here; what was
 *     written under the old one can then not be verified
 * @param nodeName what this node is called in leases
 */
record Opening(
    Databases databases, Home home, int poolSize, boolean newAuditKey, String nodeName) {}
