package se.samordna.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import se.samordna.engine.store.Store;

/** Which tables of H2 have been written to, so that a test looks at those alone. */
public final class Changes {
  private final Store store;
  private final Map<String, Long> before;

  /** Everything that is written from now on. */
  public Changes(Store store) {
    this.store = store;
    before = store.read(tx -> marks(Rows.handle(tx)));
  }

  /** The tables, without the trail; some in which a row came and went again among them. */
  private Set<String> tables() {
    return store.read(
        tx ->
            marks(Rows.handle(tx)).entrySet().stream()
                .filter(each -> !each.getValue().equals(before.get(each.getKey())))
                .map(Map.Entry::getKey)
                .filter(table -> !table.startsWith("audit_"))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  /**
   * The rows that have come or gone.
   *
   * @param were all that stood there before, as {@link Digests#of} tells it
   */
  public List<String> rows(Map<String, List<String>> were) {
    List<String> changed = new ArrayList<>();
    for (String table : tables()) {
      List<String> old = were.getOrDefault(table, List.of());
      List<String> now = store.read(tx -> Digests.rows(Rows.handle(tx), table));
      changed.addAll(less(now, old));
      changed.addAll(less(old, now));
    }
    return changed;
  }

  private static Set<String> less(List<String> some, List<String> others) {
    Set<String> rest = new HashSet<>(some);
    others.forEach(rest::remove);
    return rest;
  }

  private static Map<String, Long> marks(Handle handle) {
    return handle
        .createQuery(
            "select lower(table_name) as t, last_modification as m from information_schema.tables"
                + " where table_schema = 'PUBLIC'")
        .map((row, context) -> Map.entry(row.getString("t"), row.getLong("m")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
