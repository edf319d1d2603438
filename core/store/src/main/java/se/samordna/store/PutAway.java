package se.samordna.store;

import org.jspecify.annotations.Nullable;

/**
 * Names of staff with protected identity in texts that were written before they were put away: who
 * was at a meeting, and how somebody is reached. What stands in the row is left as it was written;
 * whoever reads it is told the role and the number.
 */
final class PutAway {
  private static final String BETWEEN = ";";
  private static final String SHOWN_AS = "|";

  private PutAway() {}

  /** A column with the names that a row's provider has put away, in the statement that reads it. */
  static String of(String table) {
    return "(select string_agg(i.given_name || ' ' || i.family_name || '"
        + SHOWN_AS
        + "' || i.shown_word || ' ' || cast(i.shown_number as varchar(10)), '"
        + BETWEEN
        + "') from staff_identity i where i.provider = "
        + table
        + ".provider and i.ended_at is null)";
  }

  /** The text without those names, {@code null} being none. */
  static String in(String text, @Nullable String names) {
    if (names == null || text.isEmpty()) {
      return text;
    }
    String told = text;
    for (String one : names.split(BETWEEN, -1)) {
      int at = one.indexOf(SHOWN_AS);
      told = told.replace(one.substring(0, at), one.substring(at + 1));
    }
    return told;
  }
}
