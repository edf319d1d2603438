package se.samordna.enginetests;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
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

/** A real store that notes the audit rows that are written through it. */
public final class NotedStore implements Store {
  private final Store store;
  private final List<AuditRow> rows = new CopyOnWriteArrayList<>();

  public NotedStore(Store store) {
    this.store = store;
  }

  /** What was noted, oldest first. */
  public List<AuditRow> rows() {
    return List.copyOf(rows);
  }

  @Override
  public <T> T read(Function<? super Tx, ? extends T> work) {
    return store.read(work);
  }

  @Override
  public <T> T write(Function<? super Tx, ? extends T> work) {
    return store.write(tx -> work.apply(noted(tx)));
  }

  @Override
  public <T> T preview(Function<? super Tx, ? extends T> work) {
    return store.preview(work);
  }

  @Override
  public String node() {
    return store.node();
  }

  private Tx noted(Tx tx) {
    return (Tx)
        Proxy.newProxyInstance(
            Tx.class.getClassLoader(),
            new Class<?>[] {Tx.class},
            (self, method, arguments) -> {
              try {
                Object answer = method.invoke(tx, arguments);
                return answer instanceof AuditStore audit ? noted(audit) : answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private AuditStore noted(AuditStore audit) {
    return new AuditStore() {
      @Override
      public void append(AuditRow row) {
        audit.append(row);
        rows.add(row);
      }

      @Override
      public Page<AuditEntry> ofPerson(Id<Provider> provider, Id<Person> person, PageRequest page) {
        return audit.ofPerson(provider, person, page);
      }
    };
  }
}
