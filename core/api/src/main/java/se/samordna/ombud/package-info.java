/** Personal ombuds: whose mandate they have, in codes and dates and without one word. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.ombud;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
