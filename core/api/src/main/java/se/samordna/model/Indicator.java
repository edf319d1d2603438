package se.samordna.model;

import se.samordna.rule.Parameters;
import se.samordna.text.Text;

/**
 * A figure of a model's self-check: what of core's catalogue is counted, with which parameters, and
 * what a team aims at.
 *
 * @param indicator the name in the catalogue of indicators
 * @param source where the target comes from, in words
 */
public record Indicator(
    String id,
    Text name,
    String indicator,
    Parameters parameters,
    IndicatorTarget target,
    Text source) {}
