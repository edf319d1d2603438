package se.samordna.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Which tables are written to, so that a test looks at those alone. It is told by the statements:
 * H2 itself tells of a table that it has changed no earlier than when the change is kept.
 */
final class Changes implements SqlLogger {
  private static final Pattern WRITES =
      Pattern.compile(
          "^\\s*(?:insert\\s+into|update|delete\\s+from|merge\\s+into)\\s+([a-z_]+)",
          Pattern.CASE_INSENSITIVE);

  private final Set<String> tables = new TreeSet<>();

  /** Hears what is said to a database from now on. */
  void hear(Handle handle) {
    handle.getConfig(SqlStatements.class).setSqlLogger(this);
  }

  /** Hears no more. */
  static void leave(Handle handle) {
    handle.getConfig(SqlStatements.class).setSqlLogger(NOP_SQL_LOGGER);
  }

  @Override
  public void logBeforeExecution(StatementContext context) {
    Matcher written = WRITES.matcher(context.getRenderedSql());
    if (written.find()) {
      String table = written.group(1).toLowerCase(Locale.ROOT);
      if (!table.startsWith("audit_")) {
        tables.add(table);
      }
    }
  }

  /** The tables, without the trail; some in which a row came and went again among them. */
  Set<String> tables() {
    return Set.copyOf(tables);
  }

  /**
   * The rows that have come or gone.
   *
   * @param were all that stood there before, as {@link Digests#of} tells it
   */
  List<String> rows(Handle handle, Map<String, List<String>> were) {
    List<String> changed = new ArrayList<>();
    for (String table : tables()) {
      List<String> old = were.getOrDefault(table, List.of());
      List<String> now = Digests.rows(handle, table);
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
}
