/** A team's own look at how it works, counted from what has been recorded. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.selfcheck;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
