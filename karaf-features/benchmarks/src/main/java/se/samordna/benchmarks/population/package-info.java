/**
 * A population that nobody lives in: persons, networks, plans and contacts for load and growth.
 *
 * <p>Every row is a pure function of seed, day and number, so any slice can be made alone and
 * person 4711 is the same among ten thousand as among a million.
 */
@NullMarked
package se.samordna.benchmarks.population;

import org.jspecify.annotations.NullMarked;
