/** Meetings of teams and about persons. */
@NullMarked
package se.samordna.engine.meeting;

import org.jspecify.annotations.NullMarked;
