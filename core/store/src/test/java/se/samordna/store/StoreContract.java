package se.samordna.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.audit.Action;
import se.samordna.audit.AuditEntry;
import se.samordna.engine.store.AuditRow;
import se.samordna.engine.store.Lease;
import se.samordna.engine.store.Store;
import se.samordna.engine.store.Tx;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** What the engine may rely on, on whichever database. */
abstract class StoreContract {
  @TempDir Path folder;
  private TestDatabase database;
  private OpenStore open;
  private Store store;

  abstract TestDatabase database(Path folder);

  @BeforeEach
  void open() {
    database = database(folder);
    open = database.open();
    store = open.transactions();
    store.write(
        tx -> Rows.handle(tx).execute("create table note (id int primary key, text varchar(100))"));
  }

  @AfterEach
  void close() {
    open.close();
  }

  @Test
  void what_is_written_is_read_after_the_store_was_closed_and_opened() {
    store.write(tx -> note(tx, 1, "Ring på tisdag"));
    open.close();
    open = database.open();
    assertThat(open.transactions().<Long>read(tx -> notes(tx))).isEqualTo(1);
  }

  @Test
  void a_close_lets_the_write_under_way_finish() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch closing = new CountDownLatch(1);
    ExecutorService callers = Executors.newFixedThreadPool(2);
    Future<Boolean> writing =
        callers.submit(
            () ->
                store.write(
                    tx -> {
                      begun.countDown();
                      while (closing.getCount() > 0) {
                        Thread.onSpinWait();
                      }
                      note(tx, 1, "Ring på tisdag");
                      return true;
                    }));
    begun.await();
    Future<?> closed = callers.submit(open::close);
    while (open.writer().open()) {
      Thread.onSpinWait();
    }
    closing.countDown();
    assertThat(writing.get()).isTrue();
    closed.get();
    callers.shutdown();
    open = database.open();
    assertThat(open.transactions().<Long>read(StoreContract::notes)).isEqualTo(1);
  }

  @Test
  void an_exception_undoes_its_closure_and_reaches_the_caller_unchanged() {
    RuntimeException thrown = Refusal.of(Code.STEP_REFUSED);
    assertThatThrownBy(
            () ->
                store.write(
                    tx -> {
                      note(tx, 1, "borde inte finnas");
                      tx.audit().append(Rows.read(Rows.PERSON));
                      throw thrown;
                    }))
        .isSameAs(thrown);
    assertThat(store.<Long>read(StoreContract::notes)).isZero();
    assertThat(Rows.count(open, "audit_row")).isZero();
    assertThat(Rows.count(open, "audit_unsealed")).isZero();
  }

  @Test
  void a_refused_closure_does_not_hurt_the_others_of_its_group() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(16);
    List<Future<Boolean>> answers = new ArrayList<>();
    for (int n = 0; n < 400; n++) {
      int id = n;
      answers.add(callers.submit(() -> written(id, id % 3 == 0)));
    }
    long kept = 0;
    for (Future<Boolean> answer : answers) {
      kept += answer.get() ? 1 : 0;
    }
    callers.shutdown();
    assertThat(kept).isEqualTo(266);
    assertThat(store.<Long>read(StoreContract::notes)).isEqualTo(266);
    assertThat(Rows.count(open, "audit_row")).isEqualTo(266);
    assertThat(
            store.<Long>read(
                tx ->
                    Rows.handle(tx)
                        .createQuery("select count(*) from note where mod(id, 3) = 0")
                        .mapTo(Long.class)
                        .one()))
        .isZero();
  }

  private boolean written(int id, boolean refused) {
    try {
      store.write(
          tx -> {
            note(tx, id, "rad");
            tx.audit().append(Rows.read(Rows.PERSON));
            if (refused) {
              throw Refusal.of(Code.STEP_REFUSED);
            }
            return id;
          });
      return true;
    } catch (Refusal e) {
      return false;
    }
  }

  @Test
  void a_wrong_statement_undoes_its_closure_only() {
    assertThatThrownBy(
            () ->
                store.write(
                    tx -> {
                      note(tx, 1, "först");
                      return note(tx, 1, "samma nyckel");
                    }))
        .isInstanceOf(org.jdbi.v3.core.JdbiException.class);
    store.write(tx -> note(tx, 1, "sedan"));
    assertThat(store.<Long>read(StoreContract::notes)).isEqualTo(1);
  }

  @Test
  void closures_that_count_before_they_write_never_pass_the_limit_together() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(8);
    List<Future<?>> answers = new ArrayList<>();
    for (int n = 0; n < 40; n++) {
      int id = n;
      answers.add(
          callers.submit(() -> store.write(tx -> notes(tx) < 10 ? note(tx, id, "plats") : 0)));
    }
    for (Future<?> answer : answers) {
      answer.get();
    }
    callers.shutdown();
    assertThat(store.<Long>read(StoreContract::notes)).isEqualTo(10);
  }

  @Test
  void a_counter_that_many_callers_raise_loses_no_step() throws Exception {
    store.write(tx -> note(tx, 0, "0"));
    ExecutorService callers = Executors.newFixedThreadPool(16);
    List<Future<Integer>> raised = new ArrayList<>();
    for (int n = 0; n < 16; n++) {
      int first = n * 25 + 1;
      raised.add(callers.submit(() -> raise(first)));
    }
    int steps = 0;
    for (Future<Integer> each : raised) {
      steps += each.get();
    }
    callers.shutdown();
    assertThat(steps).isBetween(200, 239);
    assertThat(store.<Long>read(StoreContract::notes)).isEqualTo(steps + 1L);
    assertThat(store.<Integer>read(StoreContract::counter)).isEqualTo(steps);
  }

  /** Raises the counter and notes each step; every tenth is undone. */
  private int raise(int first) {
    int raised = 0;
    for (int id = first; id < first + 15; id++) {
      int step = id;
      try {
        store.write(
            tx -> {
              int next = counter(tx) + 1;
              note(tx, step, "steg " + next);
              Rows.handle(tx).execute("update note set text = ? where id = 0", "" + next);
              if (step % 10 == 0) {
                throw Refusal.of(Code.STEP_REFUSED);
              }
              return next;
            });
        raised++;
      } catch (Refusal e) {
        assertThat(e.problems().get(0).code()).isEqualTo(Code.STEP_REFUSED);
      }
    }
    return raised;
  }

  private static int counter(Tx tx) {
    return Integer.parseInt(
        Rows.handle(tx)
            .createQuery("select text from note where id = 0")
            .mapTo(String.class)
            .one());
  }

  @Test
  void a_preview_answers_and_leaves_nothing_behind() {
    long seen =
        store.preview(
            tx -> {
              note(tx, 1, "om");
              return notes(tx);
            });
    assertThat(seen).isEqualTo(1);
    assertThat(store.<Long>read(StoreContract::notes)).isZero();
  }

  @Test
  void a_read_sees_one_unchanging_view() throws Exception {
    store.write(tx -> note(tx, 1, "före"));
    ExecutorService other = Executors.newSingleThreadExecutor();
    long after =
        store.read(
            tx -> {
              notes(tx);
              try {
                other.submit(() -> store.write(w -> note(w, 2, "under"))).get();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
              return notes(tx);
            });
    other.shutdown();
    assertThat(after).isEqualTo(1);
    assertThat(store.<Long>read(StoreContract::notes)).isEqualTo(2);
  }

  @Test
  void a_read_sees_one_view_also_of_tables_that_nothing_ties_together() throws Exception {
    store.write(tx -> Rows.handle(tx).execute("create table reply (to_note int)"));
    ExecutorService other = Executors.newSingleThreadExecutor();
    long replies =
        store.read(
            tx -> {
              notes(tx);
              try {
                other
                    .submit(
                        () ->
                            store.write(
                                w -> {
                                  note(w, 1, "under");
                                  return Rows.handle(w).execute("insert into reply values (1)");
                                }))
                    .get();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
              return Rows.handle(tx)
                  .createQuery("select count(*) from reply")
                  .mapTo(Long.class)
                  .one();
            });
    other.shutdown();
    assertThat(replies).as("replies to a note that was not there").isZero();
  }

  @Test
  void a_read_can_not_write() {
    assertThatThrownBy(() -> store.read(tx -> note(tx, 1, "smyg")))
        .isInstanceOf(org.jdbi.v3.core.JdbiException.class);
    assertThat(store.<Long>read(StoreContract::notes)).isZero();
  }

  @Test
  void the_store_is_not_called_from_within_a_closure() {
    assertThatThrownBy(() -> store.write(tx -> store.write(inner -> 1)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> store.write(tx -> store.read(inner -> 1)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> store.read(tx -> store.read(inner -> 1)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(store.<Integer>write(tx -> 1)).isEqualTo(1);
  }

  @Test
  void a_transaction_is_dead_outside_its_closure() {
    AtomicReference<Tx> kept = new AtomicReference<>();
    store.write(
        tx -> {
          kept.set(tx);
          return 1;
        });
    assertThatThrownBy(() -> kept.get().audit()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_closed_store_refuses_with_a_code() {
    open.close();
    assertThatThrownBy(() -> store.write(tx -> 1))
        .isInstanceOfSatisfying(Refusal.class, StoreContract::isUnavailable);
    assertThatThrownBy(() -> store.read(tx -> 1))
        .isInstanceOfSatisfying(Refusal.class, StoreContract::isUnavailable);
  }

  @Test
  void an_instant_in_the_hour_that_comes_twice_is_kept() {
    Instant first = Instant.parse("2026-10-25T00:30:00.000001Z");
    Instant second = Instant.parse("2026-10-25T01:30:00.999999Z");
    store.write(tx -> Rows.handle(tx).execute("create table moment (at timestamp with time zone)"));
    store.write(tx -> Rows.handle(tx).execute("insert into moment values (?), (?)", first, second));
    assertThat(
            store.<List<Instant>>read(
                tx ->
                    Rows.handle(tx)
                        .createQuery("select at from moment order by at")
                        .mapTo(Instant.class)
                        .list()))
        .containsExactly(first, second);
  }

  @Test
  void the_log_of_a_person_comes_newest_first_and_page_by_page() {
    for (int n = 0; n < 5; n++) {
      store.record(Rows.read(Rows.PERSON));
      store.record(Rows.read(Rows.id(200)));
    }
    Page<AuditEntry> first = log(PageRequest.first(3));
    Page<AuditEntry> second = log(new PageRequest(first.nextCursor(), 3));
    assertThat(first.rows()).hasSize(3);
    assertThat(second.rows()).hasSize(2);
    assertThat(second.next()).isEmpty();
    List<AuditEntry> all = new ArrayList<>(first.rows());
    all.addAll(second.rows());
    assertThat(all).isSortedAccordingTo((a, b) -> Long.compare(b.seq(), a.seq()));
    assertThat(all).allSatisfy(row -> assertThat(row.at()).isEqualTo(Rows.AT));
  }

  @Test
  void the_log_of_a_person_holds_nothing_of_another_provider() {
    store.record(Rows.read(Rows.PERSON));
    assertThat(
            store
                .<Page<AuditEntry>>read(
                    tx -> tx.audit().ofPerson(Rows.id(77), Rows.PERSON, PageRequest.first(10)))
                .rows())
        .isEmpty();
  }

  @Test
  void a_cursor_that_no_page_gave_is_refused() {
    assertThatThrownBy(() -> log(new PageRequest("hej", 3)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.problems().get(0).code()).isEqualTo(Code.CURSOR_WRONG));
  }

  @Test
  void one_access_to_a_whole_board_is_one_row_with_its_persons() {
    store.record(Rows.board(700));
    assertThat(Rows.count(open, "audit_row")).isEqualTo(1);
    assertThat(Rows.count(open, "audit_list")).isEqualTo(700);
  }

  @Test
  void a_board_that_is_seen_again_stands_in_the_log_again_and_is_written_once() {
    store.record(Rows.board(3));
    store.record(Rows.read(Rows.id(1_001)));
    store.record(Rows.board(3));
    store.record(Rows.board(2));
    assertThat(Rows.count(open, "audit_list")).isEqualTo(5);
    assertThat(logOf(Rows.id(1_001)))
        .extracting(AuditEntry::action)
        .containsExactly(
            Action.BOARD_READ, Action.BOARD_READ, Action.PERSON_READ, Action.BOARD_READ);
    assertThat(logOf(Rows.id(1_002))).hasSize(2);
  }

  @Test
  void a_board_of_an_access_that_did_not_happen_is_not_kept() {
    store.preview(
        tx -> {
          tx.audit().append(Rows.board(3));
          return 1;
        });
    assertThat(Rows.count(open, "audit_list")).isZero();
    store.record(Rows.board(3));
    assertThat(logOf(Rows.id(1_001))).hasSize(1);
  }

  @Test
  void colleagues_who_see_the_same_board_at_the_same_moment_leave_a_row_each() throws Exception {
    ExecutorService colleagues = Executors.newFixedThreadPool(8);
    try {
      for (int persons = 2; persons < 12; persons++) {
        AuditRow board = Rows.board(persons);
        List<Callable<Boolean>> looks =
            Collections.nCopies(
                8,
                () -> {
                  store.record(board);
                  return true;
                });
        for (Future<Boolean> look : colleagues.invokeAll(looks)) {
          assertThat(look.get()).isTrue();
        }
      }
    } finally {
      colleagues.shutdown();
    }
    assertThat(Rows.count(open, "audit_row")).isEqualTo(80);
    assertThat(Rows.count(open, "audit_list")).isEqualTo(2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + 11);
  }

  @Test
  void only_one_node_holds_a_lease() {
    Duration hour = Duration.ofHours(1);
    Lease lease = store.write(tx -> tx.leases().take("reminders", "node-a", hour).orElseThrow());
    assertThat(lease.lastDone()).isEmpty();
    assertThat(
            store.<Boolean>write(tx -> tx.leases().take("reminders", "node-b", hour).isPresent()))
        .isFalse();
    assertThat(
            store.<Boolean>write(tx -> tx.leases().take("reminders", "node-a", hour).isPresent()))
        .isTrue();
    store.write(
        tx -> {
          tx.leases().finish(lease, "2026-11-23");
          return 1;
        });
    assertThat(
            store
                .<Lease>write(tx -> tx.leases().take("reminders", "node-b", hour).orElseThrow())
                .lastDone())
        .isEqualTo("2026-11-23");
  }

  @Test
  void a_lease_of_a_silent_node_passes_on() {
    store.write(tx -> tx.leases().take("reminders", "node-a", Duration.ofMillis(-1)).isPresent());
    assertThat(
            store.<Boolean>write(
                tx -> tx.leases().take("reminders", "node-b", Duration.ofHours(1)).isPresent()))
        .isTrue();
  }

  @Test
  void of_many_nodes_at_once_one_gets_the_lease() throws Exception {
    ExecutorService nodes = Executors.newFixedThreadPool(6);
    List<Future<Boolean>> got = new ArrayList<>();
    for (int n = 0; n < 6; n++) {
      String node = "node-" + n;
      got.add(
          nodes.submit(
              () ->
                  store.<Boolean>write(
                      tx -> tx.leases().take("backup", node, Duration.ofHours(1)).isPresent())));
    }
    int holders = 0;
    for (Future<Boolean> each : got) {
      holders += each.get() ? 1 : 0;
    }
    nodes.shutdown();
    assertThat(holders).isEqualTo(1);
  }

  private List<AuditEntry> logOf(Id<Person> person) {
    return store
        .<Page<AuditEntry>>read(
            tx -> tx.audit().ofPerson(Rows.PROVIDER, person, PageRequest.first(10)))
        .rows();
  }

  private Page<AuditEntry> log(PageRequest page) {
    return store.read(tx -> tx.audit().ofPerson(Rows.PROVIDER, Rows.PERSON, page));
  }

  private static int note(Tx tx, int id, String text) {
    return Rows.handle(tx).execute("insert into note (id, text) values (?, ?)", id, text);
  }

  private static long notes(Tx tx) {
    return Rows.handle(tx).createQuery("select count(*) from note").mapTo(Long.class).one();
  }

  private static void isUnavailable(Refusal refusal) {
    assertThat(refusal.problems().get(0).code()).isEqualTo(Code.STORE_UNAVAILABLE);
  }
}
