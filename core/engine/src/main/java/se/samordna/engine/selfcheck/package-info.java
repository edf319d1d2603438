/** Self-checks: figures counted from what is recorded, and kept month by month. */
@NullMarked
package se.samordna.engine.selfcheck;

import org.jspecify.annotations.NullMarked;
