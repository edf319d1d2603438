package se.samordna.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a version of H2 must pass before it is trusted, beside the crash test. The store refuses
 * every version but the one that has.
 */
class H2VersionTest {
  @TempDir Path folder;

  @Test
  void the_version_that_is_built_against_is_the_one_that_the_store_opens() throws Exception {
    try (Connection connection = database("").getConnection()) {
      assertThat(connection.getMetaData().getDatabaseProductVersion())
          .startsWith(H2Database.VERSION + " ");
    }
  }

  @Test
  void a_repeated_query_sees_what_its_own_transaction_changed() throws Exception {
    assertThat(seesItsOwnChange(Databases.H2_FLAGS)).isTrue();
  }

  @Test
  void without_the_flag_a_repeated_query_is_answered_from_memory() throws Exception {
    assertThat(seesItsOwnChange(";WRITE_DELAY=0"))
        .as("if this H2 no longer needs OPTIMIZE_REUSE_RESULTS=0, say so in the ADR")
        .isFalse();
  }

  private boolean seesItsOwnChange(String flags) throws SQLException {
    String query =
        "select 1 where exists (select * from care inner join care_unit"
            + " on care_unit.care = care.id where care.state = 1)";
    try (Connection connection = database(flags).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table care (id int primary key, state int)");
      statement.execute("create table care_unit (id int primary key, care int)");
      statement.execute("insert into care values (1, 0)");
      statement.execute("insert into care_unit values (1, 1)");
      connection.setAutoCommit(false);
      try (ResultSet before = statement.executeQuery(query)) {
        assertThat(before.next()).isFalse();
      }
      statement.execute("update care set state = 1");
      try (ResultSet after = statement.executeQuery(query)) {
        return after.next();
      }
    }
  }

  private DataSource database(String flags) {
    JdbcDataSource database = new JdbcDataSource();
    database.setUrl("jdbc:h2:file:" + folder.resolve("h2") + flags);
    database.setUser("sa");
    return database;
  }
}
