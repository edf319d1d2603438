/** Principals, providers, units, staff and their assignments. */
@NullMarked
package se.samordna.engine.organisation;

import org.jspecify.annotations.NullMarked;
