package se.samordna.itests.model.rules;

import java.util.Map;
import se.samordna.rule.ModelRules;
import se.samordna.rule.Rule;

/** Throws when it is asked which rules it has. */
public final class UnreadyRules implements ModelRules {
  @Override
  public Map<String, Rule<?>> rules() {
    throw new UnsupportedOperationException("not yet");
  }
}
