/** Decisions that a person and staff have come to together. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.decision;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
