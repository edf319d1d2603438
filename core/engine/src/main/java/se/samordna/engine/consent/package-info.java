/** Consents, what is told by them, and what ends with them. */
@NullMarked
package se.samordna.engine.consent;

import org.jspecify.annotations.NullMarked;
