/** What a model's author writes rules with: facts in, verdicts out. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.rule;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
