package se.samordna.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Caller;

/**
 * How a unit is staffed over time: parts of full time from a day on, absences, and the posts it is
 * planned for. Read by whoever works there; changed by its team leaders and unit managers and by
 * administrators. Safe for use by many threads.
 */
@ProviderType
public interface Staffing {
  /**
   * The unit's assignments and absences that have not ended before the day, past ones too when the
   * day lies back.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1014} for a unit that the caller does not work at
   */
  UnitStaffing since(Caller caller, Id<Unit> unit, LocalDate day);

  /**
   * Gives an assignment another part of full time from a day on. What held before is kept: the
   * assignment ends the day before and another begins.
   *
   * @param from after the assignment's first day and not after its last
   * @throws se.samordna.refusal.Refusal {@code CM-1012} for a day outside the assignment
   */
  Assignment change(
      Caller caller,
      Id<Unit> unit,
      Id<Assignment> assignment,
      BigDecimal fte,
      boolean caseCarrying,
      LocalDate from);

  /**
   * Records that somebody of the unit is away.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-3006} for a deputy who carries no persons at the
   *     unit on the first day, {@code CM-1014} for somebody who does not work there
   */
  Absence absent(Caller caller, Id<Unit> unit, NewAbsence absence);

  /**
   * Settles the last day of an absence, also of one that was open.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1012} for a day before it began
   */
  Absence endAbsence(Caller caller, Id<Unit> unit, Id<Absence> absence, LocalDate lastDay);

  /**
   * Settles for how many full-time posts of a profession the unit is planned from a day on. What
   * was settled before holds until then, and is kept.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1003} for fewer posts than none
   */
  PlannedPost plan(Caller caller, Id<Unit> unit, NewPlannedPost planned);

  /** What is needed to settle planned posts. */
  record NewPlannedPost(Profession profession, BigDecimal fte, LocalDate from, String reason) {}

  /**
   * An absence to record.
   *
   * @param to last day, {@code null} while nobody knows
   * @param deputy who stands in, {@code null} for nobody
   */
  record NewAbsence(
      Id<Staff> staff, LocalDate from, @Nullable LocalDate to, @Nullable Id<Staff> deputy) {}

  /**
   * A unit's staff over time, in Swedish order of names and then by day.
   *
   * @param planned all that was settled of planned posts, by profession and then by day
   */
  record UnitStaffing(List<Period> periods, List<Away> absences, List<PlannedPost> planned) {
    public UnitStaffing {
      planned = List.copyOf(planned);
      periods = List.copyOf(periods);
      absences = List.copyOf(absences);
    }
  }

  /** An assignment and whose it is. */
  record Period(String staffName, Assignment assignment) {}

  /**
   * An absence and whose it is.
   *
   * @param deputyName empty when nobody stands in
   */
  record Away(String staffName, String deputyName, Absence absence) {}
}
