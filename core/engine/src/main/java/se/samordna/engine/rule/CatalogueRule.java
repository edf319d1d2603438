package se.samordna.engine.rule;

import java.util.List;
import se.samordna.rule.Rule;

/**
 * One rule of the catalogue.
 *
 * @param doc what it is for, one sentence
 * @param reasons the keys of the reasons it gives when it does not simply allow
 */
public record CatalogueRule(
    String name, String doc, List<ParameterSpec> parameters, List<String> reasons, Rule<?> rule) {
  public CatalogueRule {
    parameters = List.copyOf(parameters);
    reasons = List.copyOf(reasons);
  }
}
