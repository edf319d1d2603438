package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Audit rows as they stand in the database, whoever put them there. */
final class StoredRows {
  private static final String ROWS =
      "select seq, key_no, at, provider, unit, staff, account, role, assignment, operator, channel,"
          + " session, action, object_kind, object, ground, consent, outcome, code, mac, subject, form, device"
          + " from audit_row where seq > ? order by seq limit ?";

  private final Handle handle;

  StoredRows(Handle handle) {
    this.handle = handle;
  }

  /**
   * A row as found.
   *
   * @param personsInOrder whether the persons of its list are numbered from 0 and of the row's own
   *     provider
   */
  record Found(StoredRow row, byte[] mac, boolean personsInOrder) {}

  /** The next rows by number. */
  List<Found> page(long after, int limit) {
    List<Row> rows = read(after, limit);
    Map<UUID, List<Listed>> lists =
        lists(rows.stream().map(Row::subject).filter(Objects::nonNull).distinct().toList());
    return rows.stream().map(row -> row.with(lists)).toList();
  }

  /** Whether persons are listed that no row is about. */
  boolean listsWithoutRow() {
    return handle
        .createQuery(
            """
            select l.list from audit_list l where not exists
              (select 1 from audit_row r
                where r.provider is not distinct from l.provider and r.subject = l.list)
            limit 1
            """)
        .mapTo(UUID.class)
        .findOne()
        .isPresent();
  }

  private List<Row> read(long after, int limit) {
    return handle
        .createQuery(ROWS)
        .bind(0, after)
        .bind(1, limit)
        .map((row, context) -> new Row(row(row), row.getBytes(20), uuid(row, 21)))
        .list();
  }

  private Map<UUID, List<Listed>> lists(List<UUID> subjects) {
    Map<UUID, List<Listed>> lists = new HashMap<>();
    handle
        .createQuery(
            "select list, ord, provider, person from audit_list where list = any(?)"
                + " order by list, ord")
        .bind(0, subjects.toArray(UUID[]::new))
        .map(
            (row, context) ->
                lists
                    .computeIfAbsent(row.getObject(1, UUID.class), list -> new ArrayList<>())
                    .add(
                        new Listed(
                            row.getInt(2),
                            row.getObject(3, UUID.class),
                            row.getObject(4, UUID.class))))
        .list();
    return lists;
  }

  private static StoredRow row(ResultSet row) throws SQLException {
    return new StoredRow(
        row.getLong(1),
        row.getInt(22),
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
        row.getString(23),
        List.of());
  }

  private static @Nullable UUID uuid(ResultSet row, int column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private record Listed(int ord, @Nullable UUID provider, UUID person) {}

  private record Row(StoredRow row, byte[] mac, @Nullable UUID subject) {
    Found with(Map<UUID, List<Listed>> lists) {
      List<Listed> list = subject == null ? List.of() : lists.getOrDefault(subject, List.of());
      if (list.isEmpty()) {
        return new Found(row.naming(subject == null ? List.of() : List.of(subject)), mac, true);
      }
      boolean inOrder = true;
      for (int i = 0; i < list.size(); i++) {
        Listed each = list.get(i);
        inOrder &= each.ord() == i && Objects.equals(each.provider(), row.provider());
      }
      return new Found(row.naming(list.stream().map(Listed::person).toList()), mac, inOrder);
    }
  }
}
