/** Contacts with the person and notes about them. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.contact;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
