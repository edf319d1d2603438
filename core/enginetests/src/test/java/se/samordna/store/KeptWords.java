package se.samordna.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.engine.store.Store;

/** Where in a database a word stands, in whichever column of whichever table. */
public final class KeptWords {
  /** What no request writes to. */
  private static final Set<String> BESIDE = Set.of("lease", "flyway_schema_history");

  private KeptWords() {}

  /** The columns of all tables, the trail's among them, in which a word stands somewhere. */
  public static Set<String> columns(Store store, String word) {
    return store.read(
        tx -> {
          Set<String> columns = new TreeSet<>();
          for (String table : tables(Rows.handle(tx))) {
            look(Rows.handle(tx), table, "", word, columns);
          }
          return columns;
        });
  }

  /**
   * The columns of some tables, and of what has come to the trail.
   *
   * @param seq the newest row of the trail that is not looked at
   */
  public static Set<String> columns(Store store, String word, Set<String> tables, long seq) {
    return store.read(
        tx -> {
          Set<String> columns = new TreeSet<>();
          for (String table : tables) {
            look(Rows.handle(tx), table, "", word, columns);
          }
          look(Rows.handle(tx), "audit_row", " where seq > " + seq, word, columns);
          return columns;
        });
  }

  private static List<String> tables(Handle handle) {
    return handle
        .createQuery(
            "select lower(table_name) from information_schema.tables"
                + " where lower(table_schema) = 'public'")
        .mapTo(String.class)
        .list()
        .stream()
        .filter(table -> !BESIDE.contains(table))
        .toList();
  }

  private static void look(
      Handle handle, String table, String where, String word, Set<String> columns) {
    handle
        .createQuery("select * from " + table + where)
        .map((row, context) -> with(row, word))
        .list()
        .forEach(found -> found.forEach(column -> columns.add(table + "." + column)));
  }

  private static Set<String> with(ResultSet row, String word) throws SQLException {
    Set<String> found = new TreeSet<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      if (text(row.getObject(i), row, i).toLowerCase(Locale.ROOT).contains(word)) {
        found.add(row.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
      }
    }
    return found;
  }

  private static String text(@Nullable Object value, ResultSet row, int column)
      throws SQLException {
    if (value instanceof byte[] bytes) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
    String text = value == null ? null : row.getString(column);
    return text == null ? "" : text;
  }
}
