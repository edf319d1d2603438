package se.samordna.engine.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.organisation.Absence;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Organisations;
import se.samordna.organisation.PlannedPost;
import se.samordna.organisation.Principal;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Staffing;
import se.samordna.organisation.Unit;

/** Principals, providers, units and staff. */
@ProviderType
public interface OrganisationStore {
  /** Keeps a new principal. */
  void add(Principal principal);

  /** Keeps a new provider. */
  void add(Provider provider);

  /** Keeps a new unit. */
  void add(Unit unit);

  /** Keeps a new member of staff. */
  void add(Staff staff);

  /** Keeps a new assignment. */
  void add(Id<Provider> provider, Assignment assignment);

  /** Keeps a new absence. */
  void add(Id<Provider> provider, Absence absence);

  /** One principal. */
  Optional<Principal> principal(Id<Principal> principal);

  /** Whether there is such a principal. */
  boolean has(Id<Principal> principal);

  /** All providers by name. */
  List<Provider> providers();

  /** One provider. */
  Optional<Provider> provider(Id<Provider> provider);

  /** The units of a provider in Swedish order. */
  List<Unit> units(Id<Provider> provider);

  /** The units of all other providers in Swedish order; one statement. */
  List<Unit> unitsBeside(Id<Provider> provider);

  /** Some units of a provider, in no order; one statement. */
  List<Unit> units(Id<Provider> provider, Collection<Id<Unit>> units);

  /** One unit of a provider. */
  Optional<Unit> unit(Id<Provider> provider, Id<Unit> unit);

  /** A unit of whichever provider; for operators. */
  Optional<Unit> unit(Id<Unit> unit);

  /** One member of a provider's staff. */
  Optional<Staff> staff(Id<Provider> provider, Id<Staff> staff);

  /** A member of staff of whichever provider; for operators. */
  Optional<Staff> staff(Id<Staff> staff);

  /** The names of some of a provider's staff; one statement. */
  Map<Id<Staff>, String> names(Id<Provider> provider, Collection<Id<Staff>> staff);

  /** Who works at a unit on a day, in Swedish order, with each assignment; one statement. */
  List<Organisations.StaffAtUnit> staffAt(Id<Provider> provider, Id<Unit> unit, LocalDate day);

  /**
   * What some of a provider's staff are by profession on a day: at the unit if they work there,
   * else wherever they work.
   */
  Map<Id<Staff>, Profession> professions(
      Id<Provider> provider, Id<Unit> unit, Collection<Id<Staff>> staff, LocalDate day);

  /** An assignment and whose provider it is of. */
  Optional<Held> assignment(Id<Assignment> assignment);

  /** Ends an assignment with a last day. */
  void end(Id<Assignment> assignment, LocalDate lastDay);

  /**
   * The assignments at a unit that have not ended before the day, in Swedish order of names and
   * then by day; one statement.
   */
  List<Staffing.Period> periods(Id<Provider> provider, Id<Unit> unit, LocalDate day);

  /**
   * The absences that have not ended before the day, of those who have an assignment at the unit
   * that has not ended before it; one statement.
   */
  List<Staffing.Away> absences(Id<Provider> provider, Id<Unit> unit, LocalDate day);

  /** Keeps for how many posts of a profession a unit is planned. */
  void plan(Id<Provider> provider, Id<Unit> unit, PlannedPost planned);

  /**
   * All that was settled of a unit's planned posts, by profession, day and when it was settled; one
   * statement.
   */
  List<PlannedPost> planned(Id<Provider> provider, Id<Unit> unit);

  /** Gives an assignment that has not begun another part of full time. */
  void replan(Id<Assignment> assignment, BigDecimal fte, boolean caseCarrying);

  /** Settles the last day of an absence. */
  void endAbsence(Id<Absence> absence, LocalDate lastDay);

  /** An assignment and its provider. */
  record Held(Id<Provider> provider, Assignment assignment) {}
}
