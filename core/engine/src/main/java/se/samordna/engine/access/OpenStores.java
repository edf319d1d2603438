package se.samordna.engine.access;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.engine.store.Tx;
import se.samordna.organisation.Provider;

/**
 * The stores of a transaction as one access may read them: whatever any of them gives leaves out
 * the rows that the person has blocked for the caller. Stands between all services and the store,
 * so that a reading that is added tomorrow is held to it without knowing.
 */
final class OpenStores {
  private final ClosedParts parts;
  private final Id<Provider> own;

  private OpenStores(ClosedParts parts, Id<Provider> own) {
    this.parts = parts;
    this.own = own;
  }

  /** The transaction as the access may read it. */
  static Tx of(Tx tx, ClosedParts parts, Id<Provider> own) {
    OpenStores stores = new OpenStores(parts, own);
    return proxy(
        Tx.class,
        (self, method, arguments) -> {
          Object store = call(tx, method, arguments);
          Class<?> port = method.getReturnType();
          return port.isInterface() && store != null ? stores.port(port, store) : store;
        });
  }

  private Object port(Class<?> port, Object store) {
    return proxy(
        port,
        (self, method, arguments) -> open(provider(arguments), call(store, method, arguments)));
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(Tx.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  /** Whose rows are read: every query of persons' data carries the provider first. */
  private Id<Provider> provider(Object @Nullable [] arguments) {
    if (arguments != null && arguments.length > 0 && arguments[0] instanceof Id<?> first) {
      return new Id<>(first.value());
    }
    return own;
  }

  private @Nullable Object open(Id<Provider> provider, @Nullable Object result) {
    List<Written> found = new ArrayList<>();
    gather(result, found);
    if (found.isEmpty()) {
      return result;
    }
    Set<Written> closed = parts.closed(provider, found);
    return closed.isEmpty() ? result : without(result, closed);
  }

  private static void gather(@Nullable Object result, List<Written> found) {
    if (result instanceof Iterable<?> rows) {
      rows.forEach(row -> gather(row, found));
    } else if (result instanceof Map<?, ?> map) {
      map.values().forEach(row -> gather(row, found));
    } else if (result instanceof Optional<?> one) {
      one.ifPresent(row -> gather(row, found));
    } else if (result instanceof Page<?> page) {
      page.rows().forEach(row -> gather(row, found));
    } else if (result != null) {
      Written written = Written.of(result);
      if (written != null) {
        found.add(written);
      }
    }
  }

  private static @Nullable Object without(@Nullable Object result, Set<Written> closed) {
    if (result instanceof List<?> rows) {
      return rows(rows, closed);
    }
    if (result instanceof Map<?, ?> map) {
      Map<Object, Object> left = new LinkedHashMap<>();
      map.forEach(
          (key, value) -> {
            Object open = without(value, closed);
            if (open != null) {
              left.put(key, open);
            }
          });
      return left;
    }
    if (result instanceof Optional<?> one) {
      return one.map(row -> without(row, closed));
    }
    if (result instanceof Page<?> page) {
      return new Page<>(rows(page.rows(), closed), page.nextCursor());
    }
    if (result == null) {
      return null;
    }
    Written written = Written.of(result);
    return written != null && closed.contains(written) ? null : result;
  }

  private static List<Object> rows(List<?> rows, Set<Written> closed) {
    List<Object> left = new ArrayList<>();
    for (Object row : rows) {
      Object open = without(row, closed);
      if (open != null) {
        left.add(open);
      }
    }
    return left;
  }
}
