/**
 * The person's own access to what is about them: a login of their own, handed out by staff who know
 * them, and the pages behind it. Whose the data is comes from the session and from nowhere else.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.own;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
