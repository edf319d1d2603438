/** Daily lists of teams, on the store. */
@NullMarked
package se.samordna.engine.daily;

import org.jspecify.annotations.NullMarked;
