package se.samordna.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What the store demands before it opens, and that it leaves nothing open when it does not. */
class OpeningTest {
  @TempDir Path folder;

  @Test
  void flags_of_ones_own_for_h2_are_refused() {
    assertThatThrownBy(
            () ->
                Databases.of(
                    TestDrivers.h2(), "jdbc:h2:file:/tmp/x;WRITE_DELAY=500", "samordna", ""))
        .isInstanceOf(StoreNotOpened.class)
        .hasMessageContaining("flags");
  }

  @Test
  void a_database_in_memory_or_of_another_kind_is_refused() {
    assertThatThrownBy(() -> Dialect.of("jdbc:h2:mem:x")).isInstanceOf(StoreNotOpened.class);
    assertThatThrownBy(() -> Dialect.of("jdbc:mysql://localhost/x"))
        .isInstanceOf(StoreNotOpened.class);
  }

  @Test
  void a_database_of_a_later_release_is_refused_and_left_unlocked() throws SQLException {
    TestDatabase database = TestDatabase.h2(folder);
    database.open().close();
    later(database);
    assertThatThrownBy(database::open).isInstanceOf(StoreNotOpened.class);
    try (Connection connection = database.opening().databases().owner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("delete from \"flyway_schema_history\" where \"version\" = '999'");
    }
    database.open().close();
  }

  @Test
  void a_wrong_password_is_refused_without_showing_it() {
    TestDatabase.h2(folder).open().close();
    Home home = new Home(folder);
    Databases wrong = Databases.of(TestDrivers.h2(), home.database(), "samordna", "fel-lösen");
    assertThatThrownBy(() -> OpenStore.open(new Opening(wrong, home, 2, false, "test")))
        .isInstanceOf(StoreNotOpened.class)
        .message()
        .doesNotContain("fel-lösen");
    TestDatabase.h2(folder).open().close();
  }

  @Test
  void a_file_of_keys_that_is_none_is_refused() throws Exception {
    Files.writeString(folder.resolve("audit.key"), "1 kort\n");
    assertThatThrownBy(() -> TestDatabase.h2(folder).open())
        .isInstanceOf(StoreNotOpened.class)
        .hasMessageContaining("audit.key");
  }

  @Test
  @EnabledIf("se.samordna.store.EmbeddedDatabase#usable")
  void a_postgres_that_answers_before_it_keeps_is_refused() throws SQLException {
    TestDatabase database = TestDatabase.postgres(folder);
    try (Connection connection = database.opening().databases().owner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "alter database " + connection.getCatalog() + " set synchronous_commit = off");
    }
    assertThatThrownBy(database::open)
        .isInstanceOf(StoreNotOpened.class)
        .hasMessageContaining("synchronous_commit");
  }

  @Test
  void a_database_that_is_away_at_first_is_opened_when_it_comes() throws InterruptedException {
    TestDatabase database = TestDatabase.h2(folder);
    AtomicInteger tries = new AtomicInteger();
    AtomicReference<OpenStore> opened = new AtomicReference<>();
    CountDownLatch open = new CountDownLatch(1);
    StoreLife life =
        new StoreLife(
            () -> {
              if (tries.incrementAndGet() < 3) {
                throw new StoreNotOpened("The database can't be reached");
              }
              return database.open();
            },
            store -> {
              opened.set(store);
              open.countDown();
            },
            10);
    StoreHealth health = new StoreHealth(life);
    assertThat(health.ready().ready()).isFalse();
    assertThat(health.ready().reason()).isNotEmpty();
    life.start();
    assertThat(open.await(1, TimeUnit.MINUTES)).isTrue();
    // ready only once all that waits for the store has been told, which is after the latch fell
    life.close();
    assertThat(tries).hasValue(3);
    assertThat(health.ready().ready()).isTrue();
    opened.get().close();
    assertThat(health.ready().ready()).isFalse();
  }

  private static void later(TestDatabase database) throws SQLException {
    try (Connection connection = database.opening().databases().owner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into \"flyway_schema_history\" select max(\"installed_rank\") + 1, '999', 'later',"
              + " 'SQL', 'V999__later.sql', 1, 'x', current_timestamp, 1, true"
              + " from \"flyway_schema_history\"");
    }
  }
}
