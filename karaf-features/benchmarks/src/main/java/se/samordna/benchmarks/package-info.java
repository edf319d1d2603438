/** What Samordna is measured by, and with what it is compared. */
@NullMarked
package se.samordna.benchmarks;

import org.jspecify.annotations.NullMarked;
