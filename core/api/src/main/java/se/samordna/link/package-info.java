/** One human whom two providers know: linked by the person's consent, and read by it alone. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.link;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
