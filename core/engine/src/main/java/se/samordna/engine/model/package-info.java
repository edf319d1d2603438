/** The model platform: from a folder of data to a model that is accepted, rejected or degraded. */
@NullMarked
package se.samordna.engine.model;

import org.jspecify.annotations.NullMarked;
