/** Scores of instruments, without any of their items. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.instrument;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
