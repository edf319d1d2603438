package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.samordna.engine.store.Store;
import se.samordna.engine.store.Tx;

/** SQL past the ports, as somebody with a database client would write it. */
public final class Asked {
  private Asked() {}

  /** Runs a statement; answers how many rows it touched. */
  public static int run(Store store, String sql, Object... values) {
    return store.write(tx -> Rows.handle(tx).execute(sql, values));
  }

  /** The first column of a query, as text. */
  public static List<String> column(Store store, String sql, Object... values) {
    return store.read(tx -> Rows.handle(tx).select(sql, values).mapTo(String.class).list());
  }

  /** Which tables' column refers to which table's key, as {@code contact.person}. */
  public static List<String> references(Store store, String table) {
    return store.read(
        tx -> {
          try (ResultSet keys =
              Rows.handle(tx)
                  .getConnection()
                  .getMetaData()
                  .getExportedKeys(null, null, named(tx, table))) {
            List<String> all = new ArrayList<>();
            while (keys.next()) {
              all.add(
                  (keys.getString("FKTABLE_NAME") + "." + keys.getString("FKCOLUMN_NAME"))
                      .toLowerCase(Locale.ROOT));
            }
            return all;
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  /** The tables of some columns. */
  public static List<String> tables(List<String> columns) {
    return columns.stream().map(Asked::table).toList();
  }

  /** The table of a column, as {@code contact.person}. */
  public static String table(String column) {
    return column.substring(0, column.indexOf('.'));
  }

  /** The tables that disposal of a person's record empties. */
  public static Set<String> disposedOf() {
    return Set.copyOf(RecordRows.tables());
  }

  private static String named(Tx tx, String table) {
    try {
      return Rows.handle(tx).getConnection().getMetaData().storesUpperCaseIdentifiers()
          ? table.toUpperCase(Locale.ROOT)
          : table;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
