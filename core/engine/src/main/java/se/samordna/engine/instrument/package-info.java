/** Instruments: what scores they give, and the scores that were recorded. */
@NullMarked
package se.samordna.engine.instrument;

import org.jspecify.annotations.NullMarked;
