package se.samordna.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fits the keys of this node to the database. A database knows its keys by their fingerprints, so
 * that a node with another key, or with none, is found out before it writes a single row.
 */
final class AuditKeyring {
  private static final Logger LOG = LoggerFactory.getLogger(AuditKeyring.class);

  private AuditKeyring() {}

  /**
   * The keys to work with. A new database gets its first key.
   *
   * @throws StoreNotOpened if the database's newest key is not this node's
   */
  static AuditKeys fit(Connection connection, Opening opening) throws SQLException {
    AuditKeys keys = AuditKeys.read(opening.home().auditKey());
    Map<Integer, String> known = fingerprints(connection);
    int newest = known.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    if (newest == 0 && keys.current() > 0) {
      return enter(connection, keys);
    }
    if (newest == 0) {
      return enter(connection, keys.withNew(1));
    }
    if (keys.current() == newest && keys.fingerprint(newest).equals(known.get(newest))) {
      return keys;
    }
    if (opening.newAuditKey()) {
      LOG.warn("Audit key {} is not here; a new one begins and older rows can't be proved", newest);
      return enter(connection, keys.withNew(Math.max(newest, keys.current()) + 1));
    }
    throw new StoreNotOpened(
        "The audit trail was written with another key than that of "
            + opening.home().auditKey()
            + "; put the right file there (every node has the same), or, if it is lost for good,"
            + " set audit.key=new in etc/se.samordna.store.cfg for one start");
  }

  static Map<Integer, String> fingerprints(Connection connection) throws SQLException {
    Map<Integer, String> known = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select number, fingerprint from audit_key")) {
      while (rows.next()) {
        known.put(rows.getInt(1), rows.getString(2));
      }
    }
    return known;
  }

  private static AuditKeys enter(Connection connection, AuditKeys keys) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("insert into audit_key (number, fingerprint) values (?, ?)")) {
      statement.setInt(1, keys.current());
      statement.setString(2, keys.fingerprint(keys.current()));
      statement.executeUpdate();
    }
    return keys;
  }
}
