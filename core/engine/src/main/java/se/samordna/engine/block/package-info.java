/** What persons block of what units write, behind {@code se.samordna.block}. */
@NullMarked
package se.samordna.engine.block;

import org.jspecify.annotations.NullMarked;
