/** Plots made on the server: geometry only, so that a template can draw it as SVG. */
@NullMarked
package se.samordna.web.plot;

import org.jspecify.annotations.NullMarked;
