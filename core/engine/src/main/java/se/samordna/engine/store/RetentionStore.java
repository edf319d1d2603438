package se.samordna.engine.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.disposal.DataCount;
import se.samordna.disposal.DisposalDecision;
import se.samordna.disposal.DisposalSubject;
import se.samordna.disposal.LegalHold;
import se.samordna.organisation.LegalRegime;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;

/** Persons whose care is over, what keeps their records, and the removal of all that is kept. */
@ProviderType
public interface RetentionStore {
  /**
   * Persons whose care is over at all units, with no open enrolment and no open link, by id; of
   * whom nothing was written since a moment. Two statements however many they are.
   *
   * @param after the last one of what was read before, {@code null} from the start
   */
  List<Ended> ended(
      Id<Provider> provider, Instant quietSince, @Nullable Id<Person> after, int atMost);

  /** One of them; empty while the care goes on, or for somebody whom the provider does not know. */
  Optional<Ended> ended(Id<Provider> provider, Id<Person> person);

  /** Whether the provider knows the person. */
  boolean knows(Id<Provider> provider, Id<Person> person);

  /** How much is kept of some persons, by what it is; one statement. */
  List<DataCount> counts(Id<Provider> provider, Collection<Id<Person>> persons);

  /** Removes all that the provider keeps of a person; answers how much it was. */
  List<DataCount> remove(Id<Provider> provider, Id<Person> person);

  /** Adds to the counts of what was removed on a day. */
  void ran(
      Id<Provider> provider,
      DisposalSubject subject,
      Id<DisposalDecision> decision,
      LocalDate day,
      List<DataCount> counts,
      Instant at);

  /** Places a hold. */
  void hold(Id<Provider> provider, LegalHold hold);

  /** The holds, newest first, with those that have ended; one statement. */
  List<LegalHold> holds(Id<Provider> provider);

  /** Ends a hold; answers whether it was in force. */
  boolean endHold(Id<Provider> provider, Id<LegalHold> hold, String by, String reason, Instant at);

  /** In which municipality the provider is, by what was said last. */
  Optional<String> place(Id<Provider> provider);

  /** Says in which municipality the provider is. */
  void place(Id<Provider> provider, String municipality, String by, Instant at);

  /**
   * Somebody whose care is over.
   *
   * @param name empty for somebody with protected identity
   * @param recordKept whether a record is kept of the person
   * @param endedAt when the last unit's part in the care ended, {@code null} when none ever took
   *     part
   * @param written when something was written last, under which law
   * @param heldUntil the last day of a hold that has not ended, {@code null} for none; {@link
   *     LocalDate#MAX} while nobody knows
   * @param childHousing whether a hold says that a child lived in a home by LSS 9 § 8
   */
  record Ended(
      Id<Person> person,
      String name,
      @Nullable LocalDate birthDate,
      boolean recordKept,
      @Nullable Instant endedAt,
      Map<LegalRegime, Instant> written,
      @Nullable LocalDate heldUntil,
      boolean childHousing) {
    public Ended {
      written = Map.copyOf(written);
    }

    /** Whether a hold keeps it from going on the day. */
    public boolean isHeldOn(LocalDate day) {
      return heldUntil != null && !day.isAfter(heldUntil);
    }
  }
}
