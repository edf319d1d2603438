package se.samordna.benchmarks.bare;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** The row that bare stores are measured with: some 400 bytes, one secondary index. */
final class Rows {
  static final String INSERT = "INSERT INTO bare (id, owner, body) VALUES (?, ?, ?)";
  private static final String BODY = "En rad så lång som en anteckning brukar vara. ".repeat(8);

  private Rows() {}

  static void createTable(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS bare");
      statement.execute(
          "CREATE TABLE bare (id BIGINT PRIMARY KEY, owner BIGINT NOT NULL, body VARCHAR(1000))");
      statement.execute("CREATE INDEX bare_owner ON bare (owner)");
    }
  }

  static void fill(PreparedStatement insert, long row) throws SQLException {
    insert.setLong(1, row);
    insert.setLong(2, row * 31 % 10_007);
    insert.setString(3, BODY);
  }

  static long count(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        var result = statement.executeQuery("SELECT COUNT(*) FROM bare")) {
      result.next();
      return result.getLong(1);
    }
  }
}
