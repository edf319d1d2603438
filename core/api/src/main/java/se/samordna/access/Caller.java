package se.samordna.access;

import java.util.List;
import se.samordna.Id;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.text.Language;

/**
 * A member of staff who asks for something, as the session knows them at this moment.
 *
 * <p>A caller belongs to exactly one provider, and nothing of another provider is within reach. The
 * assignments are those in force when the request came in; rights are decided from them and from
 * the caller's relation to the person, never from the profession.
 *
 * @param session a fingerprint of the session, for the audit row; not the session's token
 */
public record Caller(
    Id<Account> account,
    Id<Staff> staff,
    Id<Provider> provider,
    String displayName,
    List<Assignment> assignments,
    String session,
    Channel channel,
    Language language)
    implements Actor {
  public Caller {
    assignments = List.copyOf(assignments);
  }

  /** Whether the caller holds the role at any unit now. */
  public boolean has(Role role) {
    return assignments.stream().anyMatch(assignment -> assignment.role() == role);
  }

  /** Whether the caller holds the role at the unit now. */
  public boolean has(Role role, Id<Unit> unit) {
    return assignments.stream()
        .anyMatch(assignment -> assignment.role() == role && assignment.unit().equals(unit));
  }

  /** The units where the caller works now, each once. */
  public List<Id<Unit>> units() {
    return assignments.stream().map(Assignment::unit).distinct().toList();
  }
}
