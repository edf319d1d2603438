/** The physical limits that the goals are ratios of: a bare web server and bare stores. */
@NullMarked
package se.samordna.benchmarks.bare;

import org.jspecify.annotations.NullMarked;
