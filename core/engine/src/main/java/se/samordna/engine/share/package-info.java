/** Shares persons among colleagues: the best way there is, by one order of what matters. */
@NullMarked
package se.samordna.engine.share;

import org.jspecify.annotations.NullMarked;
