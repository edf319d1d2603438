/** The way out of inpatient care, with what the law on discharge says of who is told by when. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.discharge;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
