/** A clock that tests can move; a bundle of the tests, never part of what is shipped. */
@NullMarked
package se.samordna.itests.clock;

import org.jspecify.annotations.NullMarked;
