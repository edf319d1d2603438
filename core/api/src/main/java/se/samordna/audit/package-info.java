/**
 * Who has had access to what: the audit trail that every read and write of persons' data leaves,
 * and its proof against change.
 */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.audit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
