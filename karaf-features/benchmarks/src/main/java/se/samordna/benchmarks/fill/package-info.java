/** Fills a store with a population, by the store's own classes. */
@NullMarked
package se.samordna.benchmarks.fill;

import org.jspecify.annotations.NullMarked;
