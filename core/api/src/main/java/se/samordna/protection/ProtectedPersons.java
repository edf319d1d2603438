package se.samordna.protection;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;

/**
 * The named staff of persons with protected identity. Nobody else reads of them: others at units
 * that take part in the care are refused with {@code CM-5008}, and all others as if there were no
 * such person.
 *
 * <p>Each call is one access. What is changed holds from the next request on. Safe for use by many
 * threads.
 */
@ProviderType
public interface ProtectedPersons {
  /**
   * Who may read of the person: the lead coordinators, the team leaders and those on the list, in
   * this order.
   */
  List<NamedStaff> named(Caller caller, Id<Person> person);

  /**
   * Puts somebody on the person's list; answers what stands there when they are on it already. Only
   * the lead coordinator and the team leaders may.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-5004} for somebody who is on the list alone;
   *     {@code CM-5010} when the person has no protected identity; {@code CM-5011} at {@code
   *     /staff} for somebody who works at no unit that takes part in the care
   */
  NamedStaff name(Caller caller, Id<Person> person, NewName wanted);

  /**
   * Takes somebody off the person's list, at once. Only the lead coordinator and the team leaders
   * may.
   *
   * @param reason why; kept
   * @throws se.samordna.refusal.Refusal {@code CM-5004} for somebody who is on the list alone
   */
  void end(Caller caller, Id<NamedStaff> named, String reason);

  /**
   * What is needed to name somebody.
   *
   * @param reason why they need to read of the person; kept and shown
   */
  record NewName(Id<Staff> staff, String reason) {}
}
