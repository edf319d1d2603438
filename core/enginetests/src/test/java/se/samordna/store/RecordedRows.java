package se.samordna.store;

import se.samordna.engine.store.Tx;

/** Rows as they would have been recorded over a year, written at once. */
public final class RecordedRows {
  private RecordedRows() {}

  /** Writes one row. */
  public static void insert(Tx tx, String table, Object... values) {
    String marks = String.join(", ", java.util.Collections.nCopies(values.length, "?"));
    int columns = table.indexOf('(');
    String into =
        columns < 0 ? table : table.substring(0, columns) + " " + table.substring(columns);
    ((HandleTx) tx).handle().execute("insert into " + into + " values (" + marks + ")", values);
  }
}
