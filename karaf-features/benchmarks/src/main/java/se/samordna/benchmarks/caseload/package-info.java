/** How long it takes to say what every team carries, beside plain arrays and narrow SQL. */
@NullMarked
package se.samordna.benchmarks.caseload;

import org.jspecify.annotations.NullMarked;
