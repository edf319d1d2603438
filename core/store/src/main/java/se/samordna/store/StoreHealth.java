package se.samordna.store;

import org.jspecify.annotations.Nullable;
import se.samordna.operation.Readiness;
import se.samordna.refusal.Refusal;

/** Asks the store itself: one real read, and one write that reaches the disk. */
final class StoreHealth {
  private final StoreLife life;

  StoreHealth(StoreLife life) {
    this.life = life;
  }

  Readiness ready() {
    OpenStore store = life.store();
    if (store == null) {
      return new Readiness(false, "", life.problem());
    }
    String name = store.databases().dialect().productName();
    try {
      store
          .transactions()
          .readWithHandle(
              tx ->
                  tx.handle()
                      .createQuery("select count(*) from audit_key")
                      .mapTo(Long.class)
                      .one());
      store.transactions().<@Nullable Object>write(tx -> null);
      return new Readiness(true, name, "");
    } catch (Refusal e) {
      return new Readiness(false, name, "The database does not answer: " + e.getMessage());
    }
  }
}
