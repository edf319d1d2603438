/** Two rows of the same human within one provider: brought together, and taken apart again. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.merge;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
