/**
 * Demo data: an invented region, on request only and only into an empty database. All numbers are
 * of Skatteverket's published test set, all telephone numbers of those that Post- och telestyrelsen
 * keeps for fiction, and all names are made up.
 */
@NullMarked
package se.samordna.engine.demo;

import org.jspecify.annotations.NullMarked;
