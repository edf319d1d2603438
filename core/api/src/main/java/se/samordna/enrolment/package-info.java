/** A person in a model at a unit: phases, steps, board, coordinator and caseload. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.enrolment;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
