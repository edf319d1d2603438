/** Plans and crisis plans. */
@NullMarked
package se.samordna.engine.plan;

import org.jspecify.annotations.NullMarked;
