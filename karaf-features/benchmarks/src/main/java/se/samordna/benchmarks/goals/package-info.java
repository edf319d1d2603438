/** The goals that a running Samordna is measured against, each as a ratio taken in one run. */
@NullMarked
package se.samordna.benchmarks.goals;

import org.jspecify.annotations.NullMarked;
