package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.disposal.DisposalDecision;
import se.samordna.disposal.DisposalRun;
import se.samordna.disposal.DisposalSubject;
import se.samordna.disposal.Disposals;
import se.samordna.disposal.Disposals.NewDecision;
import se.samordna.disposal.Disposals.State;
import se.samordna.engine.access.Administration;
import se.samordna.engine.access.Work;
import se.samordna.engine.disposal.DailyKeeping;
import se.samordna.engine.disposal.Disposal;
import se.samordna.engine.disposal.KeptDisposals;
import se.samordna.engine.store.AuditRow;
import se.samordna.engine.store.Store;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.enginetests.StoppingStore.Moment;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.meeting.WorkingNote;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.store.OpenedStores;

/** Working notes stay until the organisation has decided that they go, and then go once. */
@OnBothDatabases
class DisposalTest {
  private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

  private final House house;
  private final Caller nurse;
  private final Caller admin;
  private Meeting meeting;

  DisposalTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
    admin = house.staff(Role.ADMIN, Profession.ADMINISTRATIVE);
  }

  @BeforeEach
  void meet() {
    meeting = house.meetings.open(nurse, house.unit.id(), MeetingType.BOARD, null, List.of());
    house.workingNotes.write(nurse, meeting.id(), "Boka rummet till torsdag.");
  }

  private void decide(LocalDate on, @Nullable Integer days) {
    house.disposals.record(
        admin,
        house.provider.id(),
        new NewDecision(DisposalSubject.TEAM_WORK, "Nämnden", on, "Dnr 2027-12", days));
  }

  private State state() {
    return house.disposals.state(admin, house.provider.id());
  }

  private int dispose() {
    return dispose(house.store);
  }

  private int dispose(Store store) {
    return new Disposal(store, SamordnaClock.of(house.clock)).today(List.of(house.provider.id()));
  }

  private List<WorkingNote> notes() {
    return house.workingNotes.of(nurse, meeting.id());
  }

  @Test
  void without_a_decision_nothing_ever_goes() {
    house.clock.pass(Duration.ofDays(4000));

    assertThat(state().inForce()).isEmpty();
    assertThat(state().due()).isZero();
    assertThat(state().old()).isEqualTo(1);
    assertThat(dispose()).isZero();
    assertThat(notes()).hasSize(1);
    assertThat(state().runs()).isEmpty();
  }

  @Test
  void a_note_of_twenty_nine_days_stays_and_one_of_thirty_goes() {
    decide(DAY, null);
    house.clock.moveTo(Instant.parse("2027-03-30T21:59:59Z"));
    assertThat(state().due()).isZero();
    assertThat(dispose()).isZero();
    assertThat(notes()).hasSize(1);

    house.clock.moveTo(Instant.parse("2027-03-30T22:00:00Z"));
    assertThat(state().due()).as("the dry run").isEqualTo(1);
    assertThat(notes()).hasSize(1);
    assertThat(dispose()).isEqualTo(1);

    assertThat(notes()).isEmpty();
    assertThat(state().due()).isZero();
    assertThat(state().runs())
        .extracting(DisposalRun::day, DisposalRun::notes)
        .containsExactly(tuple(LocalDate.of(2027, 3, 31), 1));
  }

  @Test
  void a_decision_of_tomorrow_removes_nothing_today() {
    house.clock.pass(Duration.ofDays(60));
    LocalDate today = SamordnaClock.day(house.clock.instant());
    decide(today.plusDays(1), null);
    assertThat(state().inForce()).isEmpty();
    assertThat(dispose()).isZero();

    house.clock.pass(Duration.ofDays(1));
    assertThat(dispose()).isEqualTo(1);
  }

  @Test
  void the_decision_says_how_long_notes_are_kept() {
    decide(DAY, 7);
    house.clock.pass(Duration.ofDays(6));
    assertThat(dispose()).isZero();
    house.clock.pass(Duration.ofDays(1));
    assertThat(dispose()).isEqualTo(1);
  }

  @Test
  void a_withdrawn_decision_removes_nothing_more() {
    decide(DAY, null);
    Id<DisposalDecision> decision = state().decisions().get(0).id();
    house.disposals.withdraw(admin, house.provider.id(), decision);
    house.clock.pass(Duration.ofDays(60));

    assertThat(dispose()).isZero();
    assertThat(notes()).hasSize(1);
    assertThat(Refused.by(() -> house.disposals.withdraw(admin, house.provider.id(), decision)))
        .containsExactly("CM-1014");
  }

  @Test
  void another_providers_notes_stay() {
    House other = new House(house.store);
    Caller hers = other.nurse();
    Meeting theirs = other.meetings.open(hers, other.unit.id(), MeetingType.BOARD, null, List.of());
    other.workingNotes.write(hers, theirs.id(), "Fika på fredag.");
    decide(DAY, null);
    house.clock.pass(Duration.ofDays(60));

    dispose();

    assertThat(notes()).isEmpty();
    assertThat(other.workingNotes.of(hers, theirs.id())).hasSize(1);
  }

  @Test
  void the_days_work_is_done_once_and_again_when_a_decision_is_recorded() {
    DailyKeeping keeping = new DailyKeeping(house.store, SamordnaClock.of(house.clock));
    try {
      house.clock.pass(Duration.ofDays(45));
      keeping.keep();
      assertThat(notes()).hasSize(1);

      decide(DAY, null);
      assertThat(keeping.keep()).isPositive();
      assertThat(notes()).isEmpty();
      assertThat(keeping.keep()).isZero();
      assertThat(state().runs()).singleElement().extracting(DisposalRun::notes).isEqualTo(1);
    } finally {
      keeping.close();
    }
  }

  @Test
  void a_node_that_stops_between_leaves_what_it_removed_counted_and_the_next_goes_on() {
    writeMore(600);
    decide(DAY, null);
    house.clock.pass(Duration.ofDays(60));

    assertThatThrownBy(
            () -> dispose(new StoppingStore(house.store, 1, Moment.BEFORE_IT_IS_WRITTEN)))
        .isInstanceOf(StoppingStore.Stopped.class);
    assertThat(notes()).hasSize(601);
    assertThat(state().runs()).isEmpty();

    assertThatThrownBy(() -> dispose(new StoppingStore(house.store, 1, Moment.ONCE_IT_IS_WRITTEN)))
        .isInstanceOf(StoppingStore.Stopped.class);
    assertThat(notes()).hasSize(101);
    assertThat(state().runs()).extracting(DisposalRun::notes).containsExactly(500);

    assertThat(dispose()).isEqualTo(101);
    assertThat(dispose()).isZero();
    assertThat(state().runs()).extracting(DisposalRun::notes).containsExactly(601);
  }

  private void writeMore(int many) {
    house.store.write(
        tx -> {
          IntStream.range(0, many)
              .forEach(
                  n ->
                      tx.workingNotes()
                          .add(
                              house.provider.id(),
                              house.unit.id(),
                              new WorkingNote(
                                  Id.next(),
                                  meeting.id(),
                                  nurse.staff(),
                                  "",
                                  house.clock.instant(),
                                  "Fika.")));
          return many;
        });
  }

  @Test
  void care_staff_neither_decide_nor_see_decisions_and_managers_of_elsewhere_neither() {
    NewDecision decision =
        new NewDecision(DisposalSubject.TEAM_WORK, "Nämnden", DAY, "Dnr 1", null);
    assertThat(Refused.by(() -> house.disposals.record(nurse, house.provider.id(), decision)))
        .containsExactly("CM-5004");
    Caller elsewhere =
        new House(house.store).staff(Role.ADMIN, Profession.ADMINISTRATIVE, house.unit("X"));
    assertThat(
            Refused.by(
                () -> house.disposals.state(elsewhere, new House(house.store).provider.id())))
        .containsExactly("CM-1014");
  }

  @Test
  void whoever_looks_at_decisions_is_logged_as_having_read_and_nothing_is_written() {
    HeardStore heard = new HeardStore(house.store);
    SamordnaClock time = SamordnaClock.of(house.clock);
    Administration administration =
        new Administration(heard, new Work(heard, house.gate, time), time);
    Disposals disposals = new KeptDisposals(administration);

    disposals.state(admin, house.provider.id());
    disposals.state(house.operator, house.provider.id());

    assertThat(heard.writes()).isZero();
    assertThat(heard.readings())
        .extracting(AuditRow::action, AuditRow::objectKind, row -> row.who().provider())
        .containsOnly(tuple(Action.DISPOSAL_READ, "disposal decision", house.provider.id()))
        .hasSize(2);
    assertThat(Refused.by(() -> disposals.state(nurse, house.provider.id())))
        .containsExactly("CM-5004");
  }

  @Test
  void what_an_operator_changes_of_a_provider_stands_in_that_providers_log() {
    NotedStore noted = new NotedStore(house.store);
    SamordnaClock time = SamordnaClock.of(house.clock);
    Disposals disposals =
        new KeptDisposals(new Administration(noted, new Work(noted, house.gate, time), time));

    disposals.record(
        house.operator,
        house.provider.id(),
        new NewDecision(DisposalSubject.TEAM_WORK, "Nämnden", DAY, "Dnr 1", null));

    assertThat(noted.rows())
        .extracting(AuditRow::action, AuditRow::objectKind, row -> row.who().provider())
        .containsExactly(tuple(Action.DISPOSAL_CHANGE, "disposal decision", house.provider.id()));
  }

  @Test
  void an_operator_is_told_of_no_provider_that_is_not_there() {
    NewDecision decision =
        new NewDecision(DisposalSubject.TEAM_WORK, "Nämnden", DAY, "Dnr 1", null);
    Id<Provider> nobody = Id.next();
    assertThat(Refused.by(() -> house.disposals.state(house.operator, nobody)))
        .containsExactly("CM-1014");
    assertThat(Refused.by(() -> house.disposals.record(house.operator, nobody, decision)))
        .containsExactly("CM-1014");
  }

  @Test
  void a_decision_says_who_decided_and_where_it_is_found() {
    NewDecision decision = new NewDecision(DisposalSubject.TEAM_WORK, " ", DAY, "", 0);
    assertThat(Refused.by(() -> house.disposals.record(admin, house.provider.id(), decision)))
        .containsExactlyInAnyOrder("CM-1002 /decidedBy", "CM-1002 /reference", "CM-1003 /keptDays");
  }

  @Test
  void working_notes_are_the_teams_alone() {
    Caller other = house.staff(Role.CARE_STAFF, Profession.NURSE, house.unit("Öppenvård"));
    assertThat(Refused.by(() -> house.workingNotes.of(other, meeting.id())))
        .containsExactly("CM-1014");
    assertThat(Refused.by(() -> house.workingNotes.of(admin, meeting.id())))
        .containsExactly("CM-5004");
  }
}
