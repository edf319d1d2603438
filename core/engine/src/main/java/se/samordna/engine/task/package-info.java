/** Tasks: what somebody is to do by when. */
@NullMarked
package se.samordna.engine.task;

import org.jspecify.annotations.NullMarked;
