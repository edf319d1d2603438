/** Admissions and legal status, as facts. */
@NullMarked
package se.samordna.engine.admission;

import org.jspecify.annotations.NullMarked;
