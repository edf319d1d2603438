/** Handover of a person from one team or model to another, asked for, seen beforehand, answered. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.handover;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
