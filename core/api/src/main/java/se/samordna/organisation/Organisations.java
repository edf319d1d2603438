package se.samordna.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Actor;
import se.samordna.access.Caller;

/** Units, staff and assignments of the organisation. */
@ProviderType
public interface Organisations {
  /** Makes a principal; for operators only. */
  Principal addPrincipal(Actor actor, String name, Principal.Kind kind);

  /** Makes a provider of a principal; for operators only. */
  Provider addProvider(Actor actor, Id<Principal> principal, String name, Provider.Kind kind);

  /** All providers; an operator sees every one, a caller only the own. */
  List<Provider> providers(Actor actor);

  /** Makes a unit at a provider. */
  Unit addUnit(Actor actor, Id<Provider> provider, String name, @Nullable String hsaId);

  /** The units of a provider in Swedish order. */
  List<Unit> units(Actor actor, Id<Provider> provider);

  /**
   * Under which law a unit keeps its records: what has been settled, newest first, and last what
   * holds by the kind of provider.
   */
  List<UnitRegime> regimes(Actor actor, Id<Unit> unit);

  /**
   * Settles under which law a unit keeps its records from a day on; nothing that was written before
   * changes.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-6021} for one that does not go with the kind of
   *     provider, {@code CM-6022} when a unit that has written is to keep no record, {@code
   *     CM-6023} for a day that has been, or for another day than today where a unit begins or ends
   *     to keep no record
   */
  UnitRegime setRegime(Actor actor, Id<Unit> unit, LegalRegime regime, LocalDate from);

  /** Which of the caller's units keep no record. */
  Set<Id<Unit>> withoutRecord(Caller caller);

  /** Makes a member of staff. */
  Staff addStaff(Actor actor, NewStaff staff);

  /**
   * Makes a member of staff together with their first assignment, so that nobody is left who
   * belongs nowhere: both are made, or neither.
   *
   * @throws se.samordna.refusal.Refusal with all that is wrong with either; {@code CM-1014} for a
   *     unit that is not the provider's
   */
  StaffAtUnit employ(Actor actor, NewStaff staff, NewPost post);

  /** The staff of a unit with the assignments in force on the day, in Swedish order. */
  List<StaffAtUnit> staff(Caller caller, Id<Unit> unit, LocalDate day);

  /** Assigns a member of staff to a unit. */
  Assignment assign(Actor actor, NewAssignment assignment);

  /** Ends an assignment with the given last day. */
  void endAssignment(Actor actor, Id<Assignment> assignment, LocalDate lastDay);

  /** Records an absence; it may be open-ended. */
  Absence addAbsence(Actor actor, Id<Staff> staff, LocalDate from, @Nullable LocalDate to);

  /** What is needed to make a member of staff. */
  record NewStaff(
      Id<Provider> provider,
      String givenName,
      String familyName,
      @Nullable String hsaId,
      boolean protectedIdentity) {}

  /**
   * What is needed to give somebody new a first assignment.
   *
   * @param fte 0.05 to 1.00 of full time
   */
  record NewPost(
      Id<Unit> unit,
      Role role,
      Profession profession,
      BigDecimal fte,
      boolean caseCarrying,
      LocalDate from,
      @Nullable LocalDate to) {}

  /**
   * What is needed to assign a member of staff.
   *
   * @param fte 0.05 to 1.00 of full time
   */
  record NewAssignment(
      Id<Staff> staff,
      Id<Unit> unit,
      Role role,
      Profession profession,
      BigDecimal fte,
      boolean caseCarrying,
      LocalDate from,
      @Nullable LocalDate to) {
    /** The assignment, whosever it is. */
    public NewPost post() {
      return new NewPost(unit, role, profession, fte, caseCarrying, from, to);
    }
  }

  /** A member of staff and one assignment at the unit asked for. */
  record StaffAtUnit(Staff staff, Assignment assignment, boolean absent) {}
}
