/** The parts that units take in a person's care, behind the api. */
@NullMarked
package se.samordna.engine.care;

import org.jspecify.annotations.NullMarked;
