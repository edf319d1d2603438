/**
 * Who may do what: the gate that every access to a person passes, the audit row that each leaves,
 * and the accounts and sessions of those who ask.
 */
@NullMarked
package se.samordna.engine.access;

import org.jspecify.annotations.NullMarked;
