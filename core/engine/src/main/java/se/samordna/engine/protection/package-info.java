/** Protected identities: who is named to read, and openings in an emergency. */
@NullMarked
package se.samordna.engine.protection;

import org.jspecify.annotations.NullMarked;
