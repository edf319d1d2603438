/** Protected identities: the named staff who may read of them, and openings in an emergency. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.protection;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
