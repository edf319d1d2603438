package se.samordna.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import se.samordna.engine.store.Lease;
import se.samordna.engine.store.LeaseStore;

/** Leases as rows, timed by the database's clock. */
final class LeaseTable implements LeaseStore {
  private final Handle handle;

  LeaseTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<Lease> take(String work, String holder, Duration length) {
    Optional<Row> found = find(work);
    if (found.isEmpty()) {
      return begin(work, holder, length)
          ? Optional.of(new Lease(work, holder, ""))
          : Optional.empty();
    }
    Row row = found.get();
    boolean mine = row.holder().equals(holder);
    if (!mine && row.until().isAfter(row.now())) {
      return Optional.empty();
    }
    if (!mine || row.until().isBefore(row.now().plus(length.dividedBy(2)))) {
      handle.execute(
          "update lease set holder = ?, until = ? where work = ?",
          holder,
          row.now().plus(length),
          work);
    }
    return Optional.of(new Lease(work, holder, row.lastDone()));
  }

  @Override
  public String lastDone(String work) {
    return handle
        .createQuery("select last_done from lease where work = ?")
        .bind(0, work)
        .mapTo(String.class)
        .findOne()
        .orElse("");
  }

  @Override
  public void finish(Lease lease, String done) {
    handle.execute(
        "update lease set until = current_timestamp, last_done = ? where work = ? and holder = ?",
        done,
        lease.work(),
        lease.holder());
  }

  private Optional<Row> find(String work) {
    return handle
        .createQuery(
            "select holder, until, last_done, current_timestamp from lease where work = ? for update")
        .bind(0, work)
        .map(
            (row, context) ->
                new Row(
                    row.getString(1), Sql.required(row, 2), row.getString(3), Sql.required(row, 4)))
        .findOne();
  }

  /** The first to take a lease writes its row; of two at once, one finds that it came second. */
  private boolean begin(String work, String holder, Duration length) {
    handle.savepoint("lease");
    try {
      Instant now =
          handle
              .createQuery("select current_timestamp")
              .map((row, context) -> Sql.required(row, 1))
              .one();
      handle.execute(
          "insert into lease (work, holder, until, last_done) values (?, ?, ?, '')",
          work,
          holder,
          now.plus(length));
      handle.releaseSavepoint("lease");
      return true;
    } catch (UnableToExecuteStatementException e) {
      if (!Failures.duplicate(e)) {
        throw e;
      }
      handle.rollbackToSavepoint("lease");
      return false;
    }
  }

  private record Row(String holder, Instant until, String lastDone, Instant now) {}
}
