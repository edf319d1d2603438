package se.samordna.store;

import java.util.List;
import se.samordna.Id;
import se.samordna.audit.Action;
import se.samordna.engine.store.Store;
import se.samordna.organisation.Staff;

/** Rows of the audit trail as they stand, also those that are about no person. */
public final class AuditRows {
  private AuditRows() {}

  /** How many somebody has left by an action. */
  public static int by(Store store, Id<Staff> staff, Action action) {
    return store.read(
        tx ->
            Rows.handle(tx)
                .createQuery("select count(*) from audit_row where staff = ? and action = ?")
                .bind(0, staff)
                .bind(1, action.name())
                .mapTo(Integer.class)
                .one());
  }

  /** The number of the newest row. */
  public static long newest(Store store) {
    return store.read(
        tx ->
            Rows.handle(tx)
                .createQuery("select seq from audit_row order by seq desc limit 1")
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
  }

  /** The actions of all rows since, oldest first. */
  public static List<String> since(Store store, long seq) {
    return store.read(
        tx ->
            Rows.handle(tx)
                .createQuery("select action from audit_row where seq > ? order by seq")
                .bind(0, seq)
                .mapTo(String.class)
                .list());
  }
}
