/** Persons and all that the first page about one shows. */
@NullMarked
package se.samordna.engine.person;

import org.jspecify.annotations.NullMarked;
