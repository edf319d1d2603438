/** Beside the engine's own package, so that a benchmark takes a model in as the engine does. */
@NullMarked
package se.samordna.engine.model;

import org.jspecify.annotations.NullMarked;
