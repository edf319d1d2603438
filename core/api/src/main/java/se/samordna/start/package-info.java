/** What needs the caller today. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.start;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
