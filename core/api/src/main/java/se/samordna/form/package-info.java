/**
 * Forms and their answers: the subset of FHIR R4's Questionnaire that Samordna asks people with.
 *
 * <p>Everything here is immutable and safe to share between threads. A form's version never changes
 * once published; answers stay pinned to the version they were given to.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.form;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
