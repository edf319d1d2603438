package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.SqlStatement;
import se.samordna.consent.Recipient;

/** Somebody who may be told or was told: five columns that are filled together. */
final class RecipientRows {
  static final String COLUMNS = "kind, to_provider, to_unit, name, organisation";
  static final String VALUES = ":kind, :toProvider, :toUnit, :name, :organisation";

  private RecipientRows() {}

  static <S extends SqlStatement<S>> S bind(S statement, Recipient recipient) {
    return statement
        .bind("kind", recipient.kind().name())
        .bind("toProvider", recipient.provider())
        .bind("toUnit", recipient.unit())
        .bind("name", recipient.name())
        .bind("organisation", recipient.organisation());
  }

  /** The five columns from one on. */
  static Recipient read(ResultSet row, int first) throws SQLException {
    return new Recipient(
        Recipient.Kind.valueOf(row.getString(first)),
        Sql.idOrNull(row, first + 1),
        Sql.idOrNull(row, first + 2),
        row.getString(first + 3),
        row.getString(first + 4));
  }
}
