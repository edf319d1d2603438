package se.samordna.model;

import se.samordna.text.Text;

/**
 * What a model says of itself for those who choose between models; each empty when it says nothing.
 * Nothing is decided by it.
 *
 * @param coordinator what the model calls whoever coordinates
 * @param group what place a group has that the person has chosen
 * @param crisis how a crisis is met
 * @param onward whether persons go on to another team, and when
 */
public record Comparison(Text coordinator, Text group, Text crisis, Text onward) {}
