package se.samordna.form;

import java.math.BigDecimal;

/**
 * A score as it was reckoned when the answers were given.
 *
 * @param key the {@link Score#key()}
 * @param answered how many of the score's questions counted
 */
public record Scored(String key, BigDecimal value, int answered) {}
