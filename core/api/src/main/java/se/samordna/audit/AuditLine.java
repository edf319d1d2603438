package se.samordna.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.access.Channel;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * One access as whoever reviews accesses sees it (HSLF-FS 2016:40 4 kap. 9 §): everything about who
 * did what, and nothing of what was read.
 *
 * @param seq the row's number in the audit trail
 * @param ground why it was lawful, {@code null} when it was refused or concerned nobody's data
 * @param consent on which it rested, {@code null} when it rested on none
 * @param code the refusal's code, {@code CM-} and four digits; {@code null} when it was allowed
 * @param person whom it was about, {@code null} when it was about several or nobody
 * @param personName empty when it is about no single person, when the identity is protected, and
 *     for an operator
 * @param persons how many it was about
 */
public record AuditLine(
    long seq,
    Instant at,
    Who who,
    Action action,
    String objectKind,
    @Nullable UUID object,
    @Nullable Ground ground,
    @Nullable UUID consent,
    Outcome outcome,
    @Nullable String code,
    @Nullable Id<Person> person,
    String personName,
    int persons) {

  /**
   * Who asked, and from where.
   *
   * @param staff {@code null} for an operator and for Samordna's own work
   * @param name empty for an operator and for somebody whose identity is protected, who is known
   *     here by role and number alone
   * @param hsaId the HSA-id, empty when there is none or the identity is protected
   * @param unit from where it was asked, {@code null} when not known
   * @param operator who at the console, or the name of Samordna's own work; empty for staff
   * @param session a fingerprint of the session; the row of its login says from which device
   * @param device the network address that a session was begun or tried from; empty in other rows
   */
  public record Who(
      @Nullable Id<Staff> staff,
      String name,
      String hsaId,
      @Nullable Role role,
      @Nullable Id<Assignment> assignment,
      @Nullable Id<Unit> unit,
      String unitName,
      String operator,
      Channel channel,
      String session,
      String device) {}
}
