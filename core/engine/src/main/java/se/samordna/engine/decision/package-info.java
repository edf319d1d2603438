/** Shared decisions in the store. */
@NullMarked
package se.samordna.engine.decision;

import org.jspecify.annotations.NullMarked;
