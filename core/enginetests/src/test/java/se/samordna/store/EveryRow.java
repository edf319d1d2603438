package se.samordna.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.engine.store.Store;
import se.samordna.organisation.Provider;

/**
 * All that is kept of a provider's persons, to the last column, but for traces of what was done.
 */
public final class EveryRow {
  private static final Set<String> TRACES =
      Set.of("person_merge", "merged_row", "kept_answer", "audit_row", "audit_list", "audit_seal");

  private EveryRow() {}

  /** The rows of each table, in an order of their own. */
  public static Map<String, List<String>> of(Store store, Id<Provider> provider) {
    return store.read(
        tx -> {
          Handle handle = ((HandleTx) tx).handle();
          Map<String, List<String>> all = new TreeMap<>();
          for (String table : tables(handle)) {
            all.put(table, rows(handle, table, provider));
          }
          return all;
        });
  }

  /** The tables with a provider, beside those that tell what was done. */
  private static List<String> tables(Handle handle) {
    return handle
        .createQuery(
            "select distinct lower(table_name) from information_schema.columns"
                + " where lower(column_name) = 'provider' and table_schema = current_schema")
        .mapTo(String.class)
        .list()
        .stream()
        .filter(table -> !TRACES.contains(table))
        .sorted()
        .toList();
  }

  private static List<String> rows(Handle handle, String table, Id<Provider> provider) {
    return handle
        .createQuery("select * from " + table + " where provider = ?")
        .bind(0, provider)
        .mapToMap()
        .list()
        .stream()
        .map(EveryRow::line)
        .sorted()
        .toList();
  }

  private static String line(Map<String, Object> row) {
    List<String> cells = new ArrayList<>();
    new TreeMap<>(row)
        .forEach(
            (column, value) ->
                cells.add(
                    column
                        + "="
                        + (value instanceof byte[] bytes
                            ? HexFormat.of().formatHex(bytes)
                            : String.valueOf(value))));
    return new String(
        String.join("|", cells).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  /** The tables with rows that hang on a person, and how many of them are the person's. */
  public static Map<String, Integer> hanging(Store store, Id<?> person) {
    return store.read(
        tx -> {
          Handle handle = ((HandleTx) tx).handle();
          Map<String, Integer> counts = new TreeMap<>();
          for (HangingRows rows : HangingRows.of(handle)) {
            counts.put(
                rows.what(),
                handle
                    .createQuery(
                        "select count(*) from " + rows.table() + " where " + rows.column() + " = ?")
                    .bind(0, person)
                    .mapTo(Integer.class)
                    .one());
          }
          return counts;
        });
  }
}
