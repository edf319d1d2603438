/** The kinds of information that a person lets others know or not. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.information;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
