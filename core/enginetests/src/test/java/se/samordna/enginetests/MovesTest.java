package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.engine.model.TwoMajors;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.BoardEntry.BoardReason;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.MajorInUse;
import se.samordna.enrolment.Move;
import se.samordna.enrolment.MovePreview;
import se.samordna.enrolment.MovePreview.Carried;
import se.samordna.enrolment.MoveResult;
import se.samordna.enrolment.MoveReview;
import se.samordna.enrolment.Moves;
import se.samordna.enrolment.PhaseInterval;
import se.samordna.enrolment.Stuck;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.store.Digests;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;

/** Enrolments that go to the next major of their model, and come back. */
@OnBothDatabases
class MovesTest {
  private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

  private final TwoMajors majors;
  private final House house;
  private final Moves moves;
  private final Caller nurse;
  private final Caller admin;
  private final Enrolled enrolled;
  private final List<MoveResult> heard = new ArrayList<>();

  MovesTest(OpenedStores.Kind kind) {
    majors = new TwoMajors(OpenedStores.shared(kind));
    house = majors.house;
    moves = majors.moves();
    nurse = house.nurse();
    admin = house.staff(Role.ADMIN, Profession.ADMINISTRATIVE);
    enrolled = new Enrolled(house, nurse, house.unit, majors.model);
    majors.arriveNew();
  }

  @Test
  void a_preview_says_where_each_phase_goes_what_comes_along_and_changes_no_row() {
    enrolled.add(8);
    Map<String, List<String>> before = Digests.of(house.store);

    MovePreview preview = moves.preview(admin, majors.move());

    assertThat(Digests.of(house.store)).isEqualTo(before);
    assertThat(preview.version()).isEqualTo("2.0");
    assertThat(preview.open()).isEqualTo(8);
    assertThat(preview.movable()).isEqualTo(8);
    assertThat(preview.reviewed()).isEqualTo(4);
    assertThat(preview.phases())
        .extracting(one -> one.from() + " > " + one.to() + " " + one.count() + one.fallback())
        .containsExactly(
            "ASKED > ASKED 2false", "BESIDE > WITH 4false", "HARD_TIME > HARD_TIME 2true");
    assertThat(preview.marks()).extracting(MovesTest::line).containsExactly("ADMITTED 2 false");
    assertThat(preview.reasons()).extracting(MovesTest::line).containsExactly("CRISIS 2 true");
    assertThat(preview.tasks()).extracting(MovesTest::line).containsExactly("meet 8 true");
    assertThat(preview.begins()).extracting(text -> text.sv()).containsExactly("Titta");
    assertThat(house.newest(enrolled.persons.get(0))).isEmpty();
  }

  @Test
  void what_moves_keeps_its_place_its_marks_its_stay_and_its_tasks() {
    enrolled.add(4);

    MoveResult result = moves.move(admin, majors.move(), heard::add);

    assertThat(result.done()).isEqualTo(4);
    assertThat(result.reviewed()).isEqualTo(2);
    assertThat(heard).containsExactly(result);
    Enrolment beside = enrolment(1);
    assertThat(beside.major()).isEqualTo(2);
    assertThat(beside.revision()).isEqualTo(4);
    assertThat(beside.phase()).isEqualTo("WITH");
    assertThat(beside.phaseLabel().sv()).isEqualTo("Bredvid");
    assertThat(history(1))
        .extracting(one -> one.id() + " " + one.step() + " " + (one.to() == null))
        .containsExactly("BESIDE begin false", "WITH model-move true");
    assertThat(history(1).get(1).by()).isEqualTo(admin.staff());
    assertThat(history(0)).extracting(PhaseInterval::id).containsExactly("ASKED");
    assertThat(enrolment(3).marks()).containsExactly("ADMITTED");
    assertThat(enrolment(2).attention()).isTrue();
    assertThat(stay(2)).hasSize(1);
    assertThat(tasks(1)).extracting(Task::key).containsExactly("meet");
    assertThat(tasks(2))
        .extracting(Task::key)
        .containsExactlyInAnyOrder("meet", "model-move-review");
  }

  @Test
  void each_persons_log_says_that_they_were_moved_and_by_whom() {
    enrolled.add(4);

    moves.move(admin, majors.move(), heard::add);
    moves.undo(house.operator, majors.move(), heard::add);

    for (Id<se.samordna.person.Person> person : enrolled.persons) {
      assertThat(house.log(person))
          .extracting(one -> one.action() + " " + (one.staff() == null))
          .containsExactly(Action.MODEL_MOVE + " true", Action.MODEL_MOVE + " false");
    }
  }

  @Test
  void the_teams_list_of_whom_to_look_over_says_why_and_when_it_is_done() {
    enrolled.add(4);
    moves.move(admin, majors.move(), heard::add);

    assertThat(reviews())
        .extracting(one -> one.enrolment() + " " + one.reasons() + " " + one.done())
        .containsExactlyInAnyOrder(
            enrolled.enrolments.get(2) + " [FALLBACK] false",
            enrolled.enrolments.get(3) + " [MARK] false");
    Task task =
        tasks(2).stream().filter(one -> one.key().equals("model-move-review")).findFirst().get();
    house.tasks.done(nurse, task.id(), task.revision());
    assertThat(reviews()).extracting(MoveReview::done).containsExactlyInAnyOrder(true, false);
  }

  @Test
  void what_is_moved_is_not_moved_again_and_what_came_later_is() {
    enrolled.add(4);
    moves.move(admin, majors.move(), heard::add);
    Map<String, List<String>> moved = Digests.of(house.store);

    assertThat(moves.move(admin, majors.move(), heard::add).done()).isZero();
    assertThat(Digests.of(house.store)).isEqualTo(moved);

    enrolled.add(1);
    assertThat(moves.move(admin, majors.move(), heard::add).done()).isEqualTo(1);
  }

  @Test
  void a_move_at_one_unit_and_of_one_provider_touches_nobody_elses() {
    Unit south = house.unit("FACT Söder");
    House other = new House(house.store);
    Enrolled theirs = new Enrolled(other, other.nurse(), other.unit, majors.model).add(4);
    Enrolled southern = new Enrolled(house, nurse, south, majors.model).add(4);
    enrolled.add(4);

    moves.move(admin, new Move(majors.model, 1, 2, south.id()), heard::add);
    assertThat(majorsOf(southern)).containsOnly(2);
    assertThat(majorsOf(enrolled)).containsOnly(1);

    moves.move(admin, majors.move(), heard::add);
    assertThat(majorsOf(enrolled)).containsOnly(2);
    assertThat(majorsOf(theirs)).containsOnly(1);

    assertThat(moves.move(house.operator, majors.move(), heard::add).done()).isEqualTo(4);
    assertThat(majorsOf(theirs)).containsOnly(2);
  }

  @Test
  void who_can_not_be_moved_is_named_with_why_and_keeps_nobody_else() {
    enrolled.add(4);
    house.store.write(
        tx -> {
          enrolled.enrol(tx, "OLD_TIMES", Lifecycle.PROPOSED, false, Set.of());
          enrolled.enrol(tx, "ENDED", Lifecycle.CLOSED, false, Set.of());
          return tx;
        });

    MovePreview preview = moves.preview(admin, majors.move());
    assertThat(preview.open()).isEqualTo(5);
    assertThat(preview.movable()).isEqualTo(4);
    assertThat(preview.stuck()).extracting(MovesTest::line).containsExactly("OLD_TIMES CM-3041");

    MoveResult result = moves.move(admin, majors.move(), heard::add);
    assertThat(result.done()).isEqualTo(4);
    assertThat(result.stuck())
        .extracting(Stuck::enrolment)
        .containsExactly(enrolled.enrolments.get(4));
    assertThat(majorsOf(enrolled)).containsExactly(2, 2, 2, 2, 1, 1);
  }

  @Test
  void an_undo_leaves_who_has_had_something_happen_since_and_says_what() {
    enrolled.add(4);
    Map<String, List<String>> before = Digests.of(house.store);
    moves.move(admin, majors.move(), heard::add);
    Task task = tasks(1).get(0);
    house.tasks.done(nurse, task.id(), task.revision());

    assertThat(moves.previewUndo(admin, majors.move()).refused()).isEqualTo(1);
    MoveResult undone = moves.undo(admin, majors.move(), heard::add);

    assertThat(undone.done()).isEqualTo(3);
    assertThat(undone.stuck())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.enrolment()).isEqualTo(enrolled.enrolments.get(1));
              assertThat(one.why().says(se.samordna.text.Language.EN)).contains("a task was added");
            });
    assertThat(majorsOf(enrolled)).containsExactly(1, 2, 1, 1);
    assertThat(Digests.of(house.store).get("board_entry")).isEqualTo(before.get("board_entry"));
    assertThat(reviews()).isEmpty();
  }

  @Test
  void an_undone_move_can_be_made_and_undone_again() {
    enrolled.add(4);
    Map<String, List<String>> before = Digests.of(house.store);
    for (int i = 0; i < 3; i++) {
      house.clock.pass(Duration.ofMinutes(1));
      assertThat(moves.move(admin, majors.move(), heard::add).done()).isEqualTo(4);
      house.clock.pass(Duration.ofMinutes(1));
      assertThat(moves.undo(admin, majors.move(), heard::add).done()).isEqualTo(4);
      assertThat(without(Digests.of(house.store), "enrolment_move"))
          .isEqualTo(without(before, "enrolment_move"));
    }
  }

  @Test
  void nobody_but_an_administrator_of_the_provider_moves_anybody() {
    enrolled.add(1);
    Caller manager = house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE);
    for (Caller caller : List.of(nurse, manager)) {
      assertThat(Refused.by(() -> moves.preview(caller, majors.move()))).isNotEmpty();
      assertThat(Refused.by(() -> moves.move(caller, majors.move(), heard::add))).isNotEmpty();
      assertThat(Refused.by(() -> moves.undo(caller, majors.move(), heard::add))).isNotEmpty();
      assertThat(Refused.by(() -> moves.previewUndo(caller, majors.move()))).isNotEmpty();
      assertThat(Refused.by(() -> moves.reviews(caller, majors.move(), PageRequest.first(10))))
          .isNotEmpty();
    }
    House other = new House(house.store);
    Move theirs = new Move(majors.model, 1, 2, other.unit.id());
    assertThat(Refused.by(() -> moves.move(admin, theirs, heard::add))).containsExactly("CM-1014");
    assertThat(majorsOf(enrolled)).containsExactly(1);
  }

  @Test
  void a_move_goes_to_the_next_major_and_only_while_it_is_here() {
    enrolled.add(1);
    for (Move wrong :
        List.of(
            new Move(majors.model, 1, 3, null),
            new Move(majors.model, 2, 1, null),
            new Move(majors.model, 1, 1, null),
            new Move(majors.model, 0, 1, null))) {
      assertThat(Refused.by(() -> moves.preview(admin, wrong))).containsExactly("CM-3044 /to");
      assertThat(Refused.by(() -> moves.undo(admin, wrong, heard::add)))
          .containsExactly("CM-3044 /to");
    }
    assertThat(Refused.by(() -> moves.move(admin, new Move(majors.model, 2, 3, null), heard::add)))
        .containsExactly("CM-4249");
  }

  @Test
  void while_another_node_moves_the_model_this_one_waits() {
    enrolled.add(1);
    String work = "model-move:" + majors.model;
    house.store.write(tx -> tx.leases().take(work, "another node", Duration.ofMinutes(5)));

    assertThat(Refused.by(() -> moves.move(admin, majors.move(), heard::add)))
        .containsExactly("CM-3045");
    assertThat(majorsOf(enrolled)).containsExactly(1);
  }

  @Test
  void the_majors_in_use_tell_who_is_left_behind() {
    enrolled.add(4);
    assertThat(inUse()).containsExactly(new MajorInUse(majors.model, 1, 4, true, 2));

    majors.leaveOld();
    assertThat(inUse()).containsExactly(new MajorInUse(majors.model, 1, 4, false, 2));
    assertThat(inUse().get(0).leftBehind()).isTrue();

    moves.move(house.operator, majors.move(), heard::add);
    assertThat(inUse()).containsExactly(new MajorInUse(majors.model, 2, 4, true, 2));
  }

  @Test
  void a_board_shows_everybody_whichever_major_they_are_on() {
    enrolled.add(4);
    moves.move(admin, majors.move(), heard::add);
    house.clock.pass(Duration.ofMinutes(1));
    house.store.write(
        tx -> {
          enrolled.onBoard(tx, "STORM");
          return tx;
        });

    assertThat(onBoard()).containsExactly("HARD_TIME", "STORM");
    majors.leaveOld();
    assertThat(onBoard()).containsExactly("HARD_TIME", "STORM");
  }

  private List<String> onBoard() {
    return majors.boards().of(nurse, house.unit.id()).columns().stream()
        .flatMap(column -> column.entries().stream())
        .map(entry -> entry.phase())
        .toList();
  }

  @Test
  void who_needs_attention_is_not_moved_to_where_nobody_does() {
    TwoMajors unlike = TwoMajors.newBeforeOld(house.store, "\"HARD_TIME\": \"WITH\"");
    Caller boss = unlike.house.staff(Role.ADMIN, Profession.ADMINISTRATIVE);
    Unit unit = unlike.house.unit;
    new Enrolled(unlike.house, unlike.house.nurse(), unit, unlike.model).add(3);

    MoveResult result = unlike.moves().move(boss, unlike.move(), heard::add);

    assertThat(result.done()).isEqualTo(1);
    assertThat(result.stuck())
        .extracting(MovesTest::line)
        .containsExactlyInAnyOrder("ASKED CM-3041", "HARD_TIME CM-3043");
  }

  @Test
  void a_thousand_are_moved_and_taken_back_and_a_kill_in_between_loses_nothing() {
    OpenedStores.Kind kind = kindOf();
    try (OpenedStores.Opened fresh = OpenedStores.fresh(kind)) {
      TwoMajors two = new TwoMajors(fresh.store());
      two.arriveNew();
      Caller their = two.house.nurse();
      Enrolled thousand = new Enrolled(two.house, their, two.house.unit, two.model).add(1_000);
      two.leaveOld();
      Map<String, List<String>> before = Digests.of(fresh.store());

      two.moves().preview(two.house.operator, two.move());
      assertThat(Digests.of(fresh.store())).isEqualTo(before);

      StoppingStore stopping =
          new StoppingStore(fresh.store(), 3, StoppingStore.Moment.BEFORE_IT_IS_WRITTEN);
      assertThatThrownBy(() -> two.moves(stopping).move(two.house.operator, two.move(), heard::add))
          .isInstanceOf(StoppingStore.Stopped.class);
      assertThat(heard).extracting(MoveResult::done).containsExactly(200, 400);

      MoveResult rest = two.moves().move(two.house.operator, two.move(), heard::add);
      assertThat(rest.done()).isEqualTo(600);
      assertThat(heard.get(1).reviewed() + rest.reviewed()).isEqualTo(500);
      Map<String, List<String>> moved = Digests.of(fresh.store());
      assertThat(moved.get("task")).containsAll(before.get("task")).hasSize(1_500);
      assertThat(moved.get("board_entry")).isEqualTo(before.get("board_entry"));
      assertThat(moved.get("enrolment")).noneMatch(row -> row.contains("major=1,"));

      StoppingStore again =
          new StoppingStore(fresh.store(), 4, StoppingStore.Moment.ONCE_IT_IS_WRITTEN);
      assertThatThrownBy(() -> two.moves(again).undo(two.house.operator, two.move(), heard::add))
          .isInstanceOf(StoppingStore.Stopped.class);
      assertThat(two.moves().undo(two.house.operator, two.move(), heard::add).done())
          .isEqualTo(200);

      assertThat(without(Digests.of(fresh.store()), "enrolment_move"))
          .isEqualTo(without(before, "enrolment_move"));
      assertThat(thousand.persons)
          .allSatisfy(
              person ->
                  assertThat(two.house.log(person))
                      .hasSize(2)
                      .allMatch(one -> one.action() == Action.MODEL_MOVE));
    }
  }

  private OpenedStores.Kind kindOf() {
    for (OpenedStores.Kind kind : OpenedStores.Kind.values()) {
      if (OpenedStores.kinds().anyMatch(kind::equals) && OpenedStores.shared(kind) == house.store) {
        return kind;
      }
    }
    throw new IllegalStateException("A store of neither kind");
  }

  private static Map<String, List<String>> without(Map<String, List<String>> tables, String table) {
    Map<String, List<String>> rest = new java.util.TreeMap<>(tables);
    rest.remove(table);
    return rest;
  }

  private List<MajorInUse> inUse() {
    return moves.inUse(admin);
  }

  private List<MoveReview> reviews() {
    return moves.reviews(admin, majors.move(), PageRequest.first(50)).rows();
  }

  private Enrolment enrolment(int number) {
    return row(enrolled.enrolments.get(number)).enrolment();
  }

  private EnrolmentRow row(Id<Enrolment> enrolment) {
    return house.store.read(tx -> tx.enrolments().find(house.provider.id(), enrolment)).get();
  }

  private List<Integer> majorsOf(Enrolled who) {
    return house.store.read(
        tx ->
            who.enrolments.stream()
                .map(one -> tx.enrolments().find(who.provider(), one).orElseThrow())
                .map(row -> row.enrolment().major())
                .toList());
  }

  private List<PhaseInterval> history(int number) {
    Id<Enrolment> enrolment = enrolled.enrolments.get(number);
    return house
        .store
        .read(tx -> tx.enrolments().history(house.provider.id(), List.of(enrolment)))
        .get(enrolment);
  }

  /** The reasons of the open stay. */
  private List<BoardReason> stay(int number) {
    return house
        .store
        .read(
            tx ->
                tx.boards()
                    .openOf(house.provider.id(), enrolled.enrolments.get(number), DAY)
                    .orElseThrow())
        .reasons();
  }

  private List<Task> tasks(int number) {
    Id<Enrolment> enrolment = enrolled.enrolments.get(number);
    return house.store.read(tx -> tx.tasks().openOf(house.provider.id(), enrolment));
  }

  private static String line(Carried one) {
    return one.key() + " " + one.count() + " " + one.known();
  }

  private static String line(Stuck one) {
    return one.phase() + " " + one.why().code().id();
  }
}
