/** The relations around a person, and the resource group within them. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.network;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
