package se.samordna.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The H2 driver with an eye on what goes through it, and a way to make it fail. */
final class WatchedDriver extends WatchedSource {
  /** Commits and syncs of any connection, in order. */
  final List<String> events = new CopyOnWriteArrayList<>();

  private volatile @Nullable String failNext;

  WatchedDriver() {
    super(TestDrivers.h2());
  }

  /** Makes the next event of the name fail, once. */
  void failNext(String event) {
    failNext = event;
  }

  @Override
  Connection watched(Connection connection) {
    return proxy(
        Connection.class,
        (method, arguments) -> {
          if (method.getName().equals("commit")) {
            Object result = invoke(connection, method, arguments);
            happened("commit");
            return result;
          }
          Object result = invoke(connection, method, arguments);
          return method.getName().equals("createStatement") && result != null
              ? watched((Statement) result)
              : result;
        });
  }

  private Statement watched(Statement statement) {
    return proxy(
        Statement.class,
        (method, arguments) -> {
          boolean sync =
              method.getName().equals("execute")
                  && arguments != null
                  && "checkpoint sync"
                      .equals(String.valueOf(arguments[0]).toLowerCase(Locale.ROOT));
          if (sync) {
            happened("sync");
          }
          return invoke(statement, method, arguments);
        });
  }

  private void happened(String event) throws SQLException {
    if (event.equals(failNext)) {
      failNext = null;
      throw new SQLException("No space left on device", "90031");
    }
    events.add(event);
  }
}
