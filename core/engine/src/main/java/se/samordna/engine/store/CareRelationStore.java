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
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.care.CarePart;
import se.samordna.care.Unenrolled;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.Protection;

/**
 * Which units take part, or took part, in whose care. Intervals are when the system knew, never
 * moved and never overwritten.
 */
@ProviderType
public interface CareRelationStore {
  /**
   * How the units stand to the person, and the person's protection; one statement.
   *
   * @return empty when the provider has no such person
   */
  Optional<UnitRelations> between(
      Id<Provider> provider, Id<Person> person, Collection<Id<Unit>> units);

  /**
   * How the units stand to each of some persons; one statement.
   *
   * @return those whom the provider has
   */
  Map<Id<Person>, UnitRelations> between(
      Id<Provider> provider, Collection<Id<Person>> persons, Collection<Id<Unit>> units);

  /**
   * Begins a relation on a ground; does nothing while one on the same ground is open.
   *
   * @param ground why: {@code registered}, {@code enrolled} …; at most 40 characters
   */
  void open(Id<Provider> provider, Id<Person> person, Id<Unit> unit, String ground, Instant at);

  /** Ends the relation on one ground; others go on. */
  void end(Id<Provider> provider, Id<Person> person, Id<Unit> unit, String ground, Instant at);

  /** Ends the unit's relations to the person on every ground; answers whether there was any. */
  boolean endAll(Id<Provider> provider, Id<Person> person, Id<Unit> unit, Ended ended);

  /**
   * Lets the unit's relations to the person end by themselves after a day.
   *
   * @param ground which of them; {@code null} for all
   */
  void until(
      Id<Provider> provider,
      Id<Person> person,
      Id<Unit> unit,
      @Nullable String ground,
      LocalDate lastDay);

  /** Lets the unit's relations to the person end no more by themselves. */
  void stay(Id<Provider> provider, Id<Person> person, Id<Unit> unit);

  /** Whose last day is before a day, of every provider; at most so many. */
  List<Over> over(LocalDate day, int atMost);

  /** Ends those relations of the unit whose last day is before a day. */
  void endOver(Over over, LocalDate day, Instant at);

  /** The units that take part now, by name. */
  List<CarePart> parts(Id<Provider> provider, Id<Person> person);

  /** What is going on for the person at the unit, or by the provider, from a day on. */
  GoingOn goingOn(Id<Provider> provider, Id<Person> person, Id<Unit> unit, LocalDate day);

  /** Those whose care some units take part in without an enrolment there, the longest first. */
  Page<Idle> withoutEnrolment(Id<Provider> provider, Collection<Id<Unit>> units, PageRequest page);

  /** How many rows that list has, no more than so many. */
  int countWithoutEnrolment(Id<Provider> provider, Collection<Id<Unit>> units, int most);

  /**
   * When a part ended, and why.
   *
   * @param by {@code null} when it ended by itself
   */
  record Ended(@Nullable Id<Staff> by, String reason, Instant at) {}

  /** A part that is over. */
  record Over(Id<Provider> provider, Id<Person> person, Id<Unit> unit) {}

  /** Somebody without an enrolment, and whether a name may stand in a list. */
  record Idle(Unenrolled row, Protection protection) {}

  /**
   * How much is going on.
   *
   * @param enrolments open ones at the unit
   * @param tasks open ones of the unit
   * @param meetings of the unit about the person, that are to come
   * @param roles in the coordination that are held from the unit
   * @param logins of the person's own that the unit has handed out
   * @param sipMeetings of the provider, that are to come
   * @param links to other providers
   * @param mandates of personal ombuds of the unit
   */
  record GoingOn(
      int enrolments,
      int tasks,
      int meetings,
      int roles,
      int logins,
      int sipMeetings,
      int links,
      int mandates) {}
}
