package se.samordna.store;

import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Tells a database that is away or broken from a statement that is wrong. */
final class Failures {
  /** H2: file error, file corrupt, connection broken, database closed, object closed. */
  private static final Set<String> H2_BROKEN =
      Set.of("90028", "90030", "90031", "90067", "90098", "90121", "90007");

  /**
   * Foreign keys to persons and units of whom a record is kept, by the end of their names, and all
   * that keeps words out of the ombuds' tables, by its beginning.
   */
  private static final Pattern NO_RECORD =
      Pattern.compile(
          "_(?:in|at)_record\\b|record_entry_regime|\\bombud_(?:mandate|phase|appointment)_",
          Pattern.CASE_INSENSITIVE);

  /** A foreign key or a check that a row breaks, on H2 and on PostgreSQL. */
  private static final Set<String> REFUSED_ROW = Set.of("23506", "23503", "23513", "23514");

  private static final int DEEPEST = 20;

  private Failures() {}

  static Refusal unavailable() {
    return Refusal.of(Code.STORE_UNAVAILABLE);
  }

  static Refusal inDoubt() {
    return Refusal.of(Code.WRITE_IN_DOUBT);
  }

  /**
   * Whether the database, not the statement, failed: class 08 connection, 53 resources, 57P
   * shutdown, 58 system, or H2's own codes for a file or database that is gone.
   */
  static boolean broken(Throwable failure) {
    String state = state(failure);
    return state != null
        && (state.startsWith("08")
            || state.startsWith("53")
            || state.startsWith("57P")
            || state.startsWith("58")
            || H2_BROKEN.contains(state));
  }

  /** Whether another transaction came in between, so that running it again may succeed. */
  static boolean conflict(Throwable failure) {
    String state = state(failure);
    return "40001".equals(state) || "40P01".equals(state);
  }

  /** Whether a row with the same key stood there already. */
  static boolean duplicate(Throwable failure) {
    return "23505".equals(state(failure));
  }

  /**
   * Whether a row was to be written where no record is kept: the keys and the check that say so are
   * known by their names, which both databases tell.
   */
  static boolean withoutRecord(Throwable failure) {
    String state = state(failure);
    if (state == null || !REFUSED_ROW.contains(state)) {
      return false;
    }
    Throwable at = failure;
    for (int depth = 0; at != null && depth < DEEPEST; depth++) {
      if (at instanceof SQLException sql && NO_RECORD.matcher(sql.getMessage()).find()) {
        return true;
      }
      at = at.getCause();
    }
    return false;
  }

  private static @Nullable String state(Throwable failure) {
    Throwable at = failure;
    for (int depth = 0; at != null && depth < DEEPEST; depth++) {
      if (at instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState();
      }
      at = at.getCause();
    }
    return null;
  }
}
