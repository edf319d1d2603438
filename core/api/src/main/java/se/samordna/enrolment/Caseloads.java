package se.samordna.enrolment;

import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.access.Operator;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;

/**
 * Caseloads, who waits for a coordinator, and what was decided over a limit. Each call of a caller
 * is one access; safe for use by many threads.
 *
 * <p>Persons are named to care staff and team leaders of the unit. To a unit manager, who reads no
 * record, and where a person is protected, a place in the list stands instead of the name.
 */
@ProviderType
public interface Caseloads {
  /** The caseload of a unit in each model that has enrolments or is enabled there. */
  List<UnitCaseload> of(Caller caller, Id<Unit> unit);

  /**
   * The figures of a unit's caseload, with no person in them; leaves no audit row.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1014} for no such unit
   */
  List<CaseloadFigures> figures(Operator operator, Id<Unit> unit);

  /**
   * How every team of the caller's provider stands in each model that it has persons in or uses, in
   * Swedish order of the units: for those who answer for a unit or for the organisation. It names
   * no person, and counts of one to four that could tell of somebody are left out.
   */
  List<TeamLoad> teams(Caller caller);

  /** Who waits at the unit, longest first, each with the three best candidates. */
  Page<CoordinatorWanted> waiting(Caller caller, Id<Unit> unit, PageRequest page);

  /**
   * Those whom staff of the unit coordinate together with staff of another unit of the provider;
   * they stand in the other unit's list, too. Whoever is protected is there for the named alone.
   */
  List<SeveralCoordinate> several(Caller caller, Id<Unit> unit);

  /** One enrolment with everybody of the team who could coordinate it, best first. */
  CoordinatorWanted candidates(Caller caller, Id<Enrolment> enrolment);

  /**
   * Records whom the person wishes for; the wish before ends.
   *
   * @param words the person's own, may be empty
   * @throws se.samordna.refusal.Refusal {@code CM-3006} for somebody who does not work in the team
   */
  CoordinatorWish wish(Caller caller, Id<Enrolment> enrolment, Id<Staff> staff, String words);

  /**
   * The limits that were gone over at the unit, newest first.
   *
   * @param from first day
   * @param to last day
   */
  Page<LimitOverride> overrides(
      Caller caller, Id<Unit> unit, LocalDate from, LocalDate to, PageRequest page);
}
