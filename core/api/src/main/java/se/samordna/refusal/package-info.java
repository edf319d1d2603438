/** How Samordna says no: a code, a place, a reason and a way to mend it, in both languages. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.refusal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
