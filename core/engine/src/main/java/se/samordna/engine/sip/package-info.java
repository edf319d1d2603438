/** Coordinated individual plans. */
@NullMarked
package se.samordna.engine.sip;

import org.jspecify.annotations.NullMarked;
