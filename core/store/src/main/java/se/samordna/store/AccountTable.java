package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.access.Account;
import se.samordna.access.RightsDecision;
import se.samordna.access.RightsReview;
import se.samordna.engine.store.AccountStore;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;

/** Accounts and sessions in their tables. */
final class AccountTable implements AccountStore {
  private final Handle handle;

  AccountTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public boolean none() {
    return handle
        .createQuery("select id from account limit 1")
        .map((row, context) -> row.getObject(1))
        .findOne()
        .isEmpty();
  }

  @Override
  public void add(Account account, String passwordHash) {
    handle.execute(
        "insert into account (id, provider, staff, user_name, password_hash, locked)"
            + " values (?, ?, ?, ?, ?, ?)",
        account.id(),
        account.provider(),
        account.staff(),
        account.userName(),
        passwordHash,
        account.locked());
  }

  @Override
  public Optional<Credentials> byName(String userName) {
    return handle
        .createQuery(
            "select id, provider, staff, user_name, locked, password_hash from account"
                + " where user_name = ?")
        .bind(0, userName)
        .map(
            (row, context) ->
                new Credentials(
                    new Account(
                        Sql.id(row, 1),
                        Sql.id(row, 2),
                        Sql.id(row, 3),
                        row.getString(4),
                        row.getBoolean(5)),
                    row.getString(6)))
        .findOne();
  }

  @Override
  public List<Id<Staff>> without(int most) {
    return handle
        .createQuery(
            "select s.id from staff s where not exists"
                + " (select 1 from account a where a.staff = s.id) order by s.id desc limit ?")
        .bind(0, most)
        .map((row, context) -> Sql.<Staff>id(row, 1))
        .list();
  }

  @Override
  public List<RightsReview> reviews(Id<Provider> provider, int most) {
    return handle
        .createQuery(
            "select id, reviewed_at, by_name, words, next_by from rights_review where provider = ?"
                + " order by reviewed_at desc, id limit ?")
        .bind(0, provider)
        .bind(1, most)
        .map(
            (row, context) ->
                new RightsReview(
                    Sql.id(row, 1),
                    Sql.required(row, 2),
                    row.getString(3),
                    row.getString(4),
                    row.getObject(5, LocalDate.class)))
        .list();
  }

  @Override
  public void add(Id<Provider> provider, RightsReview review) {
    handle.execute(
        "insert into rights_review (id, provider, reviewed_at, by_name, words, next_by)"
            + " values (?, ?, ?, ?, ?, ?)",
        review.id(),
        provider,
        review.at(),
        review.byName(),
        review.words(),
        review.nextBy());
  }

  @Override
  public List<RightsDecision> decisions(Id<Provider> provider, int most) {
    return handle
        .createQuery(
            "select id, version, decided_by, decided_on, reference, recorded_by, recorded_at"
                + " from rights_decision where provider = ? order by recorded_at desc, id limit ?")
        .bind(0, provider)
        .bind(1, most)
        .map(
            (row, context) ->
                new RightsDecision(
                    Sql.id(row, 1),
                    row.getString(2),
                    row.getString(3),
                    row.getObject(4, LocalDate.class),
                    row.getString(5),
                    row.getString(6),
                    Sql.required(row, 7)))
        .list();
  }

  @Override
  public void add(Id<Provider> provider, RightsDecision decision) {
    handle.execute(
        "insert into rights_decision (id, provider, version, decided_by, decided_on, reference,"
            + " recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
        decision.id(),
        provider,
        decision.version(),
        decision.decidedBy(),
        decision.decidedOn(),
        decision.reference(),
        decision.recordedBy(),
        decision.recordedAt());
  }

  @Override
  public void lock(Id<Account> account, boolean locked) {
    handle.execute("update account set locked = ? where id = ?", locked, account);
    if (locked) {
      handle.execute("delete from login_session where account = ?", account);
    }
  }

  @Override
  public void begin(byte[] tokenHash, Account account, Instant at, Instant forgetBefore) {
    handle.execute("delete from login_session where used_at < ?", forgetBefore);
    handle.execute(
        "insert into login_session (token_hash, provider, account, begun_at, used_at)"
            + " values (?, ?, ?, ?, ?)",
        tokenHash,
        account.provider(),
        account.id(),
        at,
        at);
  }

  @Override
  public Optional<KnownSession> session(byte[] tokenHash, LocalDate day) {
    List<SessionRow> rows =
        handle
            .createQuery(
                "select c.id, c.staff, c.provider, s.given_name, s.family_name, l.begun_at,"
                    + " l.used_at, "
                    + OrganisationTable.ASSIGNMENT
                    + " from login_session l join account c on c.id = l.account"
                    + " join staff s on s.id = c.staff"
                    + " left join assignment a on a.staff = s.id and a.from_day <= :day"
                    + " and (a.to_day is null or a.to_day >= :day)"
                    + " where l.token_hash = :token and c.locked = false"
                    + " order by a.from_day, a.id")
            .bind("token", tokenHash)
            .bind("day", day)
            .map((row, context) -> sessionRow(row))
            .list();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<Assignment> assignments = new ArrayList<>();
    rows.forEach(
        row -> {
          if (row.assignment() != null) {
            assignments.add(row.assignment());
          }
        });
    KnownSession known = rows.get(0).known();
    return Optional.of(
        new KnownSession(
            known.account(),
            known.staff(),
            known.provider(),
            known.name(),
            known.begunAt(),
            known.usedAt(),
            assignments));
  }

  private static SessionRow sessionRow(ResultSet row) throws SQLException {
    KnownSession known =
        new KnownSession(
            Sql.id(row, 1),
            Sql.id(row, 2),
            Sql.id(row, 3),
            row.getString(4) + " " + row.getString(5),
            Sql.required(row, 6),
            Sql.required(row, 7),
            List.of());
    boolean assigned = OrganisationTable.present(row, 8);
    return new SessionRow(known, assigned ? OrganisationTable.assignment(row, 8) : null);
  }

  @Override
  public void touch(byte[] tokenHash, Instant at) {
    handle.execute("update login_session set used_at = ? where token_hash = ?", at, tokenHash);
  }

  @Override
  public void end(byte[] tokenHash) {
    handle.execute("delete from login_session where token_hash = ?", tokenHash);
  }

  @Override
  public List<Failures> failures(List<byte[]> whats) {
    List<Failures> found = new ArrayList<>();
    for (byte[] what : whats) {
      handle
          .createQuery(
              "select failures, last_at, open_at from login_throttle where what_hash = ?"
                  + " for update")
          .bind(0, what)
          .map(
              (row, context) ->
                  new Failures(what, row.getInt(1), Sql.required(row, 2), Sql.required(row, 3)))
          .findOne()
          .ifPresent(found::add);
    }
    return found;
  }

  @Override
  public void note(Failures failures) {
    forget(failures.what());
    handle.execute(
        "insert into login_throttle (what_hash, failures, last_at, open_at) values (?, ?, ?, ?)",
        failures.what(),
        failures.count(),
        failures.lastAt(),
        failures.openAt());
  }

  @Override
  public void forget(byte[] what) {
    handle.execute("delete from login_throttle where what_hash = ?", what);
  }

  @Override
  public void forgetFailuresBefore(Instant at) {
    handle.execute("delete from login_throttle where last_at < ?", at);
  }

  @Override
  public void keepSetupToken(byte[] tokenHash, Instant validUntil) {
    dropSetupToken();
    handle.execute(
        "insert into setup_token (slot, token_hash, valid_until) values (1, ?, ?)",
        tokenHash,
        validUntil);
  }

  @Override
  public Optional<SetupToken> setupToken() {
    return handle
        .createQuery("select token_hash, valid_until from setup_token where slot = 1")
        .map((row, context) -> new SetupToken(row.getBytes(1), Sql.required(row, 2)))
        .findOne();
  }

  @Override
  public void dropSetupToken() {
    handle.execute("delete from setup_token where slot = 1");
  }

  private record SessionRow(KnownSession known, @Nullable Assignment assignment) {}
}
