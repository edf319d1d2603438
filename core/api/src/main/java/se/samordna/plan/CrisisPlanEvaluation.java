package se.samordna.plan;

import java.time.LocalDate;

/**
 * What was learnt of a crisis plan after it was needed.
 *
 * @param used whether the plan was used
 * @param whatHelped in the person's words
 * @param whatToChange in the person's words
 */
public record CrisisPlanEvaluation(
    LocalDate date, boolean used, String whatHelped, String whatToChange, boolean withPerson) {}
