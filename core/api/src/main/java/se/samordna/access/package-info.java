/** Who is asking: accounts, sessions and the callers that every service decides about. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.access;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
