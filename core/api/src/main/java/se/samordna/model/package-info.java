/** Case management models: what they declare, which are here, and who may use them. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.model;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
