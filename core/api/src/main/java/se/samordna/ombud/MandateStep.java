package se.samordna.ombud;

import java.util.Optional;
import se.samordna.rule.StepInput;

/**
 * A step of the model that somebody wants to take with a mandate.
 *
 * @param input codes and dates for the step's own fields
 * @param given what the person said of the mandate, where the step leads to it
 * @param anyway whether it is to be taken in spite of a caution, or by whoever leads in spite of a
 *     limit; there is no reason to write
 */
public record MandateStep(
    String step, StepInput input, Optional<MandateGiven> given, boolean anyway) {}
