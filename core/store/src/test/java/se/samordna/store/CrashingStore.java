package se.samordna.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import se.samordna.Id;
import se.samordna.audit.Action;
import se.samordna.engine.store.AuditRow;
import se.samordna.engine.store.Store;
import se.samordna.engine.store.Tx;

/**
 * A program that writes as fast as it can, says what has been acknowledged, and is killed. Each
 * write is one note with its audit row.
 */
public final class CrashingStore {
  /** How the program is broken on purpose, to prove that the check can fail. */
  enum Fault {
    NONE,
    /** Says that a write is acknowledged while it is still under way. */
    ANSWERS_EARLY,
    /** Writes the note and its audit row in two transactions. */
    AUDITS_APART
  }

  private static final int WRITERS = 8;
  private static final int FAULT_AT = 600;

  private final Store store;
  private final Fault fault;
  private final AtomicInteger written = new AtomicInteger();

  private CrashingStore(Store store, Fault fault) {
    this.store = store;
    this.fault = fault;
  }

  /**
   * @param arguments the folder and the fault
   */
  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[0]);
    OpenStore open = TestDatabase.h2(folder).open();
    open.transactions()
        .write(
            tx -> Rows.handle(tx).execute("create table if not exists note (id uuid primary key)"));
    CrashingStore crashing = new CrashingStore(open.transactions(), Fault.valueOf(arguments[1]));
    for (int n = 0; n < WRITERS; n++) {
      new Thread(crashing::write).start();
    }
    Sealer sealer = new Sealer(open, new Anchors(folder.resolve("anchors")), Clock.systemUTC());
    while (true) {
      sealer.seal();
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private void write() {
    while (true) {
      Id<Object> id = Id.next();
      boolean broken = written.incrementAndGet() == FAULT_AT;
      if (broken && fault == Fault.ANSWERS_EARLY) {
        answerEarly(id);
      } else if (broken && fault == Fault.AUDITS_APART) {
        store.write(tx -> note(tx, id));
        Runtime.getRuntime().halt(137);
      } else {
        store.write(
            tx -> {
              note(tx, id);
              tx.audit().append(row(id));
              return id;
            });
        acknowledged(id);
      }
    }
  }

  private void answerEarly(Id<Object> id) {
    store.write(
        tx -> {
          note(tx, id);
          acknowledged(id);
          Runtime.getRuntime().halt(137);
          return id;
        });
  }

  private static int note(Tx tx, Id<Object> id) {
    return Rows.handle(tx).execute("insert into note (id) values (?)", id.value());
  }

  private static AuditRow row(Id<Object> id) {
    return AuditRow.allowed(Rows.AT, Rows.NURSE, Action.CONTACT_RECORD, List.of(Rows.PERSON))
        .withObject("contact", id);
  }

  private static synchronized void acknowledged(Id<Object> id) {
    System.out.println(id);
    System.out.flush();
  }
}
