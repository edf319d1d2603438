package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samordna.access.Account;
import se.samordna.access.Caller;
import se.samordna.access.Idempotency.Claim;
import se.samordna.access.Idempotency.KeptAnswer;
import se.samordna.engine.access.KeptIdempotency;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.store.OpenedStores;

@OnBothDatabases
class IdempotencyTest {
  private static final String OPERATION = "addContact";
  private static final String KEY = "f81d4fae-7dec-11d0";
  private static final String REQUEST = "/persons/1/contacts {\"minutes\":30}";
  private static final KeptAnswer ANSWER =
      new KeptAnswer(
          201,
          Map.of("Content-Type", "application/json", "ETag", "\"1\""),
          "{\"note\":\"Såg glad ut\"}");

  private final House house;
  private final Caller nurse;
  private final KeptIdempotency answers;

  IdempotencyTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = withAccount(house.nurse());
    answers = new KeptIdempotency(house.store, SamordnaClock.of(house.clock));
  }

  @AfterEach
  void close() {
    answers.close();
  }

  @Test
  void a_new_key_is_for_whoever_claims_it_first() {
    assertThat(claim(nurse)).isEqualTo(new Claim.Mine());
    assertThat(claim(nurse)).isEqualTo(new Claim.UnderWay());
  }

  @Test
  void a_request_that_was_carried_out_is_answered_as_it_was() {
    claim(nurse);
    answers.keep(nurse, OPERATION, KEY, ANSWER);

    assertThat(claim(nurse)).isEqualTo(new Claim.Done(ANSWER));
  }

  @Test
  void a_key_is_not_taken_for_another_request() {
    claim(nurse);
    assertThat(answers.claim(nurse, OPERATION, KEY, "another")).isEqualTo(new Claim.OtherRequest());
    answers.keep(nurse, OPERATION, KEY, ANSWER);
    assertThat(answers.claim(nurse, OPERATION, KEY, "another")).isEqualTo(new Claim.OtherRequest());
  }

  @Test
  void a_key_belongs_to_one_account_and_one_operation() {
    claim(nurse);
    answers.keep(nurse, OPERATION, KEY, ANSWER);

    assertThat(claim(withAccount(house.nurse()))).isEqualTo(new Claim.Mine());
    assertThat(answers.claim(nurse, "addMember", KEY, REQUEST)).isEqualTo(new Claim.Mine());
  }

  @Test
  void what_was_refused_may_be_tried_again() {
    claim(nurse);
    answers.release(nurse, OPERATION, KEY);

    assertThat(claim(nurse)).isEqualTo(new Claim.Mine());
  }

  @Test
  void a_late_release_takes_no_answer_away() {
    claim(nurse);
    answers.keep(nurse, OPERATION, KEY, ANSWER);
    answers.release(nurse, OPERATION, KEY);

    assertThat(claim(nurse)).isEqualTo(new Claim.Done(ANSWER));
  }

  @Test
  void a_claim_of_a_node_that_stopped_lapses_after_a_minute() {
    claim(nurse);
    house.clock.pass(Duration.ofSeconds(59));
    assertThat(claim(nurse)).isEqualTo(new Claim.UnderWay());
    house.clock.pass(Duration.ofSeconds(1));
    assertThat(claim(nurse)).isEqualTo(new Claim.Mine());
    assertThat(claim(nurse)).isEqualTo(new Claim.UnderWay());
  }

  @Test
  void an_answer_is_kept_for_a_day_and_then_no_more() {
    claim(nurse);
    answers.keep(nurse, OPERATION, KEY, ANSWER);
    house.clock.pass(Duration.ofHours(24).minusSeconds(1));
    assertThat(claim(nurse)).isEqualTo(new Claim.Done(ANSWER));
    house.clock.pass(Duration.ofSeconds(1));
    assertThat(claim(nurse)).isEqualTo(new Claim.Mine());
  }

  @Test
  void old_answers_are_removed_though_nobody_asks_and_younger_ones_stay() {
    house.clock.pass(Duration.ofDays(400));
    answers.forget();
    for (int n = 0; n < 501; n++) {
      answers.claim(nurse, OPERATION, "old-key-" + n, REQUEST);
    }
    house.clock.pass(Duration.ofHours(23));
    claim(nurse);
    answers.keep(nurse, OPERATION, KEY, ANSWER);
    house.clock.pass(Duration.ofHours(1).plusSeconds(1));

    assertThat(answers.forget()).isEqualTo(501);
    assertThat(answers.forget()).isZero();
    assertThat(claim(nurse)).isEqualTo(new Claim.Done(ANSWER));
  }

  @Test
  void one_node_removes_at_a_time() {
    house.store.write(tx -> tx.leases().take("forget-kept-answers", "other", Duration.ofHours(1)));
    claim(nurse);
    house.clock.pass(Duration.ofHours(25));

    assertThat(answers.forget()).isZero();

    house.store.write(
        tx -> {
          tx.leases()
              .finish(new se.samordna.engine.store.Lease("forget-kept-answers", "other", ""), "");
          return tx;
        });
  }

  @Test
  void an_answer_too_large_to_keep_is_not_done_twice_either() {
    claim(nurse);
    answers.keep(nurse, OPERATION, KEY, new KeptAnswer(200, Map.of(), "x".repeat(200_001)));

    assertThat(Refused.by(() -> claim(nurse))).containsExactly("CM-1018");
    assertThat(answers.claim(nurse, OPERATION, KEY, "another")).isEqualTo(new Claim.OtherRequest());
  }

  @Test
  void an_answer_just_small_enough_is_kept_whole() {
    KeptAnswer large = new KeptAnswer(200, Map.of(), "å".repeat(200_000));
    claim(nurse);
    answers.keep(nurse, OPERATION, KEY, large);

    assertThat(claim(nurse)).isEqualTo(new Claim.Done(large));
  }

  @Test
  void of_many_at_once_one_carries_it_out() throws Exception {
    int clients = 8;
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      for (int round = 0; round < 20; round++) {
        assertThat(mineAmong(clients, threads, "key-of-round-" + round)).isEqualTo(1);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private long mineAmong(int clients, ExecutorService threads, String key) throws Exception {
    CyclicBarrier start = new CyclicBarrier(clients);
    List<Future<Claim>> claims = new ArrayList<>();
    for (int client = 0; client < clients; client++) {
      claims.add(
          threads.submit(
              () -> {
                start.await();
                return answers.claim(nurse, OPERATION, key, REQUEST);
              }));
    }
    long mine = 0;
    for (Future<Claim> claim : claims) {
      mine += claim.get() instanceof Claim.Mine ? 1 : 0;
    }
    return mine;
  }

  private Claim claim(Caller caller) {
    return answers.claim(caller, OPERATION, KEY, REQUEST);
  }

  /** The caller with an account that the store knows, as every session's has. */
  private Caller withAccount(Caller caller) {
    Account account =
        new Account(
            caller.account(), caller.provider(), caller.staff(), "a" + UUID.randomUUID(), false);
    house.store.write(
        tx -> {
          tx.accounts().add(account, "no password");
          return account;
        });
    return caller;
  }
}
