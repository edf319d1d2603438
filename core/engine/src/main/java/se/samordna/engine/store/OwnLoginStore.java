package se.samordna.engine.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.own.OwnLogin;
import se.samordna.person.Person;

/**
 * Persons' own logins and their sessions. Secrets come as hashes, or sealed; what opens a login is
 * removed when it ends.
 */
@ProviderType
public interface OwnLoginStore {
  /** Whose login it is. */
  Optional<Id<Person>> personOf(Id<Provider> provider, Id<OwnLogin> login);

  /** A person's logins, the newest first. */
  List<OwnLogin> of(Id<Provider> provider, Id<Person> person, Instant now);

  /** Logins of every provider that have not ended, the newest first. */
  List<OwnLogin> open(int most, Instant now);

  /** A login of whichever provider. */
  Optional<OwnLogin> get(Id<OwnLogin> login, Instant now);

  /**
   * Keeps a login with its code.
   *
   * @param salt what the key of the second factor is drawn from, together with the code
   */
  void add(OwnLogin login, byte[] codeHash, byte[] salt);

  /** The login that a code belongs to, whether or not the code still works. */
  Optional<CodeOut> byCode(byte[] codeHash, Instant now);

  /** Whether somebody logs in under the name. */
  boolean isTaken(String userName);

  /**
   * Spends the code and keeps what opens the login from now on.
   *
   * @return whether the code had not been spent or taken back
   */
  boolean open(Id<OwnLogin> login, Keys keys, Instant at);

  /** A login that has not ended, by its name in lower case. */
  Optional<Keys> byName(String userName);

  /**
   * Takes a step of the second factor.
   *
   * @return whether the login is open and no later step had been taken
   */
  boolean step(Id<OwnLogin> login, long step);

  /**
   * Ends a login, its code and its sessions, and removes what opens it.
   *
   * @param by {@code null} for an operator
   * @return whether it had not ended
   */
  boolean end(Id<OwnLogin> login, Instant at, @Nullable Id<Staff> by, String reason);

  /** Begins a session, and forgets those that were last used before a time. */
  void begin(byte[] tokenHash, Keys of, Instant at, Instant forgetBefore);

  /** Who is behind a session; empty when there is none or its login has ended; one statement. */
  Optional<OwnSession> session(byte[] tokenHash);

  /** Notes that a session was used. */
  void touch(byte[] tokenHash, Instant at);

  /** Ends a session. */
  void endSession(byte[] tokenHash);

  /** A login whose code was handed out, and its salt, which is gone when the code is spent. */
  record CodeOut(OwnLogin login, byte @Nullable [] salt) {}

  /**
   * What opens a login.
   *
   * @param sealed the key of the second factor, sealed with the passphrase
   * @param lastStep the last step of it that was taken
   */
  record Keys(
      Id<OwnLogin> login,
      Id<Provider> provider,
      Id<Person> person,
      String userName,
      byte[] sealed,
      long lastStep) {}

  /** A session as it is kept. */
  record OwnSession(
      Id<OwnLogin> login,
      Id<Provider> provider,
      Id<Person> person,
      Id<Unit> unit,
      String name,
      boolean isProtected,
      Instant begunAt,
      Instant usedAt) {}
}
