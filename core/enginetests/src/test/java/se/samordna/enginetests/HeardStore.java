package se.samordna.enginetests;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import se.samordna.engine.store.AuditRow;
import se.samordna.engine.store.Store;
import se.samordna.engine.store.Tx;

/** A real store that tells which rows its readings leave, and whether anything else was written. */
final class HeardStore implements Store {
  private final Store store;
  private final List<AuditRow> readings = new ArrayList<>();
  private int writes;

  HeardStore(Store store) {
    this.store = store;
  }

  /** The audit rows of readings, oldest first. */
  List<AuditRow> readings() {
    return readings;
  }

  /** How many writes there were besides. */
  int writes() {
    return writes;
  }

  @Override
  public <T> T read(Function<? super Tx, ? extends T> work) {
    return store.read(work);
  }

  @Override
  public void recordRead(AuditRow row) {
    readings.add(row);
    store.recordRead(row);
  }

  @Override
  public <T> T write(Function<? super Tx, ? extends T> work) {
    writes++;
    return store.write(work);
  }

  @Override
  public <T> T preview(Function<? super Tx, ? extends T> work) {
    writes++;
    return store.preview(work);
  }

  @Override
  public String node() {
    return store.node();
  }
}
