/** Children of a person, who stand apart from the network and from all that is shared. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.child;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
