package se.samordna.enrolment;

import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Unit;

/**
 * Which enrolments move: all open ones of a model's major, at one unit or at every unit that the
 * one who asks may speak for.
 *
 * @param model the model's id
 * @param from the major that they are on
 * @param to the next major
 * @param unit where they are, {@code null} for every unit
 */
public record Move(String model, int from, int to, @Nullable Id<Unit> unit) {}
