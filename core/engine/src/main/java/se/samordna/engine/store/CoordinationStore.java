package se.samordna.engine.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.coordination.Appointment;
import se.samordna.coordination.CoordinatorDecision;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/** Roles of coordination as rows with from and to, and decisions on who coordinates. */
@ProviderType
public interface CoordinationStore {
  /** The person's appointments: those in force first, then the newest; one statement. */
  List<Appointment> appointments(Id<Provider> provider, Id<Person> person);

  /** Whose an appointment is. */
  Optional<Id<Person>> personOf(Id<Provider> provider, Id<Appointment> appointment);

  /**
   * Keeps an appointment.
   *
   * @return whether nobody held the role, or the same one did not where several may
   */
  boolean appoint(Id<Provider> provider, Appointment appointment, Id<Staff> recordedBy);

  /**
   * Ends an appointment.
   *
   * @return whether it was in force
   */
  boolean end(
      Id<Provider> provider, Id<Appointment> appointment, Id<Staff> by, String because, Instant at);

  /**
   * What somebody is by profession who works with care at a unit that takes part in the person's;
   * empty for all others.
   */
  Optional<Profession> inCare(
      Id<Provider> provider, Id<Person> person, Id<Unit> unit, Id<Staff> staff, LocalDate day);

  /** Whether somebody manages the unit on the day. */
  boolean manages(Id<Provider> provider, Id<Unit> unit, Id<Staff> staff, LocalDate day);

  /** Who coordinates the persons beside those who lead, now; one statement. */
  Map<Id<Person>, List<Appointment>> beside(Id<Provider> provider, Collection<Id<Person>> persons);

  /** Whom staff of the unit coordinate beside those who lead, now; one statement. */
  List<Appointment> besideAt(Id<Provider> provider, Id<Unit> unit);

  /** Somebody who leads each of the units on the day, where anybody does; one statement. */
  Map<Id<Unit>, Id<Staff>> leaders(
      Id<Provider> provider, Collection<Id<Unit>> units, LocalDate day);

  /** The decisions on who coordinates the person, newest first; one statement. */
  List<CoordinatorDecision> decisions(Id<Provider> provider, Id<Person> person);

  /** Keeps a decision. */
  void decide(Id<Provider> provider, CoordinatorDecision decision);
}
