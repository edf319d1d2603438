/** A team's daily list: all persons with a place, and what is to be done of each today. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.daily;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
