package se.samordna.engine.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.network.Mandate;
import se.samordna.network.MaturityNote;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;

/** Mandates of legal representatives, and how mature those under age were judged to be. */
@ProviderType
public interface MandateStore {
  /** Whose representative has the mandate. */
  Optional<Id<Person>> personOf(Id<Provider> provider, Id<Mandate> mandate);

  /** Keeps a new mandate. */
  void add(Id<Provider> provider, Mandate mandate);

  /** A person's mandates, not read on any day, the newest first. */
  List<Mandate> of(Id<Provider> provider, Id<Person> person);

  /**
   * Ends a mandate that has not been ended.
   *
   * @return whether the stored revision was the one before
   */
  boolean end(Id<Provider> provider, Id<Mandate> mandate, int revision, LocalDate lastDay);

  /** Keeps a judgement of maturity. */
  void add(Id<Provider> provider, Id<Person> person, MaturityNote note);

  /** Judgements of a person's maturity, the newest first. */
  List<MaturityNote> maturity(Id<Provider> provider, Id<Person> person);
}
