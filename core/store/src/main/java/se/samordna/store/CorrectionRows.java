package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.network.Correction;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;

/**
 * What persons say is wrong in things of one kind, each kind in a table of its own that is called
 * after it.
 *
 * @param kind the column of the thing, and the table's name before {@code _correction}
 */
record CorrectionRows<T>(Handle handle, String kind) {

  void add(Id<Provider> provider, Id<Person> person, Id<T> thing, Correction note) {
    SaidRows.bind(
            handle
                .createUpdate(
                    "insert into "
                        + kind
                        + "_correction (id, provider, person, "
                        + kind
                        + ", words, recorded_by, recorded_at, said_by, said_through, said_on,"
                        + " said_how) values (:id, :provider, :person, :thing, :words,"
                        + " :recordedBy, :recordedAt, :saidBy, :through, :saidOn, :how)")
                .bind("id", note.id())
                .bind("provider", provider)
                .bind("person", person)
                .bind("thing", thing)
                .bind("words", note.words())
                .bind("recordedBy", note.recordedBy())
                .bind("recordedAt", note.recordedAt()),
            note.said())
        .execute();
  }

  /** The notes on some of them, the oldest first; one statement, and none for no things. */
  Map<Id<T>, List<Correction>> of(Id<Provider> provider, Collection<Id<T>> things) {
    Map<Id<T>, List<Correction>> notes = new HashMap<>();
    if (!things.isEmpty()) {
      handle
          .createQuery(
              "select "
                  + kind
                  + ", id, words, recorded_by, recorded_at, said_by, said_through, said_on,"
                  + " said_how from "
                  + kind
                  + "_correction where provider = :provider and "
                  + kind
                  + " = any(:things) order by recorded_at, id")
          .bind("provider", provider)
          .bind("things", Sql.uuids(things))
          .map((row, context) -> Map.entry(Sql.<T>id(row, 1), note(row)))
          .forEach(
              each ->
                  notes
                      .computeIfAbsent(each.getKey(), key -> new ArrayList<>())
                      .add(each.getValue()));
    }
    return notes;
  }

  private static Correction note(ResultSet row) throws SQLException {
    return new Correction(
        Sql.id(row, 2),
        row.getString(3),
        Objects.requireNonNull(SaidRows.read(row, 6)),
        Sql.idOrNull(row, 4),
        Sql.required(row, 5));
  }
}
