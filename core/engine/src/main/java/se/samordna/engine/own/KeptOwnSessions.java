package se.samordna.engine.own;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Account;
import se.samordna.access.Channel;
import se.samordna.audit.Action;
import se.samordna.audit.Ground;
import se.samordna.engine.access.Passwords;
import se.samordna.engine.access.SessionLife;
import se.samordna.engine.access.Throttle;
import se.samordna.engine.access.Tokens;
import se.samordna.engine.access.TypedCode;
import se.samordna.engine.check.Checks;
import se.samordna.engine.store.AuditActor;
import se.samordna.engine.store.AuditRow;
import se.samordna.engine.store.OwnLoginStore;
import se.samordna.engine.store.OwnLoginStore.CodeOut;
import se.samordna.engine.store.OwnLoginStore.Keys;
import se.samordna.engine.store.OwnLoginStore.OwnSession;
import se.samordna.engine.store.Store;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.organisation.Role;
import se.samordna.own.OwnLogin;
import se.samordna.own.OwnSessions;
import se.samordna.own.Self;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Language;

/** Persons' sessions in the store, so that any node knows them and a closed login ends them. */
@Component(service = OwnSessions.class)
public final class KeptOwnSessions implements OwnSessions {
  private static final String LOGIN = "own login";

  private final Store store;
  private final Passwords passwords;
  private final SamordnaClock clock;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptOwnSessions(
      @Reference Store store, @Reference Passwords passwords, @Reference SamordnaClock clock) {
    this.store = store;
    this.passwords = passwords;
    this.clock = clock;
  }

  @Override
  public FactorKey key(String code, String remote) {
    return SecondFactor.shown(factor(code, remote).key());
  }

  /** The key for a code that works now; each code that does not counts as a failure. */
  private Offered factor(String code, String remote) {
    Throttle throttle = Throttle.of("own code " + TypedCode.plain(code), remote);
    Optional<Offered> offered =
        store.write(
            tx -> {
              Instant now = clock.now();
              throttle.count(tx.accounts(), now);
              Optional<Offered> found =
                  tx.ownLogins().byCode(TypedCode.hash(code), now).flatMap(one -> key(one, code));
              if (found.isPresent()) {
                throttle.succeeded(tx.accounts(), now);
              }
              return found;
            });
    if (offered.isEmpty()) {
      store.record(refused(null, remote, Code.OWN_CODE_WRONG));
      throw Refusal.at("/code", Code.OWN_CODE_WRONG);
    }
    return offered.get();
  }

  private static Optional<Offered> key(CodeOut out, String code) {
    byte[] salt = out.salt();
    return out.login().state() == OwnLogin.State.CODE_OUT && salt != null
        ? Optional.of(new Offered(out.login(), SecondFactor.key(TypedCode.plain(code), salt)))
        : Optional.empty();
  }

  @Override
  public String open(Opening opening, String remote) {
    Offered offered = factor(opening.code(), remote);
    Checks checks = new Checks();
    String name =
        checks.required("/userName", opening.userName(), Checks.NAME).toLowerCase(Locale.ROOT);
    checks.done();
    passwords.refuseWeak(opening.password(), name);
    OptionalLong step = SecondFactor.step(offered.key(), opening.factor(), clock.now(), 0);
    if (step.isEmpty()) {
      throw Refusal.at("/factor", Code.SECOND_FACTOR_WRONG);
    }
    OwnLogin login = offered.login();
    Keys keys =
        new Keys(
            login.id(),
            login.provider(),
            login.person(),
            name,
            SealedKey.seal(passwords, opening.password(), offered.key()),
            step.getAsLong());
    String token = Tokens.draw();
    return store.write(
        tx -> {
          Instant now = clock.now();
          OwnLoginStore logins = tx.ownLogins();
          if (logins.isTaken(name)) {
            throw Refusal.at("/userName", Code.USER_NAME_TAKEN);
          }
          if (!logins.open(login.id(), keys, now)) {
            throw Refusal.at("/code", Code.OWN_CODE_WRONG);
          }
          logins.begin(Tokens.hash(token), keys, now, SessionLife.oldest(now));
          tx.audit().append(begun(keys, token, remote, Action.OWN_LOGIN_CHANGE, now));
          return token;
        });
  }

  @Override
  public String logIn(OwnPass pass, String remote) {
    String name = pass.userName().strip().toLowerCase(Locale.ROOT);
    Throttle throttle = Throttle.of("own " + name, remote);
    Optional<Keys> found =
        store.write(
            tx -> {
              throttle.count(tx.accounts(), clock.now());
              return name.length() > Checks.NAME
                  ? Optional.<Keys>empty()
                  : tx.ownLogins().byName(name);
            });
    OptionalLong step = step(found, pass);
    String token = Tokens.draw();
    boolean begun = step.isPresent() && begin(found.orElseThrow(), step, token, throttle, remote);
    if (!begun) {
      store.record(refused(found.orElse(null), remote, Code.OWN_LOGIN_FAILED));
      throw Refusal.of(Code.OWN_LOGIN_FAILED);
    }
    return token;
  }

  /** The step of the factor when both are right; takes as long when nobody has the name. */
  private OptionalLong step(Optional<Keys> found, OwnPass pass) {
    if (found.isEmpty()) {
      passwords.pretend(pass.password());
      return OptionalLong.empty();
    }
    Keys keys = found.get();
    return SealedKey.open(passwords, pass.password(), keys.sealed())
        .map(key -> SecondFactor.step(key, pass.factor(), clock.now(), keys.lastStep()))
        .orElseGet(OptionalLong::empty);
  }

  private boolean begin(
      Keys keys, OptionalLong step, String token, Throttle throttle, String remote) {
    return store.write(
        tx -> {
          Instant now = clock.now();
          if (!tx.ownLogins().step(keys.login(), step.getAsLong())) {
            return false;
          }
          throttle.succeeded(tx.accounts(), now);
          tx.ownLogins().begin(Tokens.hash(token), keys, now, SessionLife.oldest(now));
          tx.audit().append(begun(keys, token, remote, Action.LOG_IN, now));
          return true;
        });
  }

  private static AuditRow begun(
      Keys keys, String token, String remote, Action action, Instant now) {
    String session = Tokens.fingerprint(Tokens.hash(token));
    return AuditRow.allowed(now, actor(keys, session).from(remote), action, List.of(keys.person()))
        .withObject(LOGIN, keys.login())
        .withGround(Ground.OWN);
  }

  private AuditRow refused(@Nullable Keys keys, String remote, Code code) {
    if (keys == null) {
      AuditActor nobody =
          new AuditActor(null, null, null, null, Role.PERSON, null, "", Channel.PAGE, "");
      return AuditRow.refused(clock.now(), nobody.from(remote), Action.LOG_IN, code, List.of());
    }
    return AuditRow.refused(
            clock.now(), actor(keys, "").from(remote), Action.LOG_IN, code, List.of(keys.person()))
        .withObject(LOGIN, keys.login());
  }

  private static AuditActor actor(Keys keys, String session) {
    return new AuditActor(
        keys.provider(),
        null,
        null,
        new Id<Account>(keys.login().value()),
        Role.PERSON,
        null,
        "",
        Channel.PAGE,
        session);
  }

  @Override
  public Optional<Self> self(String token, Channel channel, Language language) {
    if (!Tokens.fits(token)) {
      return Optional.empty();
    }
    Instant now = clock.now();
    byte[] hash = Tokens.hash(token);
    Optional<OwnSession> known =
        store
            .read(tx -> tx.ownLogins().session(hash))
            .filter(session -> SessionLife.lives(session.begunAt(), session.usedAt(), now));
    known
        .filter(session -> SessionLife.isTouched(session.usedAt(), now))
        .ifPresent(session -> touch(hash, now));
    return known.map(session -> self(session, hash, channel, language));
  }

  private void touch(byte[] hash, Instant now) {
    store.write(
        tx -> {
          tx.ownLogins().touch(hash, now);
          return hash;
        });
  }

  private static Self self(OwnSession session, byte[] hash, Channel channel, Language language) {
    return new Self(
        session.login(),
        session.person(),
        session.provider(),
        session.unit(),
        session.name(),
        session.isProtected(),
        Tokens.fingerprint(hash),
        channel,
        language);
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
          tx.ownLogins().endSession(hash);
          return hash;
        });
  }

  /** A login whose code works, and the key that goes with it. */
  private record Offered(OwnLogin login, byte[] key) {}
}
