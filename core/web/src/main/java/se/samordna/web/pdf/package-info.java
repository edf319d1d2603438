/** Pages as PDF; the one place that knows the library. */
@NullMarked
package se.samordna.web.pdf;

import org.jspecify.annotations.NullMarked;
