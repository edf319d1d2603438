/** Who coordinates a person, in which role, on what ground, and by which rule. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.coordination;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
