package se.samordna.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.jspecify.annotations.Nullable;
import org.osgi.service.jdbc.DataSourceFactory;

/** The H2 driver with an eye on what goes through it, and a way to make it fail. */
final class WatchedDriver implements DataSourceFactory {
  /** Commits and syncs of any connection, in order. */
  final List<String> events = new CopyOnWriteArrayList<>();

  private final DataSourceFactory real = TestDrivers.h2();
  private volatile @Nullable String failNext;

  /** Makes the next event of the name fail, once. */
  void failNext(String event) {
    failNext = event;
  }

  @Override
  public DataSource createDataSource(Properties properties) throws SQLException {
    DataSource source = real.createDataSource(properties);
    return proxy(
        DataSource.class,
        (method, arguments) -> {
          Object result = invoke(source, method, arguments);
          return result instanceof Connection connection ? watched(connection) : result;
        });
  }

  private Connection watched(Connection connection) {
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

  private static @Nullable Object invoke(
      Object target, java.lang.reflect.Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> call.on(method, arguments)));
  }

  private interface Call {
    @Nullable Object on(java.lang.reflect.Method method, Object @Nullable [] arguments)
        throws Throwable;
  }

  @Override
  public ConnectionPoolDataSource createConnectionPoolDataSource(Properties properties) {
    throw new UnsupportedOperationException();
  }

  @Override
  public XADataSource createXADataSource(Properties properties) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Driver createDriver(Properties properties) {
    throw new UnsupportedOperationException();
  }
}
