/** The one door through which a population comes to the store, outside OSGi. */
@NullMarked
package se.samordna.store;

import org.jspecify.annotations.NullMarked;
