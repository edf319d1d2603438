package se.samordna.store;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.jdbc.DataSourceFactory;

/**
 * A driver that tells which statements reach the database, and how H2 means to answer each query.
 * Counts what is prepared and run, whoever asks: a batch is one statement.
 */
public final class WatchedStatements extends WatchedSource {
  /** A query as it was sent, and H2's plan for it with the very values it was sent with. */
  public record Planned(String sql, String plan) {}

  private final List<String> run = new CopyOnWriteArrayList<>();
  private final List<Planned> plans = new CopyOnWriteArrayList<>();
  private volatile boolean planning;

  public WatchedStatements(DataSourceFactory real) {
    super(real);
  }

  /** What has been run since the last call, in order. */
  public List<String> taken() {
    List<String> all = List.copyOf(run);
    run.clear();
    return all;
  }

  /** How H2 means to answer each query that the action sends. */
  List<Planned> plansOf(Runnable action) {
    plans.clear();
    planning = true;
    try {
      action.run();
    } finally {
      planning = false;
    }
    return List.copyOf(plans);
  }

  @Override
  Connection watched(Connection connection) {
    return proxy(
        Connection.class,
        (method, arguments) -> {
          Object result = invoke(connection, method, arguments);
          return method.getName().equals("prepareStatement") && arguments != null
              ? watched(connection, (String) arguments[0], (PreparedStatement) result)
              : result;
        });
  }

  private PreparedStatement watched(Connection connection, String sql, PreparedStatement real) {
    List<Binding> bindings = new ArrayList<>();
    return proxy(
        PreparedStatement.class,
        (method, arguments) -> {
          String name = method.getName();
          if (name.startsWith("set") && arguments != null && arguments[0] instanceof Integer) {
            bindings.add(new Binding(method, arguments));
          }
          if (name.startsWith("execute")) {
            run.add(sql);
            if (planning && isQuery(sql)) {
              plans.add(new Planned(sql, plan(connection, sql, bindings)));
            }
          }
          return invoke(real, method, arguments);
        });
  }

  private static boolean isQuery(String sql) {
    return sql.strip().toLowerCase(Locale.ROOT).startsWith("select");
  }

  private static String plan(Connection connection, String sql, List<Binding> bindings)
      throws Throwable {
    try (PreparedStatement explained = connection.prepareStatement("explain " + sql)) {
      for (Binding binding : bindings) {
        invoke(explained, binding.method(), binding.arguments());
      }
      try (ResultSet plan = explained.executeQuery()) {
        plan.next();
        return plan.getString(1);
      }
    }
  }

  private record Binding(Method method, Object[] arguments) {}
}
