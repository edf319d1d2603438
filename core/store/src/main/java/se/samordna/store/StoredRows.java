package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.audit.AuditFinding.Kind;

/** Audit rows as they stand in the database, whoever put them there. */
final class StoredRows {
  private static final String ROWS =
      "select seq, key_no, at, provider, unit, staff, account, role, assignment, operator, channel,"
          + " session, action, object_kind, object, ground, consent, outcome, code, mac"
          + " from audit_row where seq > ? order by seq limit ?";

  private final Handle handle;

  StoredRows(Handle handle) {
    this.handle = handle;
  }

  /**
   * A row as found.
   *
   * @param personsInOrder whether its persons are numbered from 0 and of the row's own provider
   */
  record Found(StoredRow row, byte[] mac, boolean personsInOrder) {}

  /** The next rows by number; persons that belong to no row are noted. */
  List<Found> page(long after, int limit, Findings findings) {
    List<Row> rows = read(after, limit);
    long upTo = rows.size() < limit ? Long.MAX_VALUE : rows.get(rows.size() - 1).row().seq();
    Map<Long, List<Named>> persons = persons(after, upTo);
    List<Found> page = new ArrayList<>(rows.size());
    for (Row row : rows) {
      List<Named> named = persons.remove(row.row().seq());
      page.add(row.with(named == null ? List.of() : named));
    }
    persons.keySet().forEach(seq -> findings.add(Kind.PERSON_INSERTED, seq));
    return page;
  }

  private List<Row> read(long after, int limit) {
    return handle
        .createQuery(ROWS)
        .bind(0, after)
        .bind(1, limit)
        .map((row, context) -> new Row(row(row), row.getBytes(20)))
        .list();
  }

  private Map<Long, List<Named>> persons(long after, long upTo) {
    Map<Long, List<Named>> persons = new TreeMap<>();
    handle
        .createQuery(
            "select seq, ord, provider, person from audit_person where seq > ? and seq <= ?"
                + " order by seq, ord")
        .bind(0, after)
        .bind(1, upTo)
        .map(
            (row, context) ->
                persons
                    .computeIfAbsent(row.getLong(1), seq -> new ArrayList<>())
                    .add(
                        new Named(
                            row.getInt(2),
                            row.getObject(3, UUID.class),
                            row.getObject(4, UUID.class))))
        .list();
    return persons;
  }

  private static StoredRow row(ResultSet row) throws SQLException {
    return new StoredRow(
        row.getLong(1),
        row.getInt(2),
        Sql.required(row, 3),
        uuid(row, 4),
        uuid(row, 5),
        uuid(row, 6),
        uuid(row, 7),
        row.getString(8),
        uuid(row, 9),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        row.getString(13),
        row.getString(14),
        uuid(row, 15),
        row.getString(16),
        uuid(row, 17),
        row.getString(18),
        row.getString(19),
        List.of());
  }

  private static @Nullable UUID uuid(ResultSet row, int column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private record Named(int ord, @Nullable UUID provider, UUID person) {}

  private record Row(StoredRow row, byte[] mac) {
    Found with(List<Named> named) {
      boolean inOrder = true;
      for (int i = 0; i < named.size(); i++) {
        Named each = named.get(i);
        inOrder &= each.ord() == i && Objects.equals(each.provider(), row.provider());
      }
      return new Found(row.naming(named.stream().map(Named::person).toList()), mac, inOrder);
    }
  }
}
