/** Who coordinates persons, in which role and by which rule, behind the api. */
@NullMarked
package se.samordna.engine.coordination;

import org.jspecify.annotations.NullMarked;
