/**
 * Meetings about one person: planned, with those who are called and invited, and what came of them.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.personmeeting;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
