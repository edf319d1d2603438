package se.samordna.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samordna.engine.store.Store;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** The one writer of H2: who is answered when, and what happens when the disk fails. */
class GroupWriterTest {
  @TempDir Path folder;
  private final WatchedDriver driver = new WatchedDriver();
  private final ExecutorService callers = Executors.newFixedThreadPool(32);
  private OpenStore open;
  private Store store;

  @BeforeEach
  void open() {
    Home home = new Home(folder);
    ReadySchema.lay(home);
    Databases databases = Databases.of(driver, home.database(), "samordna", "");
    open = OpenStore.open(new Opening(databases, home, 4, false, "test"));
    store = open.transactions();
    store.write(tx -> Rows.handle(tx).execute("create table note (id int primary key)"));
    driver.events.clear();
  }

  @AfterEach
  void close() {
    callers.shutdownNow();
    open.close();
  }

  @Test
  void a_write_is_answered_after_its_commit_was_synced() {
    note(1);
    assertThat(driver.events).containsExactly("commit", "sync");
  }

  @Test
  void a_read_is_answered_when_its_row_is_committed_and_does_not_wait_for_the_disk() {
    driver.failNext("sync");
    store.recordRead(Rows.read(Rows.PERSON));
    assertThat(driver.events).startsWith("commit");
  }

  @Test
  void the_row_of_a_read_goes_to_disk_by_itself_when_nobody_writes() throws Exception {
    store.recordRead(Rows.read(Rows.PERSON));
    for (int patience = 0; driver.events.size() < 2 && patience < 600; patience++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(driver.events).containsExactly("commit", "sync");
  }

  @Test
  void a_read_whose_row_can_not_be_committed_is_not_answered() {
    driver.failNext("commit");
    assertThatThrownBy(() -> store.recordRead(Rows.read(Rows.PERSON))).isInstanceOf(Refusal.class);
  }

  @Test
  void writes_that_wait_together_share_one_sync() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    List<Future<Integer>> answers = new ArrayList<>();
    answers.add(callers.submit(() -> store.<Integer>write(tx -> hold(begun, go))));
    begun.await();
    for (int n = 0; n < 20; n++) {
      int id = n;
      answers.add(callers.submit(() -> note(id)));
    }
    awaitQueued(20);
    go.countDown();
    for (Future<Integer> answer : answers) {
      answer.get();
    }
    assertThat(driver.events).containsExactly("commit", "sync", "commit", "sync");
  }

  @Test
  void a_group_whose_commit_fails_is_answered_to_nobody_and_the_store_opens_again()
      throws Exception {
    driver.failNext("commit");
    assertThatThrownBy(() -> note(1)).isInstanceOfSatisfying(Refusal.class, this::isInDoubt);
    assertThat(again(2)).isEqualTo(1);
    assertThat(count()).isBetween(1L, 2L);
  }

  @Test
  void a_group_whose_sync_fails_is_answered_to_nobody_and_the_store_opens_again() throws Exception {
    note(1);
    driver.failNext("sync");
    assertThatThrownBy(() -> note(2)).isInstanceOfSatisfying(Refusal.class, this::isInDoubt);
    assertThat(again(3)).isEqualTo(1);
    assertThat(count()).isBetween(2L, 3L);
  }

  @Test
  void whoever_waits_too_long_is_refused_and_nothing_of_theirs_is_written() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Future<Integer> slow = callers.submit(() -> store.<Integer>write(tx -> hold(begun, go)));
    begun.await();
    PendingWrite<Integer> late = new PendingWrite<>(new Work<>(tx -> 1, true));
    assertThatThrownBy(() -> late.await(10))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.problems().get(0).code()).isEqualTo(Code.STORE_UNAVAILABLE));
    assertThat(late.begin()).isFalse();
    go.countDown();
    assertThat(slow.get()).isEqualTo(1);
  }

  @Test
  void a_full_queue_refuses_at_once() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Future<Integer> slow = callers.submit(() -> store.<Integer>write(tx -> hold(begun, go)));
    begun.await();
    GroupWriter writer = (GroupWriter) open.writer();
    for (int n = 0; n < GroupWriter.QUEUE; n++) {
      assertThat(writer.offer(new PendingWrite<>(new Work<>(tx -> 1, true)))).isTrue();
    }
    assertThatThrownBy(() -> note(1)).isInstanceOf(Refusal.class);
    go.countDown();
    assertThat(slow.get()).isEqualTo(1);
    assertThat(again(2)).isEqualTo(1);
  }

  @Test
  void closing_answers_everybody_who_was_let_in() throws Exception {
    List<Future<Integer>> answers = new ArrayList<>();
    for (int n = 0; n < 200; n++) {
      int id = n;
      answers.add(callers.submit(() -> note(id)));
    }
    answers.get(0).get();
    open.close();
    int written = 0;
    for (Future<Integer> answer : answers) {
      written += writtenOrRefused(answer);
    }
    OpenStore again =
        OpenStore.open(new Opening(open.databases(), new Home(folder), 4, false, "test"));
    assertThat(Rows.count(again, "note")).isEqualTo(written);
    again.close();
  }

  @Test
  void an_interrupted_caller_learns_what_became_of_the_write_and_stays_interrupted()
      throws Exception {
    Future<Boolean> interrupted =
        callers.submit(
            () -> {
              Thread.currentThread().interrupt();
              note(1);
              return Thread.interrupted();
            });
    assertThat(interrupted.get()).isTrue();
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void an_interrupted_reader_does_not_take_the_store_down() throws Exception {
    note(1);
    Future<Boolean> reader =
        callers.submit(
            () -> {
              Thread.currentThread().interrupt();
              assertThat(count()).isEqualTo(1);
              return Thread.interrupted();
            });
    assertThat(reader.get()).isTrue();
    assertThat(note(2)).isEqualTo(1);
    assertThat(count()).isEqualTo(2);
  }

  private int note(int id) {
    return store.<Integer>write(
        tx -> Rows.handle(tx).execute("insert into note (id) values (?)", id));
  }

  /** Writes as soon as the store is open again. */
  private int again(int id) throws InterruptedException {
    for (int attempt = 0; ; attempt++) {
      try {
        return note(id);
      } catch (Refusal e) {
        if (attempt == 200) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
  }

  private long count() {
    return Rows.count(open, "note");
  }

  private void awaitQueued(int waiting) throws InterruptedException {
    GroupWriter writer = (GroupWriter) open.writer();
    while (writer.queued() < waiting) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  private static int hold(CountDownLatch begun, CountDownLatch go) {
    begun.countDown();
    try {
      go.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return 1;
  }

  private static int writtenOrRefused(Future<Integer> answer) throws Exception {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      assertThat(e.getCause()).isInstanceOf(Refusal.class);
      return 0;
    }
  }

  private void isInDoubt(Refusal refusal) {
    assertThat(refusal.problems().get(0).code()).isEqualTo(Code.WRITE_IN_DOUBT);
  }
}
