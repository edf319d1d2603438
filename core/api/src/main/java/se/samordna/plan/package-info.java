/** Plans: goals in the person's words, interventions, evaluations, and the crisis plan. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.plan;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
