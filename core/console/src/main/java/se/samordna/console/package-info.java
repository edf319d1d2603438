/** The samordna commands of the Karaf console. */
@NullMarked
package se.samordna.console;

import org.jspecify.annotations.NullMarked;
