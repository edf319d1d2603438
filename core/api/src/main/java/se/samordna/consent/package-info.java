/** What a person lets others know. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.consent;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
