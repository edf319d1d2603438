/** Principals, providers, units, and the staff who work there. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.organisation;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
