/** Networks of persons. */
@NullMarked
package se.samordna.engine.network;

import org.jspecify.annotations.NullMarked;
