/** Words for people: the two languages of the product and the filling of texts with values. */
@Export
@Version("1.0.0")
@NullMarked
package se.samordna.text;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
