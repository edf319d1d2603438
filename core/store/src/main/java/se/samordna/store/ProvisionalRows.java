package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;
import se.samordna.plan.ProvisionalVersion;
import se.samordna.plan.ProvisionalVersion.Answer;

/** Versions of plans that a meeting is to confirm. */
final class ProvisionalRows {
  private ProvisionalRows() {}

  static List<ProvisionalVersion> of(Handle handle, Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery(
            "select person, plan, version, meeting_type, model, since, meeting, confirmed, words,"
                + " settled_by, settled_at from provisional_version where provider = :provider"
                + " and person = :person order by since, id")
        .bind("provider", provider)
        .bind("person", person)
        .map((row, context) -> version(row))
        .list();
  }

  private static ProvisionalVersion version(ResultSet row) throws SQLException {
    return new ProvisionalVersion(
        Sql.id(row, 1),
        Sql.id(row, 2),
        row.getInt(3),
        row.getString(4),
        row.getString(5),
        Sql.required(row, 6),
        Sql.idOrNull(row, 7),
        answer(row),
        row.getString(9),
        Sql.idOrNull(row, 10),
        Sql.instant(row, 11));
  }

  private static Answer answer(ResultSet row) throws SQLException {
    boolean confirmed = row.getBoolean(8);
    if (row.wasNull()) {
      return Answer.WAITING;
    }
    return confirmed ? Answer.CONFIRMED : Answer.REJECTED;
  }

  static void add(Handle handle, Id<Provider> provider, ProvisionalVersion one) {
    handle.execute(
        "insert into provisional_version (id, provider, person, plan, version, meeting_type, model,"
            + " since, words) values (?, ?, ?, ?, ?, ?, ?, ?, '')",
        UUID.randomUUID(),
        provider,
        one.person(),
        one.plan(),
        one.version(),
        one.waitsFor(),
        one.model(),
        one.since());
  }

  static void settle(Handle handle, Id<Provider> provider, ProvisionalVersion settled) {
    handle.execute(
        "update provisional_version set meeting = ?, confirmed = ?, words = ?, settled_by = ?,"
            + " settled_at = ? where provider = ? and plan = ? and version = ? and person = ?"
            + " and settled_at is null",
        settled.meeting(),
        settled.answer() == Answer.CONFIRMED,
        settled.words(),
        settled.settledBy(),
        settled.settledAt(),
        provider,
        settled.plan(),
        settled.version(),
        settled.person());
  }
}
