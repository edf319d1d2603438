package se.samordna.enginetests;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import java.util.function.Supplier;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.audit.AuditEntry;
import se.samordna.engine.store.AuditRow;
import se.samordna.engine.store.AuditStore;
import se.samordna.engine.store.Store;
import se.samordna.engine.store.Tx;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;

/** A real store whose trail takes no row once it is told to fail. */
final class FailingTrail implements Store {
  private final Store store;
  boolean fails;

  /** How it fails. */
  Supplier<RuntimeException> failure = NotWritten::new;

  FailingTrail(Store store) {
    this.store = store;
  }

  /** What befell the row. */
  static final class NotWritten extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Override
  public <T> T read(Function<? super Tx, ? extends T> work) {
    return store.read(work);
  }

  @Override
  public <T> T write(Function<? super Tx, ? extends T> work) {
    return store.write(tx -> work.apply(failing(tx)));
  }

  @Override
  public <T> T preview(Function<? super Tx, ? extends T> work) {
    return store.preview(work);
  }

  @Override
  public void record(AuditRow row) {
    if (fails) {
      throw failure.get();
    }
    store.record(row);
  }

  @Override
  public void recordRead(AuditRow row) {
    record(row);
  }

  @Override
  public String node() {
    return store.node();
  }

  private Tx failing(Tx tx) {
    return (Tx)
        Proxy.newProxyInstance(
            Tx.class.getClassLoader(),
            new Class<?>[] {Tx.class},
            (self, method, arguments) -> {
              try {
                Object answer = method.invoke(tx, arguments);
                return answer instanceof AuditStore audit ? failing(audit) : answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private AuditStore failing(AuditStore audit) {
    return new AuditStore() {
      @Override
      public void append(AuditRow row) {
        if (fails) {
          throw failure.get();
        }
        audit.append(row);
      }

      @Override
      public Page<AuditEntry> ofPerson(Id<Provider> provider, Id<Person> person, PageRequest page) {
        return audit.ofPerson(provider, person, page);
      }
    };
  }
}
