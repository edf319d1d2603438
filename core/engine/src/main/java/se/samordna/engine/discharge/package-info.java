/** The deadlines of the law on discharge, in the store. */
@NullMarked
package se.samordna.engine.discharge;

import org.jspecify.annotations.NullMarked;
