/**
 * Meetings about persons: who may be told of what, what came of them, and what rests on consents.
 */
@NullMarked
package se.samordna.engine.personmeeting;

import org.jspecify.annotations.NullMarked;
