/** The time: the one place that knows what it is. */
@NullMarked
package se.samordna.engine.time;

import org.jspecify.annotations.NullMarked;
