package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import se.samordna.network.Said;

/** Who said what only the person may say: four columns that are filled together or not at all. */
final class SaidRows {
  private SaidRows() {}

  static <S extends SqlStatement<S>> S bind(S statement, @Nullable Said said) {
    return statement
        .bind("saidBy", said == null ? null : said.by().name())
        .bind("through", said == null ? null : said.representative())
        .bind("saidOn", said == null ? null : said.day())
        .bind("how", said == null ? null : said.way().name());
  }

  /** The four columns from one on. */
  static @Nullable Said read(ResultSet row, int first) throws SQLException {
    String by = row.getString(first);
    return by == null
        ? null
        : new Said(
            Said.Speaker.valueOf(by),
            Sql.idOrNull(row, first + 1),
            row.getObject(first + 2, LocalDate.class),
            Said.Way.valueOf(row.getString(first + 3)));
  }
}
