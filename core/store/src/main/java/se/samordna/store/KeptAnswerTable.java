package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.access.Idempotency.KeptAnswer;
import se.samordna.audit.Action;
import se.samordna.engine.store.KeptAnswerStore;
import se.samordna.engine.store.Shown;
import se.samordna.organisation.Provider;

/** Kept answers in their table. */
final class KeptAnswerTable implements KeptAnswerStore {
  private static final String THE_KEY = " where account = ? and operation = ? and word = ?";

  private final Handle handle;

  KeptAnswerTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<Kept> find(Key key) {
    return handle
        .createQuery(
            "select fingerprint, claimed_at, done, status, headers, body, action, object_kind,"
                + " object, unit, persons from kept_answer"
                + THE_KEY
                + " for update")
        .bind(0, key.account())
        .bind(1, key.operation())
        .bind(2, key.word())
        .map(
            (row, context) ->
                new Kept(row.getBytes(1), Sql.required(row, 2), row.getBoolean(3), answer(row, 4)))
        .findOne();
  }

  private static @Nullable Whole answer(ResultSet row, int first) throws SQLException {
    Integer status = Sql.whole(row, first);
    return status == null
        ? null
        : new Whole(
            shown(row, first + 3),
            new KeptAnswer(status, Json.texts(row.getString(first + 1)), row.getString(first + 2)));
  }

  private static Shown shown(ResultSet row, int first) throws SQLException {
    return new Shown(
        Action.valueOf(row.getString(first)),
        row.getString(first + 1),
        Sql.idOrNull(row, first + 2),
        Sql.idOrNull(row, first + 3),
        Sql.ids(row, first + 4));
  }

  /** Two at once both find nothing; the second then meets the first's row. */
  @Override
  public boolean claim(Id<Provider> provider, Key key, byte[] fingerprint, Instant at) {
    handle.savepoint("claim");
    try {
      delete(key, "");
      handle.execute(
          "insert into kept_answer (account, operation, word, provider, fingerprint, claimed_at,"
              + " done) values (?, ?, ?, ?, ?, ?, false)",
          key.account(),
          key.operation(),
          key.word(),
          provider,
          fingerprint,
          at);
      handle.releaseSavepoint("claim");
      return true;
    } catch (UnableToExecuteStatementException e) {
      if (!Failures.duplicate(e)) {
        throw e;
      }
      handle.rollbackToSavepoint("claim");
      return false;
    }
  }

  @Override
  public void keep(Key key, Shown shown, KeptAnswer answer) {
    handle.execute(
        "update kept_answer set done = true, status = ?, headers = ?, body = ?, action = ?,"
            + " object_kind = ?, object = ?, unit = ?, persons = ?"
            + THE_KEY
            + " and status is null",
        answer.status(),
        Json.write(answer.headers()),
        answer.body(),
        shown.action().name(),
        shown.kind(),
        shown.thing(),
        shown.unit(),
        Sql.uuids(shown.persons()),
        key.account(),
        key.operation(),
        key.word());
  }

  @Override
  public boolean done(Key key) {
    return handle.execute(
            "update kept_answer set done = true" + THE_KEY + " and done = false",
            key.account(),
            key.operation(),
            key.word())
        == 1;
  }

  @Override
  public void release(Key key) {
    delete(key, " and done = false");
  }

  private void delete(Key key, String only) {
    handle.execute(
        "delete from kept_answer" + THE_KEY + only, key.account(), key.operation(), key.word());
  }

  @Override
  public int forgetBefore(Instant at, int atMost) {
    List<Key> old =
        handle
            .createQuery(
                "select account, operation, word from kept_answer where claimed_at < ?"
                    + " order by claimed_at limit ?")
            .bind(0, at)
            .bind(1, atMost)
            .map((row, context) -> new Key(Sql.id(row, 1), row.getString(2), row.getString(3)))
            .list();
    if (!old.isEmpty()) {
      PreparedBatch batch = handle.prepareBatch("delete from kept_answer" + THE_KEY);
      old.forEach(key -> batch.add(key.account(), key.operation(), key.word()));
      batch.execute();
    }
    return old.size();
  }
}
