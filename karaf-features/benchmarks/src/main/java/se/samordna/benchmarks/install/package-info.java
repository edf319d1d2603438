/** How long it takes until a model is on offer, beside a bundle on a bare framework. */
@NullMarked
package se.samordna.benchmarks.install;

import org.jspecify.annotations.NullMarked;
