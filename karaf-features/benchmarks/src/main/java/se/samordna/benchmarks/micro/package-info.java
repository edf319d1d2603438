/** JMH benchmarks of small things that are done very often. */
@NullMarked
package se.samordna.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
