package se.samordna.plan;

import se.samordna.text.Text;

/**
 * An intervention that a model offers to those who are enrolled in it.
 *
 * @param stage the stage that it belongs to in words, empty when to none
 */
public record PlanOffer(String model, Text modelName, String key, Text label, Text stage) {}
