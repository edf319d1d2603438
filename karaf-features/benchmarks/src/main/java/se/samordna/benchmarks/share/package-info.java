/** How long it takes to share persons among colleagues. */
@NullMarked
package se.samordna.benchmarks.share;

import org.jspecify.annotations.NullMarked;
