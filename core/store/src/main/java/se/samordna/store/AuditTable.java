package se.samordna.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.audit.Action;
import se.samordna.audit.AuditEntry;
import se.samordna.audit.Ground;
import se.samordna.audit.Outcome;
import se.samordna.engine.store.AuditRow;
import se.samordna.engine.store.AuditStore;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** The audit trail in its tables. A list of persons is written once, however often it is shown. */
final class AuditTable implements AuditStore {
  private static final String NUMBER = "insert into audit_unsealed default values";
  private static final String ROW =
      "insert into audit_row (seq, key_no, at, provider, unit, staff, account, role, assignment,"
          + " operator, channel, session, action, object_kind, object, ground, consent, outcome,"
          + " code, mac, subject, form, device)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String KNOWN = "select ord from audit_list where list = ? and ord = 0";
  private static final String LIST =
      "insert into audit_list (list, ord, provider, person)"
          + " select cast(? as uuid), n.ord - 1, cast(? as uuid), n.person"
          + " from unnest(cast(? as uuid array)) with ordinality n(person, ord)";

  /** The rows about a person alone, and those about a list with the person on it. */
  private static final String LOG =
      """
      select r.seq, r.at, r.unit, r.staff, r.role, r.action, r.object_kind, r.object, r.ground,
        r.outcome, r.code
      from (
        select a.seq from <subjects> join audit_row a on a.provider = :provider
          and a.subject = about.subject
        where a.seq < :before
        order by a.seq desc limit :rows
      ) shown join audit_row r on r.seq = shown.seq
      order by r.seq desc
      """;

  private final Handle handle;
  private final AuditKeys keys;

  AuditTable(Handle handle, AuditKeys keys) {
    this.handle = handle;
    this.keys = keys;
  }

  @Override
  public void append(AuditRow row) {
    Connection connection = handle.getConnection();
    try {
      StoredRow stored = StoredRow.of(number(connection), StoredRow.FORM, keys.current(), row);
      if (stored.persons().size() > 1 && !known(connection, stored)) {
        insertList(connection, stored);
      }
      insert(connection, stored, stored.macBy(keys));
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, handle.createUpdate(ROW).getContext());
    }
  }

  @Override
  public Page<AuditEntry> ofPerson(Id<Provider> provider, Id<Person> person, PageRequest page) {
    LogSubjects subjects = LogSubjects.of(handle, provider, person);
    List<AuditEntry> rows =
        subjects
            .bind(handle.createQuery(LOG.replace("<subjects>", subjects.sql())))
            .bind("provider", provider)
            .bind("before", before(page.cursor()))
            .bind("rows", page.size() + 1)
            .map(AuditTable::entry)
            .list();
    if (rows.size() <= page.size()) {
      return new Page<>(rows, null);
    }
    List<AuditEntry> shown = rows.subList(0, page.size());
    return new Page<>(shown, Long.toString(shown.get(shown.size() - 1).seq()));
  }

  private static long number(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(NUMBER, new String[] {"seq"})) {
      statement.executeUpdate();
      try (ResultSet keys = statement.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    }
  }

  private static void insert(Connection connection, StoredRow row, byte[] mac) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ROW)) {
      int i = 0;
      statement.setLong(++i, row.seq());
      statement.setInt(++i, row.keyNo());
      Sql.bind(statement, ++i, row.at(), Types.TIMESTAMP_WITH_TIMEZONE);
      uuid(statement, ++i, row.provider());
      uuid(statement, ++i, row.unit());
      uuid(statement, ++i, row.staff());
      uuid(statement, ++i, row.account());
      statement.setString(++i, row.role());
      uuid(statement, ++i, row.assignment());
      statement.setString(++i, row.operator());
      statement.setString(++i, row.channel());
      statement.setString(++i, row.session());
      statement.setString(++i, row.action());
      statement.setString(++i, row.objectKind());
      uuid(statement, ++i, row.object());
      statement.setString(++i, row.ground());
      uuid(statement, ++i, row.consent());
      statement.setString(++i, row.outcome());
      statement.setString(++i, row.code());
      statement.setBytes(++i, mac);
      uuid(statement, ++i, row.subject());
      statement.setInt(++i, row.form());
      statement.setString(++i, row.device());
      statement.executeUpdate();
    }
  }

  private static boolean known(Connection connection, StoredRow row) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(KNOWN)) {
      uuid(statement, 1, row.subject());
      try (ResultSet found = statement.executeQuery()) {
        return found.next();
      }
    }
  }

  /** One statement, the same for two persons and for two hundred. */
  private static void insertList(Connection connection, StoredRow row) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try (PreparedStatement statement = connection.prepareStatement(LIST)) {
      uuid(statement, 1, row.subject());
      uuid(statement, 2, row.provider());
      statement.setArray(3, connection.createArrayOf("uuid", row.persons().toArray()));
      statement.executeUpdate();
    } catch (SQLException e) {
      if (!Failures.duplicate(e)) {
        throw e;
      }
      connection.rollback(before); // somebody else was shown the same list at the same moment
    }
    connection.releaseSavepoint(before);
  }

  private static void uuid(PreparedStatement statement, int index, @Nullable UUID value)
      throws SQLException {
    Sql.bind(statement, index, value, Types.OTHER);
  }

  private static long before(@Nullable String cursor) {
    if (cursor == null) {
      return Long.MAX_VALUE;
    }
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw Refusal.of(Code.CURSOR_WRONG);
    }
  }

  private static AuditEntry entry(ResultSet row, StatementContext context) throws SQLException {
    String role = row.getString(5);
    String ground = row.getString(9);
    return new AuditEntry(
        row.getLong(1),
        Sql.required(row, 2),
        id(row, 3),
        id(row, 4),
        role == null ? null : Role.valueOf(role),
        Action.valueOf(row.getString(6)),
        row.getString(7),
        row.getObject(8, UUID.class),
        ground == null ? null : Ground.valueOf(ground),
        Outcome.valueOf(row.getString(10)),
        row.getString(11));
  }

  private static <T> @Nullable Id<T> id(ResultSet row, int column) throws SQLException {
    UUID value = row.getObject(column, UUID.class);
    return value == null ? null : new Id<>(value);
  }
}
