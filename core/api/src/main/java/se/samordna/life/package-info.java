/** How a person's life is, as neutral facts with day and speaker. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.life;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
