package se.samordna.engine.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Account;
import se.samordna.access.RightsDecision;
import se.samordna.access.RightsReview;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;

/** Accounts, sessions, the login throttle and the setup token. Secrets come as hashes only. */
@ProviderType
public interface AccountStore {
  /** Whether there is no account at all. */
  boolean none();

  /** Keeps a new account. */
  void add(Account account, String passwordHash);

  /** An account by its name in lower case. */
  Optional<Credentials> byName(String userName);

  /** Staff of every provider who have no account, those made last first. */
  List<Id<Staff>> without(int most);

  /** Reviews of a provider's rights, the newest first; one statement. */
  List<RightsReview> reviews(Id<Provider> provider, int most);

  /** Keeps a review. */
  void add(Id<Provider> provider, RightsReview review);

  /** What a provider has decided on its tables of rights, the newest first; one statement. */
  List<RightsDecision> decisions(Id<Provider> provider, int most);

  /** Keeps a decision. */
  void add(Id<Provider> provider, RightsDecision decision);

  /** Locks or unlocks an account and, when it is locked, ends its sessions. */
  void lock(Id<Account> account, boolean locked);

  /** Begins a session, and forgets those that were last used before a time. */
  void begin(byte[] tokenHash, Account account, Instant at, Instant forgetBefore);

  /**
   * Who is behind a session, with the assignments in force on the day; one statement.
   *
   * @return empty when there is no such session or its account is locked
   */
  Optional<KnownSession> session(byte[] tokenHash, LocalDate day);

  /** Notes that a session was used. */
  void touch(byte[] tokenHash, Instant at);

  /** Ends a session. */
  void end(byte[] tokenHash);

  /** The failures noted under some hashes, those found only; held against other writers. */
  List<Failures> failures(List<byte[]> whats);

  /** Notes failures, in place of what was noted before. */
  void note(Failures failures);

  /** Forgets the failures under a hash. */
  void forget(byte[] what);

  /** Forgets failures of before a time. */
  void forgetFailuresBefore(Instant at);

  /** Keeps the setup token in place of any other. */
  void keepSetupToken(byte[] tokenHash, Instant validUntil);

  /** The setup token, if one is kept. */
  Optional<SetupToken> setupToken();

  /** Uses the setup token up. */
  void dropSetupToken();

  /** An account and what its password is checked against. */
  record Credentials(Account account, String passwordHash) {}

  /** A session as it is kept. */
  record KnownSession(
      Id<Account> account,
      Id<Staff> staff,
      Id<Provider> provider,
      String name,
      Instant begunAt,
      Instant usedAt,
      List<Assignment> assignments) {
    public KnownSession {
      assignments = List.copyOf(assignments);
    }
  }

  /**
   * Failed logins under one account name or address.
   *
   * @param what the hash of the name or address
   * @param count how many in a row
   * @param lastAt when the newest was
   * @param openAt from when the next attempt is heard
   */
  record Failures(byte[] what, int count, Instant lastAt, Instant openAt) {}

  /** The setup token's hash, and until when it is valid. */
  record SetupToken(byte[] hash, Instant validUntil) {}
}
