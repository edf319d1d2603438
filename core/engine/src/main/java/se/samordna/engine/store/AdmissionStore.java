package se.samordna.engine.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.admission.Admission;
import se.samordna.admission.LegalStatus;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;

/** Admissions and legal statuses, as facts. */
@ProviderType
public interface AdmissionStore {
  /** Whose the stay is. */
  Optional<Id<Person>> personOf(Id<Provider> provider, Id<Admission> admission);

  /** The person's stays, newest first. */
  List<Admission> of(Id<Provider> provider, Id<Person> person);

  /** One stay. */
  Optional<Admission> find(Id<Provider> provider, Id<Admission> admission);

  /** Keeps a stay. */
  void add(Id<Provider> provider, Admission admission);

  /**
   * Keeps the day a stay ended.
   *
   * @return whether it still had the revision
   */
  boolean discharge(Id<Provider> provider, Id<Admission> admission, int revision, LocalDate on);

  /** Whose the legal status is. */
  Optional<Id<Person>> personOfStatus(Id<Provider> provider, Id<LegalStatus> status);

  /** The person's legal statuses, newest first. */
  List<LegalStatus> statuses(Id<Provider> provider, Id<Person> person);

  /** Keeps a legal status. */
  void add(Id<Provider> provider, LegalStatus status, Instant at);

  /**
   * Keeps the last day of a legal status.
   *
   * @return whether it still had the revision
   */
  boolean end(Id<Provider> provider, Id<LegalStatus> status, int revision, LocalDate lastDay);
}
