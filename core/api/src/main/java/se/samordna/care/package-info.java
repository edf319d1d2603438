/** The parts that units take in a person's care, and how they end. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.care;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
