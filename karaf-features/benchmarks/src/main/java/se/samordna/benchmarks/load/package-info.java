/** Asks a server as many clients would, and says how fast and at what cost it answered. */
@NullMarked
package se.samordna.benchmarks.load;

import org.jspecify.annotations.NullMarked;
