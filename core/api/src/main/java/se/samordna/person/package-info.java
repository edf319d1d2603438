/** The person, as one provider knows them. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.person;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
