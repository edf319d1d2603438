package se.samordna.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a version of H2 must pass before it is trusted, beside the crash test. The store refuses
 * every version but the one that has.
 */
class H2VersionTest {
  private static final int CONNECTIONS = 16;
  private static final long NANOS = TimeUnit.SECONDS.toNanos(6);

  @TempDir Path folder;

  @Test
  void a_counter_that_many_connections_lock_and_raise_loses_no_step() throws Exception {
    DataSource database = database(Databases.H2_FLAGS);
    try (Connection keeper = database.getConnection();
        Statement statement = keeper.createStatement()) {
      statement.execute("create table counter (v bigint)");
      statement.execute("create table step (v bigint)");
      statement.execute("insert into counter values (0)");
      ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
      List<Future<Integer>> raised = new ArrayList<>();
      for (int n = 0; n < CONNECTIONS; n++) {
        int seed = n;
        raised.add(threads.submit(() -> raise(database, new Random(seed))));
      }
      long steps = 0;
      for (Future<Integer> each : raised) {
        steps += each.get();
      }
      threads.shutdown();
      assertThat(number(statement, "select v from counter")).isEqualTo(steps);
      assertThat(number(statement, "select count(distinct v) from step")).isEqualTo(steps);
      assertThat(number(statement, "select count(*) from step")).isEqualTo(steps);
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

  private static int raise(DataSource database, Random random) throws SQLException {
    int raised = 0;
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        PreparedStatement step = connection.prepareStatement("insert into step values (?)")) {
      connection.setAutoCommit(false);
      for (long end = System.nanoTime() + NANOS; System.nanoTime() < end; ) {
        long next = number(statement, "select v from counter for update") + 1;
        statement.execute("update counter set v = " + next);
        step.setLong(1, next);
        step.execute();
        if (random.nextInt(100) == 0) {
          connection.rollback();
        } else {
          connection.commit();
          raised++;
        }
      }
    }
    return raised;
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private DataSource database(String flags) {
    JdbcDataSource database = new JdbcDataSource();
    database.setUrl("jdbc:h2:file:" + folder.resolve("h2") + flags);
    database.setUser("sa");
    return database;
  }
}
