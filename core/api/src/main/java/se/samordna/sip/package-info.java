/** The coordinated individual plan, <em>samordnad individuell plan</em>, from need to follow-up. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.sip;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
