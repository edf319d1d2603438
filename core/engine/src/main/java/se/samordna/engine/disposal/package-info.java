/** Decisions on disposal, and the disposal itself. */
@NullMarked
package se.samordna.engine.disposal;

import org.jspecify.annotations.NullMarked;
