/** Moves of enrolments from one major of their model to the next. */
@NullMarked
package se.samordna.engine.move;

import org.jspecify.annotations.NullMarked;
