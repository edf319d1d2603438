package se.samordna.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.jspecify.annotations.Nullable;
import org.osgi.service.jdbc.DataSourceFactory;

/** A driver through which a test sees what goes to the database, and may step in. */
abstract class WatchedSource implements DataSourceFactory {
  private final DataSourceFactory real;

  WatchedSource(DataSourceFactory real) {
    this.real = real;
  }

  /** The connection with the test's eye on it. */
  abstract Connection watched(Connection connection);

  @Override
  public final DataSource createDataSource(Properties properties) throws SQLException {
    DataSource source = real.createDataSource(properties);
    return proxy(
        DataSource.class,
        (method, arguments) -> {
          Object result = invoke(source, method, arguments);
          return result instanceof Connection connection ? watched(connection) : result;
        });
  }

  /** Does what would have been done unwatched. */
  static @Nullable Object invoke(
      @Nullable Object target, Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** Something of a type, each of whose calls is answered by one method. */
  static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> call.on(method, arguments)));
  }

  /** Answers a call. */
  interface Call {
    @Nullable Object on(Method method, Object @Nullable [] arguments) throws Throwable;
  }

  @Override
  public final ConnectionPoolDataSource createConnectionPoolDataSource(Properties properties) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final XADataSource createXADataSource(Properties properties) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final Driver createDriver(Properties properties) {
    throw new UnsupportedOperationException();
  }
}
