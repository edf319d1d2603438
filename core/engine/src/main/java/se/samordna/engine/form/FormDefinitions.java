package se.samordna.engine.form;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.form.Canonical;
import se.samordna.form.Form;
import se.samordna.form.KnownStays;
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

  /** The inpatient care that is known of what forms of the models here ask about. */
  List<KnownStays> stays(Access access, Predicate<String> forms);
}
