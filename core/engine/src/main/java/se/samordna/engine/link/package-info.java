/** Links between two providers' rows of the same human. */
@NullMarked
package se.samordna.engine.link;

import org.jspecify.annotations.NullMarked;
