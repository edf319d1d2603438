/** The log of who has had access to whom, read through the gate. */
@NullMarked
package se.samordna.engine.audit;

import org.jspecify.annotations.NullMarked;
