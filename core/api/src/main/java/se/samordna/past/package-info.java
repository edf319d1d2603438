/** How it was: enrolments, boards, caseloads, plans, networks and rights at a past moment. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.past;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
