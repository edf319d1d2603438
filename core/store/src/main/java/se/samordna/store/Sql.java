package se.samordna.store;

import java.lang.reflect.Type;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;

/**
 * How our values stand in the database: ids as uuid, instants as UTC, days as days. The usual way,
 * by {@code java.sql.Timestamp}, would mix up the two hours in which summer time ends.
 */
final class Sql {
  private Sql() {}

  /** Jdbi for the connections that the factory gives. */
  static Jdbi jdbi(ConnectionFactory connections) {
    Jdbi jdbi = Jdbi.create(connections);
    jdbi.registerArgument(new InstantArgument());
    jdbi.registerArgument(new DayArgument());
    jdbi.registerArgument(new IdArgument());
    jdbi.registerArrayType(UUID.class, "uuid");
    jdbi.registerArrayType(String.class, "varchar");
    jdbi.registerArrayType(Long.class, "bigint");
    jdbi.registerColumnMapper(Instant.class, (row, column, context) -> instant(row, column));
    jdbi.registerColumnMapper(
        LocalDate.class, (row, column, context) -> row.getObject(column, LocalDate.class));
    jdbi.registerColumnMapper(Sql::idMapper);
    return jdbi;
  }

  /** Binds a value that JDBC 4.2 knows, or null. */
  static void bind(PreparedStatement statement, int index, @Nullable Object value, int type)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, type);
    } else if (value instanceof Instant instant) {
      statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
    } else {
      statement.setObject(index, value);
    }
  }

  static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime read = row.getObject(column, OffsetDateTime.class);
    return read == null ? null : read.toInstant();
  }

  /** A time that the schema says is never missing. */
  static Instant required(ResultSet row, int column) throws SQLException {
    Instant read = instant(row, column);
    if (read == null) {
      throw new SQLException("No time in column " + column);
    }
    return read;
  }

  /** An id that the schema says is never missing. */
  static <T> Id<T> id(ResultSet row, int column) throws SQLException {
    UUID read = row.getObject(column, UUID.class);
    if (read == null) {
      throw new SQLException("No id in column " + column);
    }
    return new Id<>(read);
  }

  /** An id that may be missing. */
  static <T> @Nullable Id<T> idOrNull(ResultSet row, int column) throws SQLException {
    UUID read = row.getObject(column, UUID.class);
    return read == null ? null : new Id<>(read);
  }

  /** Ids that stand together in one array. */
  static <T> List<Id<T>> ids(ResultSet row, int column) throws SQLException {
    List<Id<T>> ids = new ArrayList<>();
    for (Object each : (Object[]) row.getArray(column).getArray()) {
      ids.add(new Id<>((UUID) each));
    }
    return ids;
  }

  /** A day that may be missing. */
  static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  /** A whole number that may be missing. */
  static @Nullable Integer whole(ResultSet row, int column) throws SQLException {
    int read = row.getInt(column);
    return row.wasNull() ? null : read;
  }

  /** Ids as one array, for {@code = any(?)}. */
  static UUID[] uuids(Collection<? extends Id<?>> ids) {
    return ids.stream().map(Id::value).toArray(UUID[]::new);
  }

  /**
   * The rows of a table at some of one provider's units, for a {@code from} clause; binds {@code
   * units} and {@code provider}.
   *
   * <p>Not {@code provider = :provider and unit = any(:units)}: of an index on both columns H2
   * 2.4.240 then uses the first alone and walks through all that the provider has, so that a list
   * of one team costs as much as the whole region. Joined to its units it uses both columns, and
   * PostgreSQL does either way. Not joined to {@code unnest} either: H2 takes that for a thousand
   * rows and begins with the provider's instead (200 ms a search among 100 000 persons, not 1).
   *
   * @param table one of our own, with an index that begins with provider and unit
   * @param alias what the rest of the statement calls it
   */
  static String atUnits(String table, String alias) {
    return " unit at_unit join "
        + table
        + " "
        + alias
        + " on "
        + alias
        + ".unit = at_unit.id and "
        + alias
        + ".provider = at_unit.provider and at_unit.id = any(:units)"
        + " and at_unit.provider = :provider ";
  }

  /** That an interval of an alias held at the moment {@code :at}. */
  static String heldAt(String alias) {
    return " "
        + alias
        + ".begun_at <= :at and ("
        + alias
        + ".ended_at is null or "
        + alias
        + ".ended_at > :at) ";
  }

  private static Optional<ColumnMapper<?>> idMapper(Type type, ConfigRegistry config) {
    if (GenericTypes.getErasedType(type) != Id.class) {
      return Optional.empty();
    }
    return Optional.of(
        (row, column, context) -> {
          UUID value = row.getObject(column, UUID.class);
          return value == null ? null : new Id<>(value);
        });
  }

  private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
    InstantArgument() {
      super(Types.TIMESTAMP_WITH_TIMEZONE);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
      return (position, statement, context) ->
          statement.setObject(position, value.atOffset(ZoneOffset.UTC));
    }
  }

  private static final class DayArgument extends AbstractArgumentFactory<LocalDate> {
    DayArgument() {
      super(Types.DATE);
    }

    @Override
    protected Argument build(LocalDate value, ConfigRegistry config) {
      return (position, statement, context) -> statement.setObject(position, value);
    }
  }

  private static final class IdArgument extends AbstractArgumentFactory<Id<?>> {
    IdArgument() {
      super(Types.OTHER);
    }

    @Override
    protected Argument build(Id<?> value, ConfigRegistry config) {
      return (position, statement, context) -> statement.setObject(position, value.value());
    }
  }
}
