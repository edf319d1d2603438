/** Children of persons. */
@NullMarked
package se.samordna.engine.child;

import org.jspecify.annotations.NullMarked;
