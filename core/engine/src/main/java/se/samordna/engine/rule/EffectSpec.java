package se.samordna.engine.rule;

import java.util.List;

/**
 * One of core's effects: what happens when a step is taken.
 *
 * @param doc what it does, one sentence
 */
public record EffectSpec(String name, String doc, List<ParameterSpec> parameters) {
  public EffectSpec {
    parameters = List.copyOf(parameters);
  }
}
