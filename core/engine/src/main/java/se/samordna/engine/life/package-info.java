/** Facts of how persons' lives are. */
@NullMarked
package se.samordna.engine.life;

import org.jspecify.annotations.NullMarked;
