/** How it was at a past moment, behind {@code se.samordna.past}. */
@NullMarked
package se.samordna.engine.past;

import org.jspecify.annotations.NullMarked;
