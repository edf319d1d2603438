/**
 * What every other package of Samordna speaks in: ids, revisions, pages of a list.
 *
 * <p>Everything here is immutable and safe to share between threads.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
