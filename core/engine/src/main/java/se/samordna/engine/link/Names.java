package se.samordna.engine.link;

import java.util.Map;
import java.util.stream.Collectors;
import se.samordna.Id;
import se.samordna.engine.store.Tx;
import se.samordna.organisation.Provider;

/** What the providers of this installation are called, which is no secret; one statement. */
final class Names {
  private Names() {}

  static Map<Id<Provider>, String> of(Tx tx) {
    return tx.organisations().providers().stream()
        .collect(Collectors.toMap(Provider::id, Provider::name));
  }
}
