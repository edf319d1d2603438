package se.samordna.engine.own;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.access.Operator;
import se.samordna.audit.Action;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.TypedCode;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.store.AuditActor;
import se.samordna.engine.store.AuditRow;
import se.samordna.engine.store.Store;
import se.samordna.engine.store.Tx;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.own.OwnLogin;
import se.samordna.own.OwnLogin.IdentityCheck;
import se.samordna.own.OwnLogins;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Persons' logins in the store, as staff hand them out. */
@Component(service = OwnLogins.class)
public final class KeptOwnLogins implements OwnLogins {
  private static final String LOGIN = "own login";
  private static final String REPLACED = "";
  private static final int LETTERS = 16;
  private static final int SALT_BYTES = 32;
  private static final int LONGEST_NOTE = 500;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Work work;
  private final Store store;
  private final SamordnaClock clock;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptOwnLogins(
      @Reference Work work, @Reference Store store, @Reference SamordnaClock clock) {
    this.work = work;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public List<OwnLogin> of(Caller caller, Id<Person> person) {
    return work.by(caller, Action.OWN_LOGIN_READ)
        .person(person)
        .about(LOGIN, null)
        .read(access -> access.tx().ownLogins().of(access.provider(), person, access.now()));
  }

  @Override
  public NewCode handOut(Caller caller, Id<Person> person, IdentityCheck check, String note) {
    return work.by(caller, Action.OWN_LOGIN_CHANGE)
        .person(person)
        .write(
            access -> {
              Checks checks = new Checks();
              String noted = checks.optional("/note", note, LONGEST_NOTE);
              checks.done();
              endEarlier(access);
              String code = TypedCode.draw(LETTERS);
              OwnLogin login = drawn(access, check, noted);
              byte[] salt = new byte[SALT_BYTES];
              RANDOM.nextBytes(salt);
              access.tx().ownLogins().add(login, TypedCode.hash(code), salt);
              access.about(LOGIN, login.id());
              return new NewCode(login, code);
            });
  }

  private static void endEarlier(Access access) {
    access.tx().ownLogins().of(access.provider(), access.person(), access.now()).stream()
        .filter(one -> one.endedAt() == null)
        .forEach(
            one ->
                access
                    .tx()
                    .ownLogins()
                    .end(one.id(), access.now(), access.caller().staff(), REPLACED));
  }

  private static OwnLogin drawn(Access access, IdentityCheck check, String note) {
    Instant until = access.now().plus(Duration.ofDays(CODE_DAYS));
    return new OwnLogin(
        Id.next(),
        access.person(),
        access.provider(),
        access.by().unit(),
        check,
        note,
        access.caller().staff(),
        access.now(),
        until,
        null,
        null,
        null,
        "",
        OwnLogin.State.CODE_OUT);
  }

  @Override
  public OwnLogin close(Caller caller, Id<OwnLogin> login, String reason) {
    return work.by(caller, Action.OWN_LOGIN_CHANGE)
        .thing(LOGIN, login, tx -> tx.ownLogins().personOf(caller.provider(), login))
        .write(
            access -> {
              Checks checks = new Checks();
              String why = checks.required("/reason", reason, Checks.TEXT);
              checks.done();
              return ended(access.tx(), login, access.now(), caller, why);
            });
  }

  @Override
  public List<OwnLogin> open(Operator operator) {
    return work.figures(operator, (tx, now) -> tx.ownLogins().open(MOST, now));
  }

  @Override
  public OwnLogin close(Operator operator, Id<OwnLogin> login, String reason) {
    return store.write(
        tx -> {
          Instant now = clock.now();
          Checks checks = new Checks();
          String why = checks.required("/reason", reason, Checks.TEXT);
          checks.done();
          OwnLogin ended = ended(tx, login, now, null, why);
          tx.audit()
              .append(
                  AuditRow.allowed(
                          now,
                          AuditActor.of(operator, ended.provider()),
                          Action.OWN_LOGIN_CHANGE,
                          List.of(ended.person()))
                      .withObject(LOGIN, login)
                      .withGround(se.samordna.audit.Ground.NEED_IN_WORK));
          return ended;
        });
  }

  private static OwnLogin ended(
      Tx tx, Id<OwnLogin> login, Instant now, @Nullable Caller by, String why) {
    if (tx.ownLogins().get(login, now).isEmpty()) {
      throw Refusal.of(Code.NOT_FOUND);
    }
    if (!tx.ownLogins().end(login, now, by == null ? null : by.staff(), why)) {
      throw Refusal.of(Code.OWN_LOGIN_ENDED);
    }
    return tx.ownLogins().get(login, now).orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }
}
