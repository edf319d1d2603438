package se.samordna.enrolment;

import se.samordna.Id;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Problem;

/**
 * An enrolment that is not moved, or whose move is not taken back.
 *
 * @param phase that it is in
 * @param why with its code, {@code CM-3041} to {@code CM-3043} and {@code CM-3046}
 */
public record Stuck(Id<Enrolment> enrolment, Id<Unit> unit, String phase, Problem why) {}
