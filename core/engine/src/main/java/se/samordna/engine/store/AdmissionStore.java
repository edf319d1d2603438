package se.samordna.engine.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.admission.Admission;
import se.samordna.admission.LegalStatus;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;

/** Admissions and legal statuses of persons, as facts. */
@ProviderType
public interface AdmissionStore {
  /** Whose admission it is. */
  Optional<Id<Person>> personOf(Id<Provider> provider, Id<Admission> admission);

  /** Whose legal status it is. */
  Optional<Id<Person>> personOfStatus(Id<Provider> provider, Id<LegalStatus> status);

  /** Keeps a new admission. */
  void add(Id<Provider> provider, Admission admission);

  /** The admissions of some persons, each person's newest first; one statement. */
  Map<Id<Person>, List<Admission>> of(Id<Provider> provider, Collection<Id<Person>> persons);

  /** Notes the day a stay ended; answers whether the revision was the stored one. */
  boolean discharge(Id<Provider> provider, Id<Admission> admission, int revision, LocalDate on);

  /**
   * Notes whether the team took part in a stay's beginning or in planning its end.
   *
   * @param atEnd whether it is about the end
   */
  void tookPart(Id<Provider> provider, Id<Admission> admission, boolean atEnd, boolean tookPart);

  /** Keeps a new legal status. */
  void add(Id<Provider> provider, LegalStatus status, Instant recordedAt);

  /** The legal statuses of some persons, each person's newest first; one statement. */
  Map<Id<Person>, List<LegalStatus>> legalStatuses(
      Id<Provider> provider, Collection<Id<Person>> persons);

  /** Notes the last day of a legal status; answers whether the revision was the stored one. */
  boolean end(Id<Provider> provider, Id<LegalStatus> status, int revision, LocalDate lastDay);
}
