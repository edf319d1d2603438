package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.store.OwnLoginStore;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.own.OwnLogin;
import se.samordna.own.OwnLogin.IdentityCheck;
import se.samordna.person.Person;
import se.samordna.person.Protection;

/** Persons' own logins and sessions in their tables. */
final class OwnLoginTable implements OwnLoginStore {
  private static final String COLUMNS =
      "select id, person, provider, unit, checked_how, note, handed_out_by, handed_out_at,"
          + " code_until, opened_at, ended_at, ended_by, ended_reason";

  private static final String LOGIN = COLUMNS + ", salt from own_login ";

  private static final String OF_PERSON =
      COLUMNS
          + " from own_login where provider = :provider and person = :person union all "
          + COLUMNS
          + " from login_without_record where provider = :provider and person = :person"
          + " order by handed_out_at desc, id desc";

  private final Handle handle;

  OwnLoginTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<Id<Person>> personOf(Id<Provider> provider, Id<OwnLogin> login) {
    return Owners.of(handle, "own_login", provider, login);
  }

  @Override
  public List<OwnLogin> of(Id<Provider> provider, Id<Person> person, Instant now) {
    return handle
        .createQuery(OF_PERSON)
        .bind("provider", provider)
        .bind("person", person)
        .map((row, context) -> login(row, now))
        .list();
  }

  @Override
  public List<OwnLogin> open(int most, Instant now) {
    return handle
        .createQuery(LOGIN + "where ended_at is null order by handed_out_at desc, id desc limit ?")
        .bind(0, most)
        .map((row, context) -> login(row, now))
        .list();
  }

  @Override
  public Optional<OwnLogin> get(Id<OwnLogin> login, Instant now) {
    return handle
        .createQuery(LOGIN + "where id = ?")
        .bind(0, login)
        .map((row, context) -> login(row, now))
        .findOne();
  }

  private static OwnLogin login(ResultSet row, Instant now) throws SQLException {
    Instant until = Sql.required(row, 9);
    Instant opened = Sql.instant(row, 10);
    Instant ended = Sql.instant(row, 11);
    return new OwnLogin(
        Sql.id(row, 1),
        Sql.id(row, 2),
        Sql.id(row, 3),
        Sql.id(row, 4),
        IdentityCheck.valueOf(row.getString(5)),
        row.getString(6),
        Sql.id(row, 7),
        Sql.required(row, 8),
        until,
        opened,
        ended,
        Sql.idOrNull(row, 12),
        row.getString(13),
        OwnLogin.stateAt(now, until, opened, ended));
  }

  @Override
  public void add(OwnLogin login, byte[] codeHash, byte[] salt) {
    handle.execute(
        "insert into own_login (id, provider, person, unit, checked_how, note, handed_out_by,"
            + " handed_out_at, code_hash, code_until, salt, last_step, ended_reason)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '')",
        login.id(),
        login.provider(),
        login.person(),
        login.unit(),
        login.check().name(),
        login.note(),
        login.handedOutBy(),
        login.handedOutAt(),
        codeHash,
        login.codeUntil(),
        salt);
  }

  @Override
  public Optional<CodeOut> byCode(byte[] codeHash, Instant now) {
    return handle
        .createQuery(LOGIN + "where code_hash = ?")
        .bind(0, codeHash)
        .map((row, context) -> new CodeOut(login(row, now), row.getBytes(14)))
        .findOne();
  }

  @Override
  public boolean isTaken(String userName) {
    return handle
        .createQuery("select id from own_login where user_name = ?")
        .bind(0, userName)
        .map((row, context) -> row.getObject(1))
        .findOne()
        .isPresent();
  }

  @Override
  public boolean open(Id<OwnLogin> login, Keys keys, Instant at) {
    return handle.execute(
            "update own_login set opened_at = ?, user_name = ?, sealed_key = ?, last_step = ?,"
                + " salt = null where id = ? and opened_at is null and ended_at is null",
            at,
            keys.userName(),
            keys.sealed(),
            keys.lastStep(),
            login)
        == 1;
  }

  @Override
  public Optional<Keys> byName(String userName) {
    return handle
        .createQuery(
            "select id, provider, person, user_name, sealed_key, last_step from own_login"
                + " where user_name = ? and ended_at is null")
        .bind(0, userName)
        .map(
            (row, context) ->
                new Keys(
                    Sql.id(row, 1),
                    Sql.id(row, 2),
                    Sql.id(row, 3),
                    row.getString(4),
                    row.getBytes(5),
                    row.getLong(6)))
        .findOne();
  }

  @Override
  public boolean step(Id<OwnLogin> login, long step) {
    return handle.execute(
            "update own_login set last_step = ? where id = ? and ended_at is null"
                + " and last_step < ?",
            step,
            login,
            step)
        == 1;
  }

  @Override
  public boolean end(Id<OwnLogin> login, Instant at, @Nullable Id<Staff> by, String reason) {
    int ended =
        handle.execute(
            "update own_login set ended_at = ?, ended_by = ?, ended_reason = ?, salt = null,"
                + " user_name = null, sealed_key = null where id = ? and ended_at is null",
            at,
            by,
            reason,
            login);
    handle.execute("delete from own_session where login = ?", login);
    return ended == 1;
  }

  @Override
  public void begin(byte[] tokenHash, Keys of, Instant at, Instant forgetBefore) {
    handle.execute("delete from own_session where used_at < ?", forgetBefore);
    handle.execute(
        "insert into own_session (token_hash, provider, login, begun_at, used_at)"
            + " values (?, ?, ?, ?, ?)",
        tokenHash,
        of.provider(),
        of.login(),
        at,
        at);
  }

  @Override
  public Optional<OwnSession> session(byte[] tokenHash) {
    return handle
        .createQuery(
            "select l.id, l.provider, l.person, l.unit, p.given_name, p.family_name, p.protection,"
                + " s.begun_at, s.used_at from own_session s join own_login l on l.id = s.login"
                + " join person p on p.id = l.person"
                + " where s.token_hash = ? and l.ended_at is null")
        .bind(0, tokenHash)
        .map(
            (row, context) ->
                new OwnSession(
                    Sql.id(row, 1),
                    Sql.id(row, 2),
                    Sql.id(row, 3),
                    Sql.id(row, 4),
                    row.getString(5) + " " + row.getString(6),
                    Protection.valueOf(row.getString(7)).hides(),
                    Sql.required(row, 8),
                    Sql.required(row, 9)))
        .findOne();
  }

  @Override
  public void touch(byte[] tokenHash, Instant at) {
    handle.execute("update own_session set used_at = ? where token_hash = ?", at, tokenHash);
  }

  @Override
  public void endSession(byte[] tokenHash) {
    handle.execute("delete from own_session where token_hash = ?", tokenHash);
  }
}
