package se.samordna.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.engine.store.Store;

/** Every row of every table, so that a test sees what has changed, wherever it is. */
public final class Digests {
  /** What every access adds to, and what nodes agree on among themselves. */
  private static final Set<String> BESIDE = Set.of("lease", "flyway_schema_history");

  private Digests() {}

  /** The rows by table, in the order of their text; the audit trail left out. */
  public static Map<String, List<String>> of(Store store) {
    return store.read(tx -> all(Rows.handle(tx)));
  }

  private static Map<String, List<String>> all(Handle handle) {
    Map<String, List<String>> tables = new TreeMap<>();
    handle
        .createQuery(
            "select lower(table_name) from information_schema.tables"
                + " where lower(table_schema) = 'public'")
        .mapTo(String.class)
        .list()
        .stream()
        .filter(table -> !table.startsWith("audit_") && !BESIDE.contains(table))
        .forEach(table -> tables.put(table, rows(handle, table)));
    return tables;
  }

  static List<String> rows(Handle handle, String table) {
    return handle
        .createQuery("select * from " + table)
        .map((row, context) -> text(row))
        .list()
        .stream()
        .sorted()
        .collect(Collectors.toList());
  }

  private static String text(ResultSet row) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      Object value = row.getObject(i);
      String name = row.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT);
      columns.add(name + "=" + text(value));
    }
    return String.join(", ", columns);
  }

  private static Object text(@Nullable Object value) throws SQLException {
    if (value instanceof byte[] bytes) {
      return Arrays.toString(bytes);
    }
    return value instanceof Array array
        ? Arrays.toString((Object[]) array.getArray())
        : String.valueOf(value);
  }
}
