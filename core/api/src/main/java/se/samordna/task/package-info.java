/** What somebody is to do by when. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.task;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
