package se.samordna.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samordna.engine.store.Store;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** A disk that fills up under the embedded database, and has room again. */
class FullDiskTest {
  private static final int KEPT = 40;

  @TempDir Path folder;
  private OpenStore open;
  private Store store;

  @BeforeEach
  void open() {
    open = reopened();
    store = open.transactions();
    store.write(
        tx ->
            Rows.handle(tx).execute("create table note (id int primary key, says varchar(4000))"));
    for (int id = 1; id <= KEPT; id++) {
      note(id);
    }
  }

  @AfterEach
  void close() {
    FullDisk.makeRoom();
    open.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void nobody_is_answered_while_the_disk_is_full_and_all_that_was_answered_is_there_afterwards(
      int writes) throws Exception {
    FullDisk.fillAfter(writes);
    Set<Integer> answered = answeredUntilRefused();
    for (int id = 1000; id < 1005; id++) {
      int refused = id;
      assertThatThrownBy(() -> note(refused)).isInstanceOf(Refusal.class);
    }

    FullDisk.makeRoom();
    awaitWriting();
    assertThat(notes()).containsAll(answered).doesNotContain(1000, 1001, 1002, 1003, 1004);
    open.close();
    open = reopened();
    assertThat(notes()).containsAll(answered);
    assertThat(
            new SealChain(open, new Anchors(folder.resolve("anchors")), Clock.systemUTC())
                .verify()
                .findings())
        .isEmpty();
  }

  @Test
  void the_first_who_meets_the_full_disk_hears_that_it_is_not_known_whether_it_was_written() {
    FullDisk.fillAfter(0);
    assertThatThrownBy(() -> note(1000))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.problems().get(0).code()).isEqualTo(Code.WRITE_IN_DOUBT));
  }

  private Set<Integer> answeredUntilRefused() {
    Set<Integer> answered = new HashSet<>();
    for (int id = 1; id <= KEPT; id++) {
      answered.add(id);
    }
    try {
      for (int id = 100; id < 200; id++) {
        note(id);
        answered.add(id);
      }
    } catch (Refusal full) {
      return answered;
    }
    throw new AssertionError("a hundred notes were written to a full disk");
  }

  /** A note, with its audit row, large enough to need room of its own. */
  private void note(int id) {
    store.write(
        tx -> {
          tx.audit().append(Rows.read(Rows.PERSON));
          return Rows.handle(tx)
              .execute("insert into note (id, says) values (?, ?)", id, "x".repeat(4000));
        });
  }

  private void awaitWriting() throws InterruptedException {
    for (int attempt = 0; ; attempt++) {
      try {
        note(2000 + attempt);
        return;
      } catch (Refusal e) {
        if (attempt == 1_200) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
  }

  private Set<Integer> notes() {
    return new HashSet<>(
        open.transactions()
            .readWithHandle(
                tx -> tx.handle().createQuery("select id from note").mapTo(Integer.class).list()));
  }

  private OpenStore reopened() {
    Home home = new Home(folder);
    Databases databases =
        Databases.of(
            TestDrivers.h2(),
            FullDisk.address(folder.resolve("db").resolve("samordna").toString()),
            "samordna",
            "");
    return OpenStore.open(new Opening(databases, home, 4, false, "test"));
  }
}
