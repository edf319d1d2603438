package se.samordna.enginetests;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import se.samordna.engine.store.AuditRow;
import se.samordna.engine.store.Store;
import se.samordna.engine.store.TaskStore;
import se.samordna.engine.store.Tx;

/** A real store that breaks down when a caseload has been handed over in part. */
final class HalfWay implements Store {
  private final Store store;
  private int left = Integer.MAX_VALUE;

  HalfWay(Store store) {
    this.store = store;
  }

  /** What befell the writing. */
  static final class BrokeDown extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Lets so many persons' tasks go along, and breaks down at the next. */
  void breakAfter(int persons) {
    left = persons;
  }

  @Override
  public <T> T read(Function<? super Tx, ? extends T> work) {
    return store.read(work);
  }

  @Override
  public <T> T write(Function<? super Tx, ? extends T> work) {
    return store.write(tx -> work.apply(breaking(tx)));
  }

  @Override
  public <T> T preview(Function<? super Tx, ? extends T> work) {
    return store.preview(work);
  }

  @Override
  public void record(AuditRow row) {
    store.record(row);
  }

  @Override
  public void recordRead(AuditRow row) {
    store.recordRead(row);
  }

  @Override
  public String node() {
    return store.node();
  }

  private Tx breaking(Tx tx) {
    return proxy(
        Tx.class,
        (self, method, arguments) -> {
          Object answer = call(tx, method, arguments);
          return answer instanceof TaskStore tasks ? breaking(tasks) : answer;
        });
  }

  private TaskStore breaking(TaskStore tasks) {
    return proxy(
        TaskStore.class,
        (self, method, arguments) -> {
          if (method.getName().equals("handOver") && left-- == 0) {
            throw new BrokeDown();
          }
          return call(tasks, method, arguments);
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(Tx.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
