/** Two rows of the same human brought together and taken apart, behind the api. */
@NullMarked
package se.samordna.engine.merge;

import org.jspecify.annotations.NullMarked;
