/** How a team is supervised in its method: group supervision, field mentoring, review of tools. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.supervision;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
