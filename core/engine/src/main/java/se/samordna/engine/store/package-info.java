/**
 * The ports through which the engine reads and writes. The store bundle implements them; nobody
 * else sees them.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.engine.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
