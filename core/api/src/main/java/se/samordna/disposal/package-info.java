/** What an organisation has decided may be disposed of (<em>gallring</em>), and what has been. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.disposal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
