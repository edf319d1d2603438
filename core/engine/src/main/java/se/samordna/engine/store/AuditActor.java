package se.samordna.engine.store;

import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.access.Account;
import se.samordna.access.Caller;
import se.samordna.access.Channel;
import se.samordna.access.Operator;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;

/**
 * Who asked, and as what, for the audit row.
 *
 * @param provider whose data was asked for
 * @param unit where the caller asked from, {@code null} when the caller works nowhere now
 * @param assignment by which the caller asked, {@code null} as for the unit
 * @param operator the console user's name, empty for staff; at most 100 characters
 * @param session a fingerprint of the session, empty at the console; at most 64 characters
 * @param device the network address that a session was begun or tried from, empty in other rows; at
 *     most 64 characters
 */
public record AuditActor(
    @Nullable Id<Provider> provider,
    @Nullable Id<Unit> unit,
    @Nullable Id<Staff> staff,
    @Nullable Id<Account> account,
    @Nullable Role role,
    @Nullable Id<Assignment> assignment,
    String operator,
    Channel channel,
    String session,
    String device) {
  public AuditActor {
    if (operator.length() > 100 || session.length() > 64 || device.length() > 64) {
      throw new IllegalArgumentException(
          "An operator has 100 characters, a session and a device 64 at most");
    }
  }

  /** Somebody whose session says where they are. */
  public AuditActor(
      @Nullable Id<Provider> provider,
      @Nullable Id<Unit> unit,
      @Nullable Id<Staff> staff,
      @Nullable Id<Account> account,
      @Nullable Role role,
      @Nullable Id<Assignment> assignment,
      String operator,
      Channel channel,
      String session) {
    this(provider, unit, staff, account, role, assignment, operator, channel, session, "");
  }

  /** The same, as a session is begun or tried from a network address. */
  public AuditActor from(String address) {
    return new AuditActor(
        provider,
        unit,
        staff,
        account,
        role,
        assignment,
        operator,
        channel,
        session,
        address.substring(0, Math.min(address.length(), 64)));
  }

  /** A member of staff who asks by one of their assignments. */
  public static AuditActor of(Caller caller, Assignment by) {
    return new AuditActor(
        caller.provider(),
        by.unit(),
        caller.staff(),
        caller.account(),
        by.role(),
        by.id(),
        "",
        caller.channel(),
        caller.session());
  }

  /** A member of staff; by the assignment that comes first, if any is in force. */
  public static AuditActor of(Caller caller) {
    if (!caller.assignments().isEmpty()) {
      return of(caller, caller.assignments().get(0));
    }
    return new AuditActor(
        caller.provider(),
        null,
        caller.staff(),
        caller.account(),
        null,
        null,
        "",
        caller.channel(),
        caller.session());
  }

  /**
   * Somebody who is known by an account alone: at the login, or before anybody else is.
   *
   * @param session as in the row, empty when none has begun
   */
  public static AuditActor of(Account account, String session) {
    return new AuditActor(
        account.provider(),
        null,
        account.staff(),
        account.id(),
        null,
        null,
        "",
        Channel.PAGE,
        session);
  }

  /** The same, asking for what is another provider's, whose log then shows it. */
  public AuditActor askingOf(Id<Provider> owner) {
    return new AuditActor(
        owner, unit, staff, account, role, assignment, operator, channel, session);
  }

  /** Somebody at the console who changes what is one provider's, whose logs then show it. */
  public static AuditActor of(Operator operator, Id<Provider> provider) {
    return new AuditActor(
        provider, null, null, null, null, null, operator.name(), Channel.CONSOLE, "");
  }

  /**
   * Samordna itself, in work that nobody asked for at that moment.
   *
   * @param work the name of the work
   */
  public static AuditActor of(Id<Provider> provider, String work) {
    return new AuditActor(provider, null, null, null, null, null, work, Channel.CONSOLE, "");
  }

  /**
   * Samordna itself, in work for the whole installation.
   *
   * @param work the name of the work
   */
  public static AuditActor itself(String work) {
    return new AuditActor(null, null, null, null, null, null, work, Channel.CONSOLE, "");
  }

  /** Somebody at the console. */
  public static AuditActor of(Operator operator) {
    return new AuditActor(null, null, null, null, null, null, operator.name(), Channel.CONSOLE, "");
  }
}
