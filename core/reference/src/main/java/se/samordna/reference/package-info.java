/** A second reading of a model's table, written to judge the engine by. */
@NullMarked
package se.samordna.reference;

import org.jspecify.annotations.NullMarked;
