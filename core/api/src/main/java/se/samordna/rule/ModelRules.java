package se.samordna.rule;

import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Rules of one model, published as an OSGi service from the model's own bundle; {@code model.json}
 * refers to them by name.
 *
 * <p>Only what the rule catalogue can't say belongs here. A name of the catalogue can't be taken.
 */
@ConsumerType
public interface ModelRules {
  /** The rules by name; called once when the model appears. */
  Map<String, Rule<?>> rules();
}
