package se.samordna.protection;

import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Actor;
import se.samordna.access.Caller;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;

/**
 * Members of staff whose own identity is protected (sources.md, protection).
 *
 * <p>Name and HSA-id are put away and a role with a number stands in its place wherever staff are
 * named: to colleagues, on what a person is given, in logs and exports. Nothing that shows staff
 * has to know of it. What somebody wrote by hand before is not changed. Safe for use by many
 * threads.
 */
@ProviderType
public interface ProtectedStaff {
  /** What somebody is shown as when nothing else is said. */
  String COLLEAGUE = "Medarbetare";

  /**
   * Puts the name away, at once and everywhere.
   *
   * @param shownAs a word for the role, as <i>Sjuksköterska</i>, without digits and at most 60
   *     characters; the next free number of the provider comes after it
   * @throws se.samordna.refusal.Refusal {@code CM-5040} when it is put away already; {@code
   *     CM-5042} at {@code /shownAs} for a word with digits; {@code CM-1014} for somebody who is
   *     not the provider's
   */
  StaffIdentity protect(Actor actor, Id<Staff> staff, String shownAs);

  /**
   * Shows the name again; that it was hidden stays known.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-5041} when it is not put away
   */
  Staff show(Actor actor, Id<Staff> staff);

  /**
   * The name, for administrators and for those who lead the unit. Leaves an audit row of its own.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-5041} when it is not put away; {@code CM-1014}
   *     for somebody who does not work at the unit today
   */
  StaffIdentity identity(Caller caller, Id<Unit> unit, Id<Staff> staff);
}
