/** Meetings, who was there, and what was decided. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.meeting;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
