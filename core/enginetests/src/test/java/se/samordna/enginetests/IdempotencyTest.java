package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.access.Idempotency.Answering;
import se.samordna.access.Idempotency.KeptAnswer;
import se.samordna.access.Idempotency.Keyed;
import se.samordna.audit.Action;
import se.samordna.audit.AuditEntry;
import se.samordna.audit.Outcome;
import se.samordna.engine.access.KeptIdempotency;
import se.samordna.engine.store.Lease;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.PersonQuery;
import se.samordna.person.Protection;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.store.OpenedStores;

@OnBothDatabases
class IdempotencyTest {
  private static final Keyed REQUEST =
      new Keyed("changePerson", "f81d4fae-7dec-11d0", "/persons/1 {\"wishes\":\"\"}");
  private static final Keyed OTHER_REQUEST =
      new Keyed(REQUEST.operation(), REQUEST.key(), "/persons/2 {}");
  private static final KeptAnswer ANSWER =
      new KeptAnswer(
          201,
          Map.of("Content-Type", "application/json", "ETag", "\"1\""),
          "{\"note\":\"Såg glad ut\"}");

  private final House house;
  private final Caller nurse;
  private final Person alma;
  private final KeptIdempotency answers;
  private final AtomicInteger carriedOut = new AtomicInteger();

  IdempotencyTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.withAccount(house.nurse());
    alma = house.person(nurse, "Alma", "Exempel");
    answers = new KeptIdempotency(house.store, house.work, SamordnaClock.of(house.clock));
  }

  @AfterEach
  void close() {
    answers.close();
  }

  @Test
  void a_request_that_was_carried_out_is_answered_as_it_was_and_not_done_again() {
    assertThat(once(nurse, REQUEST)).isEqualTo(ANSWER);
    assertThat(once(nurse, REQUEST)).isEqualTo(ANSWER);
    assertThat(once(nurse, REQUEST)).isEqualTo(ANSWER);
    assertThat(carriedOut).hasValue(1);
  }

  @Test
  void a_repeat_leaves_one_row_that_says_the_answer_was_read_again() {
    once(nurse, REQUEST);
    int before = house.log(alma.id()).size();

    once(nurse, REQUEST);

    List<AuditEntry> log = house.log(alma.id());
    assertThat(log).hasSize(before + 1);
    assertThat(log.get(0).action()).isEqualTo(Action.ANSWER_READ);
    assertThat(log.get(0).outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(log.get(0).staff()).isEqualTo(nurse.staff());
    assertThat(log.get(0))
        .usingRecursiveComparison()
        .comparingOnlyFields("unit", "role", "objectKind", "object", "ground")
        .isEqualTo(log.get(1));
    assertThat(log.get(1).action()).isEqualTo(Action.PERSON_READ);
  }

  @Test
  void whoever_has_left_the_unit_is_refused_as_if_there_were_nothing() {
    once(nurse, REQUEST);

    assertThat(Refused.by(() -> once(without(nurse), REQUEST))).containsExactly("CM-1014");
    assertThat(house.newest(alma.id()))
        .hasValueSatisfying(
            row -> {
              assertThat(row.action()).isEqualTo(Action.ANSWER_READ);
              assertThat(row.code()).isEqualTo("CM-1014");
            });
    assertThat(carriedOut).hasValue(1);
  }

  @Test
  void once_the_identity_is_protected_a_repeat_is_for_named_staff() {
    Caller colleague = house.withAccount(house.nurse());
    once(nurse, REQUEST);
    once(colleague, REQUEST);

    protect();

    assertThat(once(nurse, REQUEST)).as("who recorded it").isEqualTo(ANSWER);
    assertThat(Refused.by(() -> once(colleague, REQUEST))).containsExactly("CM-5008");
    assertThat(carriedOut).hasValue(2);
  }

  @Test
  void a_list_that_showed_somebody_who_is_hidden_since_is_done_and_not_shown_again() {
    Caller colleague = house.withAccount(house.nurse());
    Supplier<Object> list =
        () -> house.persons.find(colleague, new PersonQuery("", false, PageRequest.first(50)));
    once(colleague, REQUEST, list, ANSWER);
    assertThat(once(colleague, REQUEST, list, ANSWER)).isEqualTo(ANSWER);

    protect();

    assertThat(Refused.by(() -> once(colleague, REQUEST, list, ANSWER))).containsExactly("CM-1018");
  }

  private void protect() {
    PersonChange hidden =
        new PersonChange("Alma", "Exempel", "", null, Protection.SECRECY_MARKING, "", "", "");
    house.persons.change(nurse, alma.id(), 1, hidden);
  }

  @Test
  void once_the_care_is_over_a_repeat_is_refused_with_one_row() {
    once(nurse, REQUEST);
    house.endCare(alma, house.unit);
    int before = house.log(alma.id()).size();

    assertThat(Refused.by(() -> once(nurse, REQUEST))).containsExactly("CM-5004");
    assertThat(house.log(alma.id())).hasSize(before + 1);
    assertThat(house.newest(alma.id()).map(AuditEntry::outcome)).contains(Outcome.REFUSED);
  }

  @Test
  void the_right_asked_for_is_that_of_what_was_done() {
    once(nurse, REQUEST);
    Caller auditor = house.staff(Role.AUDITOR, Profession.ADMINISTRATIVE);
    Caller nowAuditor = with(nurse, auditor);

    assertThat(house.log(alma.id())).isNotEmpty();
    assertThat(Refused.by(() -> once(nowAuditor, REQUEST))).containsExactly("CM-5004");
  }

  @Test
  void an_answer_about_a_unit_and_its_persons_needs_the_right_to_all_of_them() {
    Person birger = house.person(nurse, "Birger", "Provsson");
    Meeting meeting = meetingAbout(alma, birger);
    Keyed close = new Keyed("closeMeeting", "f81d4fae-7dec-11d1", meeting.id().toString());
    Supplier<Meeting> work = () -> house.meetings.close(nurse, meeting.id(), meeting.revision());
    once(nurse, close, work, ANSWER);

    assertThat(once(nurse, close, work, ANSWER)).isEqualTo(ANSWER);
    assertThat(house.newest(alma.id()).map(AuditEntry::seq))
        .isEqualTo(house.newest(birger.id()).map(AuditEntry::seq));
    assertThat(Refused.by(() -> once(without(nurse), close, work, ANSWER)))
        .containsExactly("CM-1014");
    house.endCare(birger, house.unit);
    assertThat(Refused.by(() -> once(nurse, close, work, ANSWER))).containsExactly("CM-5004");
    assertThat(carriedOut).hasValue(1);
  }

  @Test
  void an_answer_that_no_right_was_asked_for_is_not_kept() {
    once(nurse, REQUEST, () -> alma, ANSWER);

    assertThat(Refused.by(() -> once(nurse, REQUEST))).containsExactly("CM-1018");
    assertThat(carriedOut).hasValue(1);
  }

  @Test
  void an_answer_that_rests_on_several_rights_is_not_kept() {
    once(
        nurse,
        REQUEST,
        () -> List.of(house.persons.get(nurse, alma.id()), house.plans.of(nurse, alma.id())),
        ANSWER);

    assertThat(Refused.by(() -> once(nurse, REQUEST))).containsExactly("CM-1018");
  }

  @Test
  void the_same_request_is_not_carried_out_while_it_is_being_answered() {
    KeptAnswer answer =
        once(
            nurse,
            REQUEST,
            () -> {
              assertThat(Refused.by(() -> once(nurse, REQUEST))).containsExactly("CM-1017");
              assertThat(Refused.by(() -> once(nurse, OTHER_REQUEST))).containsExactly("CM-1013");
              return house.persons.get(nurse, alma.id());
            },
            ANSWER);

    assertThat(answer).isEqualTo(ANSWER);
    assertThat(once(nurse, REQUEST)).isEqualTo(ANSWER);
    assertThat(carriedOut).hasValue(1);
  }

  @Test
  void a_key_is_not_taken_for_another_request() {
    once(nurse, REQUEST);

    assertThat(Refused.by(() -> once(nurse, OTHER_REQUEST))).containsExactly("CM-1013");
    assertThat(carriedOut).hasValue(1);
  }

  @Test
  void a_key_belongs_to_one_account_and_one_operation() {
    once(nurse, REQUEST);
    once(house.withAccount(house.nurse()), REQUEST);
    once(nurse, new Keyed("addMember", REQUEST.key(), REQUEST.fingerprint()));

    assertThat(carriedOut).hasValue(3);
  }

  @Test
  void what_was_refused_may_be_tried_again() {
    Supplier<Object> refused =
        () -> {
          throw Refusal.of(Code.NOT_FOUND);
        };
    assertThat(Refused.by(() -> once(nurse, REQUEST, refused, ANSWER))).containsExactly("CM-1014");
    KeptAnswer problem = new KeptAnswer(422, Map.of(), "{}");
    assertThat(once(nurse, REQUEST, () -> alma, problem)).isEqualTo(problem);

    assertThat(once(nurse, REQUEST)).isEqualTo(ANSWER);
    assertThat(carriedOut).hasValue(3);
  }

  @Test
  void what_may_have_been_written_is_not_tried_again_within_the_minute() {
    Supplier<Object> inDoubt =
        () -> {
          throw Refusal.of(Code.WRITE_IN_DOUBT);
        };
    Refused.by(() -> once(nurse, REQUEST, inDoubt, ANSWER));

    assertThat(Refused.by(() -> once(nurse, REQUEST))).containsExactly("CM-1017");
    house.clock.pass(Duration.ofSeconds(59));
    assertThat(Refused.by(() -> once(nurse, REQUEST))).containsExactly("CM-1017");
    house.clock.pass(Duration.ofSeconds(1));
    assertThat(once(nurse, REQUEST)).isEqualTo(ANSWER);
  }

  @Test
  void an_answer_is_kept_for_a_day_and_then_no_more() {
    once(nurse, REQUEST);
    house.clock.pass(Duration.ofHours(24).minusSeconds(1));
    once(nurse, REQUEST);
    assertThat(carriedOut).hasValue(1);
    house.clock.pass(Duration.ofSeconds(1));
    once(nurse, REQUEST);
    assertThat(carriedOut).hasValue(2);
  }

  @Test
  void old_answers_are_removed_though_nobody_asks_and_younger_ones_stay() {
    house.clock.pass(Duration.ofDays(400));
    answers.forget();
    for (int n = 0; n < 501; n++) {
      once(nurse, new Keyed(REQUEST.operation(), "old-key-" + n, ""), () -> alma, ANSWER);
    }
    house.clock.pass(Duration.ofHours(23));
    once(nurse, REQUEST);
    house.clock.pass(Duration.ofHours(1).plusSeconds(1));

    assertThat(answers.forget()).isEqualTo(501);
    assertThat(answers.forget()).isZero();
    assertThat(once(nurse, REQUEST)).isEqualTo(ANSWER);
    assertThat(carriedOut).hasValue(502);
  }

  @Test
  void one_node_removes_at_a_time() {
    house.store.write(tx -> tx.leases().take("forget-kept-answers", "other", Duration.ofHours(1)));
    once(nurse, REQUEST);
    house.clock.pass(Duration.ofHours(25));

    assertThat(answers.forget()).isZero();

    house.store.write(
        tx -> {
          tx.leases().finish(new Lease("forget-kept-answers", "other", ""), "");
          return tx;
        });
  }

  @Test
  void an_answer_too_large_to_keep_is_not_done_twice_either() {
    once(nurse, REQUEST, read(), new KeptAnswer(200, Map.of(), "x".repeat(200_001)));

    assertThat(Refused.by(() -> once(nurse, REQUEST))).containsExactly("CM-1018");
    assertThat(Refused.by(() -> once(nurse, OTHER_REQUEST))).containsExactly("CM-1013");
  }

  @Test
  void an_answer_just_small_enough_is_kept_whole() {
    KeptAnswer large = new KeptAnswer(200, Map.of(), "å".repeat(200_000));
    once(nurse, REQUEST, read(), large);

    assertThat(once(nurse, REQUEST)).isEqualTo(large);
  }

  @Test
  void of_many_at_once_one_carries_it_out() throws Exception {
    int clients = 8;
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      for (int round = 0; round < 20; round++) {
        carriedOut.set(0);
        sendAtOnce(clients, threads, new Keyed(REQUEST.operation(), "key-of-round-" + round, ""));
        assertThat(carriedOut).hasValue(1);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void sendAtOnce(int clients, ExecutorService threads, Keyed request) throws Exception {
    CyclicBarrier start = new CyclicBarrier(clients);
    List<Future<?>> sent = new ArrayList<>();
    for (int client = 0; client < clients; client++) {
      sent.add(
          threads.submit(
              () -> {
                start.await();
                try {
                  return Optional.of(once(nurse, request));
                } catch (Refusal underWay) {
                  assertThat(underWay.problems().get(0).code())
                      .isEqualTo(Code.SAME_REQUEST_UNDER_WAY);
                  return Optional.empty();
                }
              }));
    }
    for (Future<?> one : sent) {
      one.get();
    }
  }

  private Meeting meetingAbout(Person... persons) {
    Meeting meeting =
        house.meetings.open(nurse, house.unit.id(), MeetingType.BOARD, null, List.of());
    for (Person person : persons) {
      meeting =
          house.meetings.decide(nurse, meeting.id(), meeting.revision(), person.id(), "Ring hem");
    }
    return meeting;
  }

  private Supplier<Object> read() {
    return () -> house.persons.get(nurse, alma.id());
  }

  private KeptAnswer once(Caller caller, Keyed request) {
    return once(caller, request, () -> house.persons.get(caller, alma.id()), ANSWER);
  }

  private KeptAnswer once(
      Caller caller, Keyed request, Supplier<?> work, KeptAnswer answerOfTheWork) {
    return answers.once(
        caller,
        request,
        new Answering<KeptAnswer>() {
          @Override
          public KeptAnswer answer() {
            carriedOut.incrementAndGet();
            work.get();
            return answerOfTheWork;
          }

          @Override
          public Optional<KeptAnswer> kept(KeptAnswer answer) {
            return Optional.of(answer).filter(one -> one.status() < 300);
          }

          @Override
          public KeptAnswer again(KeptAnswer kept) {
            return kept;
          }
        });
  }

  /** The caller on the day after the last assignment. */
  private static Caller without(Caller caller) {
    return holding(caller, List.of());
  }

  /** The caller in the other's assignments. */
  private static Caller with(Caller caller, Caller other) {
    return holding(caller, other.assignments());
  }

  private static Caller holding(Caller caller, List<Assignment> assignments) {
    return new Caller(
        caller.account(),
        caller.staff(),
        caller.provider(),
        caller.displayName(),
        assignments,
        caller.session(),
        caller.channel(),
        caller.language());
  }
}
