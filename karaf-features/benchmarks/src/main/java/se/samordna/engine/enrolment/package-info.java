/** Beside the engine's own package, so that a benchmark reckons as the engine does. */
@NullMarked
package se.samordna.engine.enrolment;

import org.jspecify.annotations.NullMarked;
