/** Checks of what people send: every problem at its place, all at once. */
@NullMarked
package se.samordna.engine.check;

import org.jspecify.annotations.NullMarked;
