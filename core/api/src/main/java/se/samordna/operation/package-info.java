/** Running an installation: health, backup and the check that a backup can be restored. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.operation;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
