/** Persons' own logins, and what a person reads and says through them. */
@NullMarked
package se.samordna.engine.own;

import org.jspecify.annotations.NullMarked;
