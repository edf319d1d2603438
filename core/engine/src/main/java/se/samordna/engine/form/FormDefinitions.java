package se.samordna.engine.form;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.form.Canonical;
import se.samordna.form.Form;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;

/**
 * Forms as they were published: those that the models here bring, and those that are kept from
 * models that are gone. Not to be called from within a store's closure. Safe for many threads.
 */
public interface FormDefinitions {
  /** A form by name and version, also one whose model is gone. */
  Optional<Form> find(Canonical canonical);

  /** The newest version that a model here brings; else the newest that is kept. */
  Optional<Form> newest(String url);

  /** The newest version of each form of the models that are here and enabled at the units. */
  List<Form> offered(Id<Provider> provider, Collection<Id<Unit>> units);
}
