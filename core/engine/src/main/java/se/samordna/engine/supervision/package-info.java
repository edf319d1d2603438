/** How a team is supervised in its method. */
@NullMarked
package se.samordna.engine.supervision;

import org.jspecify.annotations.NullMarked;
