package se.samordna.enginetests;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import se.samordna.engine.store.Store;
import se.samordna.engine.store.Tx;

/** A real store that counts what its ports are asked; each of their methods says what it costs. */
final class CountedStore implements Store {
  private final Store store;
  private final AtomicInteger asked = new AtomicInteger();

  CountedStore(Store store) {
    this.store = store;
  }

  /** How many questions the work asks. */
  int during(Runnable work) {
    int before = asked.get();
    work.run();
    return asked.get() - before;
  }

  @Override
  public <T> T read(Function<? super Tx, ? extends T> work) {
    return store.read(tx -> work.apply(counted(tx)));
  }

  @Override
  public <T> T write(Function<? super Tx, ? extends T> work) {
    return store.write(tx -> work.apply(counted(tx)));
  }

  @Override
  public <T> T preview(Function<? super Tx, ? extends T> work) {
    return store.preview(tx -> work.apply(counted(tx)));
  }

  @Override
  public String node() {
    return store.node();
  }

  private Tx counted(Tx tx) {
    return proxy(Tx.class, tx);
  }

  private <T> T proxy(Class<T> type, Object real) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              Object answer;
              try {
                answer = method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
              if (type == Tx.class) {
                return proxy(method.getReturnType(), answer);
              }
              asked.incrementAndGet();
              return answer;
            }));
  }
}
