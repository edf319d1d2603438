package se.samordna.engine.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Account;
import se.samordna.access.Caller;
import se.samordna.access.Channel;
import se.samordna.access.Sessions;
import se.samordna.audit.Action;
import se.samordna.engine.store.AccountStore;
import se.samordna.engine.store.AccountStore.Credentials;
import se.samordna.engine.store.AccountStore.KnownSession;
import se.samordna.engine.store.AuditActor;
import se.samordna.engine.store.AuditRow;
import se.samordna.engine.store.Store;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Language;

/** Sessions in the store, so that any node knows them and a locked account ends them at once. */
@Component(service = Sessions.class)
public final class KeptSessions implements Sessions {
  /** How long an ended session is known, so that a text begun in it goes back to its writer. */
  private static final Duration REMEMBERED = Duration.ofDays(1);

  private static final int LONGEST_NAME = 100;

  private final Store store;
  private final Passwords passwords;
  private final SamordnaClock clock;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptSessions(
      @Reference Store store, @Reference Passwords passwords, @Reference SamordnaClock clock) {
    this.store = store;
    this.passwords = passwords;
    this.clock = clock;
  }

  @Override
  public String logIn(String userName, char[] password, String remote) {
    String name = userName.strip().toLowerCase(Locale.ROOT);
    Throttle throttle = Throttle.of(name, remote);
    Optional<Credentials> found =
        store.write(
            tx -> {
              throttle.count(tx.accounts(), clock.now());
              return name.length() > LONGEST_NAME
                  ? Optional.<Credentials>empty()
                  : tx.accounts().byName(name);
            });
    Optional<Account> account = account(found, password);
    if (account.isEmpty()) {
      store.record(failed(found.map(Credentials::account).orElse(null), remote));
      throw Refusal.of(Code.LOGIN_FAILED);
    }
    return begin(throttle, account.get(), remote);
  }

  /** The account if the password is its own and it is open; takes as long if there is none. */
  private Optional<Account> account(Optional<Credentials> found, char[] password) {
    if (found.isEmpty()) {
      passwords.pretend(password);
      return Optional.empty();
    }
    boolean right = passwords.matches(password, found.get().passwordHash());
    return found.map(Credentials::account).filter(account -> right && !account.locked());
  }

  private String begin(Throttle throttle, Account account, String remote) {
    String token = Tokens.draw();
    byte[] hash = Tokens.hash(token);
    store.write(
        tx -> {
          Instant now = clock.now();
          AccountStore accounts = tx.accounts();
          throttle.succeeded(accounts, now);
          accounts.begin(hash, account, now, now.minus(REMEMBERED));
          tx.audit()
              .append(
                  AuditRow.allowed(
                      now,
                      AuditActor.of(account, Tokens.fingerprint(hash)).from(remote),
                      Action.LOG_IN,
                      List.of()));
          return account;
        });
    return token;
  }

  private AuditRow failed(@Nullable Account account, String remote) {
    AuditActor who =
        account == null
            ? new AuditActor(null, null, null, null, null, null, "", Channel.PAGE, "")
            : AuditActor.of(account, "");
    return AuditRow.refused(
        clock.now(), who.from(remote), Action.LOG_IN, Code.LOGIN_FAILED, List.of());
  }

  @Override
  public Optional<Caller> caller(String token, Channel channel, Language language) {
    if (!Tokens.fits(token)) {
      return Optional.empty();
    }
    Instant now = clock.now();
    byte[] hash = Tokens.hash(token);
    Optional<KnownSession> known =
        store
            .read(tx -> tx.accounts().session(hash, SamordnaClock.day(now)))
            .filter(session -> SessionLife.lives(session.begunAt(), session.usedAt(), now));
    known
        .filter(session -> SessionLife.isTouched(session.usedAt(), now))
        .ifPresent(session -> touch(hash, now));
    return known.map(session -> caller(session, hash, channel, language));
  }

  private void touch(byte[] hash, Instant now) {
    store.write(
        tx -> {
          tx.accounts().touch(hash, now);
          return hash;
        });
  }

  private static Caller caller(
      KnownSession session, byte[] hash, Channel channel, Language language) {
    return new Caller(
        session.account(),
        session.staff(),
        session.provider(),
        session.name(),
        session.assignments(),
        Tokens.fingerprint(hash),
        channel,
        language);
  }

  @Override
  public Optional<Id<Account>> whose(String token) {
    if (!Tokens.fits(token)) {
      return Optional.empty();
    }
    Instant now = clock.now();
    byte[] hash = Tokens.hash(token);
    return store
        .read(tx -> tx.accounts().session(hash, SamordnaClock.day(now)))
        .filter(session -> now.isBefore(session.usedAt().plus(REMEMBERED)))
        .map(KnownSession::account);
  }

  @Override
  public String formToken(String token) {
    return Tokens.formToken(token);
  }

  @Override
  public void logOut(String token) {
    byte[] hash = Tokens.hash(token);
    store.write(
        tx -> {
          tx.accounts().end(hash);
          return hash;
        });
  }
}
