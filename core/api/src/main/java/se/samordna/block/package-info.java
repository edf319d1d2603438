/** What a person has blocked within one provider, <em>inre spärr</em>. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.block;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
