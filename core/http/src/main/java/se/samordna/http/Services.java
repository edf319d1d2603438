package se.samordna.http;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/**
 * The services behind the api, for as long as a bundle answers requests.
 *
 * <p>Engine and store are updated in place. What is handed out here stays valid meanwhile: each
 * call goes to the service that is there now, waits up to two seconds for one that is just being
 * replaced, and is refused with {@code CM-6005} after that. So no route disappears while the engine
 * is away, and nobody is told 404 for something that exists.
 */
public final class Services implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 2_000;

  private final BundleContext context;
  private final List<ServiceTracker<?, ?>> trackers = new CopyOnWriteArrayList<>();

  /**
   * @param context of the bundle that uses the services
   */
  public Services(BundleContext context) {
    this.context = context;
  }

  /** A service that is always there to be called, of an interface of the api. */
  public <T> T get(Class<T> type) {
    ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
    tracker.open();
    trackers.add(tracker);
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> call(type, tracker, self, method, arguments));
    return type.cast(proxy);
  }

  /** Lets go of every service. */
  @Override
  public void close() {
    trackers.forEach(ServiceTracker::close);
  }

  private static @Nullable Object call(
      Class<?> type,
      ServiceTracker<?, ?> tracker,
      Object self,
      Method method,
      Object @Nullable [] arguments)
      throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return ofObject(type, self, method, arguments);
    }
    try {
      return method.invoke(present(tracker), arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private static Object present(ServiceTracker<?, ?> tracker) {
    try {
      Object service = tracker.waitForService(PATIENCE_MILLIS);
      if (service != null) {
        return service;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw Refusal.of(Code.SERVICE_AWAY);
  }

  private static Object ofObject(
      Class<?> type, Object self, Method method, Object @Nullable [] arguments) {
    return switch (method.getName()) {
      case "equals" -> arguments != null && arguments[0] == self;
      case "hashCode" -> System.identityHashCode(self);
      default -> "The present " + type.getSimpleName();
    };
  }
}
