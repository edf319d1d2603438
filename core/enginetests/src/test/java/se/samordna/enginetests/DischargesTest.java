package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.discharge.CarePart;
import se.samordna.discharge.DischargeDeadline.Standing;
import se.samordna.discharge.DischargeDuty;
import se.samordna.discharge.DischargePlanning;
import se.samordna.discharge.DischargePlanning.CloseReason;
import se.samordna.discharge.DischargePlanning.State;
import se.samordna.discharge.Discharges;
import se.samordna.discharge.Discharges.NewDeed;
import se.samordna.discharge.Discharges.NewExpectation;
import se.samordna.discharge.Discharges.NewPlanning;
import se.samordna.discharge.Discharges.NewReadiness;
import se.samordna.discharge.JointPlanning;
import se.samordna.discharge.Told;
import se.samordna.discharge.UnitDischarges;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.refusal.Refusal;
import se.samordna.sip.SipVersion;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;
import se.samordna.text.Days;

/** From the physician's judgement to the day the person leaves, as wards and teams record it. */
@OnBothDatabases
class DischargesTest {
  private static final List<Told> BOTH = List.of(Told.REGION_OPEN_CARE, Told.SOCIAL_SERVICES);

  private final House house;
  private final Caller nurse;
  private final Person alma;

  DischargesTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
    alma = house.person(nurse, "Alma", "Exempel");
  }

  private Instant now() {
    return house.clock.instant();
  }

  private NewPlanning planning(CarePart part, LocalDate expectedOn) {
    return new NewPlanning(house.unit.id(), part, null, nurse.staff(), now(), expectedOn);
  }

  private DischargePlanning begun() {
    return house.discharges.begin(
        nurse, alma.id(), planning(CarePart.INPATIENT, house.today().plusDays(10)));
  }

  private DischargePlanning recorded(DischargePlanning one, DischargeDuty duty, List<Told> told) {
    return house.discharges.record(
        nurse, one.id(), one.revision(), new NewDeed(duty, now(), false, told));
  }

  private static Standing standing(DischargePlanning one, DischargeDuty duty) {
    return one.newest(duty).orElseThrow().standing();
  }

  private DischargePlanning read(DischargePlanning one) {
    return house.discharges.get(nurse, one.id());
  }

  private List<Task> open() {
    return house.tasks.ofPerson(nurse, alma.id(), PageRequest.first(20)).rows().stream()
        .filter(task -> task.key().equals(Discharges.TASK))
        .filter(task -> task.status() == Task.Status.OPEN)
        .toList();
  }

  private void pass(Duration time) {
    house.clock.pass(time);
  }

  @Test
  void the_judgement_starts_24_hours_and_a_task_for_whoever_sees_to_it() {
    DischargePlanning one = begun();

    assertThat(one.newest(DischargeDuty.ADMISSION_NOTICE).orElseThrow().due())
        .isEqualTo(now().plus(Duration.ofHours(24)));
    assertThat(one.deadlines()).hasSize(2);
    assertThat(open())
        .extracting(task -> task.title().sv())
        .containsExactly(
            "Skicka inskrivningsmeddelande", "Se efter att en fast vårdkontakt är utsedd");
    assertThat(open()).extracting(Task::assignee).containsOnly(nurse.staff());
    assertThat(open().get(0).due()).isEqualTo(house.today().plusDays(1));
    assertThat(house.newest(alma.id()).orElseThrow().action()).isEqualTo(Action.TASK_READ);
    assertThat(house.persons.file(nurse, alma.id()).discharges()).hasSize(1);
  }

  @Test
  void a_sip_that_is_made_while_leaving_is_planned_has_the_code_of_a_plan_at_discharge() {
    Person elsa = house.person(nurse, "Elsa", "Exempel");
    assertThat(SipMaking.adopted(house, nurse, elsa).current().orElseThrow().nationalCode())
        .isEqualTo("SIP");

    DischargePlanning one = begun();

    SipVersion version = SipMaking.adopted(house, nurse, alma).current().orElseThrow();
    assertThat(version.atDischarge()).isTrue();
    assertThat(version.nationalCode()).isEqualTo("SPU");
    assertThat(version.intact()).isTrue();
    house.discharges.close(nurse, one.id(), one.revision(), CloseReason.NO_NEED);
    assertThat(house.sips.of(nurse, alma.id()).get(0).current()).contains(version);
  }

  @Test
  void social_care_has_the_municipalitys_part_and_no_other() {
    House municipality = House.ofMunicipality(house.store);
    Caller social = municipality.nurse();
    Person there = municipality.person(social, "Alma", "Exempel");
    for (CarePart part : CarePart.values()) {
      NewPlanning wanted =
          new NewPlanning(
              municipality.unit.id(),
              part,
              null,
              social.staff(),
              municipality.clock.instant(),
              municipality.today().plusDays(5));
      if (part == CarePart.MUNICIPALITY) {
        assertThat(municipality.discharges.begin(social, there.id(), wanted).part())
            .isEqualTo(part);
      } else {
        assertThat(Refused.by(() -> municipality.discharges.begin(social, there.id(), wanted)))
            .containsExactly("CM-1003 /part");
      }
    }
  }

  @Test
  void what_is_done_in_time_is_done_and_what_is_done_after_is_late() {
    DischargePlanning one = begun();
    pass(Duration.ofHours(24));
    one = recorded(one, DischargeDuty.ADMISSION_NOTICE, BOTH);
    assertThat(standing(one, DischargeDuty.ADMISSION_NOTICE)).isEqualTo(Standing.DONE);
    assertThat(one.newest(DischargeDuty.ADMISSION_NOTICE).orElseThrow().told())
        .containsExactly(Told.SOCIAL_SERVICES, Told.REGION_OPEN_CARE);
    assertThat(open()).hasSize(1);

    one = house.discharges.close(nurse, one.id(), one.revision(), CloseReason.RECORDED_WRONGLY);
    assertThat(open()).isEmpty();
    DischargePlanning other = begun();
    pass(Duration.ofHours(24).plusSeconds(1));
    assertThat(standing(read(other), DischargeDuty.ADMISSION_NOTICE)).isEqualTo(Standing.MISSED);
    other = recorded(other, DischargeDuty.ADMISSION_NOTICE, BOTH);
    assertThat(standing(other, DischargeDuty.ADMISSION_NOTICE)).isEqualTo(Standing.DONE_LATE);
  }

  @Test
  void a_missed_deadline_is_a_missed_task_the_day_after() {
    begun();
    pass(Duration.ofDays(2));
    assertThat(open().get(0).timing(house.today())).isEqualTo(Task.Timing.MISSED);
    assertThat(house.tasks.missed(nurse)).isEqualTo(1);
  }

  @Test
  void that_it_was_done_is_recorded_with_who_was_told_and_not_by_ending_the_task() {
    DischargePlanning one = begun();
    Task notice = open().get(0);

    assertThat(Refused.by(() -> house.tasks.done(nurse, notice.id(), notice.revision())))
        .containsExactly("CM-2364");
    assertThat(open()).hasSize(2);
    one = recorded(one, DischargeDuty.ADMISSION_NOTICE, BOTH);
    assertThat(standing(one, DischargeDuty.ADMISSION_NOTICE)).isEqualTo(Standing.DONE);
  }

  @Test
  void a_task_that_is_put_away_by_hand_takes_its_deadline_along() {
    DischargePlanning one = begun();
    Task notice = open().get(0);
    house.tasks.cancel(nurse, notice.id(), notice.revision(), "Kom hem samma dag.");

    DischargePlanning after = read(one);
    assertThat(standing(after, DischargeDuty.ADMISSION_NOTICE)).isEqualTo(Standing.DROPPED);
    assertThat(standing(after, DischargeDuty.CARE_CONTACT)).isNotEqualTo(Standing.DROPPED);
    assertThat(after.isOpen()).isTrue();
    pass(Duration.ofDays(2));
    assertThat(standing(read(one), DischargeDuty.ADMISSION_NOTICE)).isEqualTo(Standing.DROPPED);
    assertThat(house.tasks.missed(nurse)).isZero();
    assertThat(
            Refused.by(
                () ->
                    house.discharges.record(
                        nurse,
                        one.id(),
                        after.revision(),
                        new NewDeed(DischargeDuty.ADMISSION_NOTICE, now(), false, BOTH))))
        .containsExactly("CM-2345");
    assertThat(
            Refused.by(
                () -> house.discharges.close(nurse, one.id(), one.revision(), CloseReason.NO_NEED)))
        .as("whoever read the planning before reads it again")
        .containsExactly("CM-1011");
  }

  @Test
  void two_who_begin_at_once_begin_one_planning() throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(4);
    try {
      List<Callable<String>> tries = Collections.nCopies(4, this::tried);
      List<String> came = new ArrayList<>();
      for (Future<String> one : both.invokeAll(tries)) {
        came.add(one.get());
      }
      assertThat(came).containsOnlyOnce("begun").contains("CM-2342");
    } finally {
      both.shutdownNow();
    }
    assertThat(house.discharges.of(nurse, alma.id(), PageRequest.first(9)).rows()).hasSize(1);
    assertThat(open()).hasSize(2);
  }

  private String tried() {
    try {
      return begun().isOpen() ? "begun" : "over";
    } catch (Refusal refusal) {
      return refusal.problems().get(0).code().id();
    }
  }

  @Test
  void the_notice_of_readiness_starts_the_three_days_over_easter() {
    house.clock.moveTo(Instant.parse("2027-03-23T09:00:00Z"));
    DischargePlanning one = begun();
    one =
        house.discharges.ready(
            nurse, one.id(), one.revision(), new NewReadiness(now(), JointPlanning.SIP));
    assertThat(one.newest(DischargeDuty.CALL)).isEmpty();

    one = recorded(one, DischargeDuty.READY_NOTICE, BOTH);

    assertThat(Days.of(one.newest(DischargeDuty.CALL).orElseThrow().due()))
        .isEqualTo(LocalDate.of(2027, 3, 30));
    assertThat(open()).extracting(Task::due).contains(LocalDate.of(2027, 3, 30));
  }

  /** The day after which the municipality may have to pay; noon in Sweden, summer and winter. */
  @Test
  void a_notice_by_noon_counts_three_days_and_one_after_noon_four() {
    assertThat(paidFrom("2027-03-23T11:00:00Z", BOTH)).contains(LocalDate.of(2027, 3, 26));
    assertThat(paidFrom("2027-03-23T11:00:01Z", BOTH)).contains(LocalDate.of(2027, 3, 27));
    assertThat(paidFrom("2027-07-05T10:00:00Z", BOTH)).contains(LocalDate.of(2027, 7, 8));
    assertThat(paidFrom("2027-07-05T10:00:01Z", BOTH)).contains(LocalDate.of(2027, 7, 9));
    assertThat(paidFrom("2027-09-01T08:00:00Z", List.of(Told.REGION_OPEN_CARE)))
        .as("the municipality was not told")
        .isEmpty();
  }

  private Optional<LocalDate> paidFrom(String at, List<Told> told) {
    house.clock.moveTo(Instant.parse(at));
    DischargePlanning one = begun();
    one =
        house.discharges.ready(
            nurse, one.id(), one.revision(), new NewReadiness(now(), JointPlanning.SIP));
    assertThat(one.mayBePaidForFrom()).as("before the notice").isEmpty();
    DischargePlanning notice = recorded(one, DischargeDuty.READY_NOTICE, told);
    Optional<LocalDate> from = read(notice).mayBePaidForFrom();
    DischargePlanning closed =
        house.discharges.close(
            nurse, notice.id(), notice.revision(), DischargePlanning.CloseReason.NO_NEED);
    assertThat(closed.mayBePaidForFrom()).as("nothing more is asked for").isEmpty();
    return from;
  }

  @Test
  void under_compulsory_open_care_there_is_no_call_to_a_sip() {
    DischargePlanning one = begun();
    one =
        house.discharges.ready(
            nurse,
            one.id(),
            one.revision(),
            new NewReadiness(now(), JointPlanning.COORDINATED_CARE_PLAN));
    one = recorded(one, DischargeDuty.READY_NOTICE, BOTH);
    assertThat(one.newest(DischargeDuty.CALL)).isEmpty();
    DischargePlanning ready = one;
    assertThat(
            Refused.by(
                () ->
                    house.discharges.ready(
                        nurse,
                        ready.id(),
                        ready.revision(),
                        new NewReadiness(now(), JointPlanning.SIP))))
        .containsExactly("CM-2344");
  }

  @Test
  void another_day_is_told_to_those_who_count_on_the_first() {
    DischargePlanning one = begun();
    LocalDate later = house.today().plusDays(20);
    one =
        house.discharges.expect(nurse, one.id(), one.revision(), new NewExpectation(later, false));
    assertThat(one.newest(DischargeDuty.NEW_DATE_NOTICE)).isEmpty();
    assertThat(Days.of(one.newest(DischargeDuty.CARE_CONTACT).orElseThrow().due()))
        .isEqualTo(later);

    one = recorded(one, DischargeDuty.ADMISSION_NOTICE, BOTH);
    one =
        house.discharges.expect(
            nurse, one.id(), one.revision(), new NewExpectation(later.plusDays(1), false));
    assertThat(standing(one, DischargeDuty.NEW_DATE_NOTICE)).isEqualTo(Standing.DUE);
    assertThat(open()).extracting(Task::due).contains(house.today(), later.plusDays(1));
  }

  @Test
  void who_is_no_longer_ready_is_not_called_for() {
    DischargePlanning one = begun();
    one =
        house.discharges.ready(
            nurse, one.id(), one.revision(), new NewReadiness(now(), JointPlanning.SIP));
    one = recorded(one, DischargeDuty.READY_NOTICE, BOTH);
    one =
        house.discharges.expect(
            nurse,
            one.id(),
            one.revision(),
            new NewExpectation(one.expectedOn().plusDays(9), false));
    assertThat(one.readyAt()).isNull();
    assertThat(standing(one, DischargeDuty.CALL)).isEqualTo(Standing.DROPPED);
    assertThat(standing(one, DischargeDuty.READY_NOTICE)).isEqualTo(Standing.DONE);
  }

  @Test
  void the_day_the_person_leaves_ends_with_the_information_passed_on() {
    DischargePlanning one = begun();
    one = recorded(one, DischargeDuty.ADMISSION_NOTICE, BOTH);
    pass(Duration.ofDays(3));
    one = house.discharges.left(nurse, one.id(), one.revision(), now());
    pass(Duration.ofHours(2));
    one = read(one);
    assertThat(standing(one, DischargeDuty.CARE_CONTACT)).isEqualTo(Standing.MISSED);
    assertThat(standing(one, DischargeDuty.INFORMATION)).isEqualTo(Standing.DUE);

    one = recorded(one, DischargeDuty.INFORMATION, BOTH);
    assertThat(one.state()).isEqualTo(State.OPEN);
    one = recorded(one, DischargeDuty.CARE_CONTACT, List.of());

    assertThat(standing(one, DischargeDuty.CARE_CONTACT)).isEqualTo(Standing.DONE_LATE);
    assertThat(one.state()).isEqualTo(State.DONE);
    assertThat(open()).isEmpty();
    DischargePlanning over = one;
    assertThat(Refused.by(() -> recorded(over, DischargeDuty.CALL, BOTH)))
        .containsExactly("CM-2343");
    assertThat(begun().state()).isEqualTo(State.OPEN);
  }

  @Test
  void secrecy_stands_in_the_way_of_what_the_law_says_alone() {
    DischargePlanning one = begun();
    DischargePlanning first = one;
    assertThat(
            Refused.by(
                () ->
                    house.discharges.record(
                        nurse,
                        first.id(),
                        first.revision(),
                        new NewDeed(DischargeDuty.ADMISSION_NOTICE, now(), true, List.of()))))
        .containsExactly("CM-2349 /secret");
    one =
        house.discharges.ready(
            nurse, one.id(), one.revision(), new NewReadiness(now(), JointPlanning.SIP));
    one =
        house.discharges.record(
            nurse,
            one.id(),
            one.revision(),
            new NewDeed(DischargeDuty.READY_NOTICE, now(), true, List.of()));
    assertThat(standing(one, DischargeDuty.READY_NOTICE)).isEqualTo(Standing.SECRET);
    assertThat(one.newest(DischargeDuty.CALL)).isEmpty();
  }

  @Test
  void who_is_told_follows_the_law() {
    DischargePlanning one = begun();

    assertThat(Refused.by(() -> recorded(one, DischargeDuty.ADMISSION_NOTICE, List.of())))
        .containsExactly("CM-2346 /told");
    assertThat(
            Refused.by(
                () ->
                    recorded(
                        one, DischargeDuty.ADMISSION_NOTICE, List.of(Told.MUNICIPAL_HEALTH_CARE))))
        .containsExactly("CM-2347 /told");
    assertThat(Refused.by(() -> recorded(one, DischargeDuty.CALL, BOTH)))
        .containsExactly("CM-2345");
    assertThat(Refused.by(this::begun)).containsExactly("CM-2342");
  }

  @Test
  void nothing_that_lies_ahead_is_recorded_as_done() {
    DischargePlanning one = begun();
    assertThat(
            Refused.by(
                () ->
                    house.discharges.record(
                        nurse,
                        one.id(),
                        one.revision(),
                        new NewDeed(
                            DischargeDuty.ADMISSION_NOTICE, now().plusSeconds(1), false, BOTH))))
        .containsExactly("CM-1012 /at");
    assertThat(
            Refused.by(
                () ->
                    house.discharges.begin(
                        nurse,
                        alma.id(),
                        new NewPlanning(
                            Id.next(),
                            CarePart.INPATIENT,
                            Id.next(),
                            Id.next(),
                            Instant.MAX,
                            house.today()))))
        .containsExactlyInAnyOrder(
            "CM-1003 /unit", "CM-1003 /owner", "CM-1003 /admission", "CM-1012 /judgedAt");
  }

  @Test
  void open_care_records_a_care_contact_that_is_appointed() {
    DischargePlanning one =
        house.discharges.begin(
            nurse, alma.id(), planning(CarePart.OPEN_CARE, house.today().plusDays(3)));
    assertThat(open())
        .extracting(task -> task.title().sv())
        .contains(
            "Se efter att inskrivningsmeddelandet har kommit",
            "Utse fast vårdkontakt före utskrivningen");
    assertThat(Refused.by(() -> recorded(one, DischargeDuty.CARE_CONTACT, List.of())))
        .containsExactly("CM-2348 /duty");
  }

  @Test
  void the_unit_s_list_shows_the_next_deadline_first_and_a_protected_person_to_named_staff() {
    Person bo = house.person(nurse, "Bo", "Skiss");
    Person elin =
        house.person(
            nurse,
            new PersonChange("Elin", "Hemlund", "", null, Protection.SECRECY_MARKING, "", "", ""),
            "");
    DischargePlanning first = begun();
    recorded(first, DischargeDuty.ADMISSION_NOTICE, BOTH);
    house.discharges.begin(
        nurse, bo.id(), planning(CarePart.OPEN_CARE, house.today().plusDays(30)));
    house.discharges.begin(
        nurse, elin.id(), planning(CarePart.OPEN_CARE, house.today().plusDays(30)));

    UnitDischarges mine = house.discharges.ofUnit(nurse, house.unit.id(), PageRequest.first(9));
    UnitDischarges others =
        house.discharges.ofUnit(house.nurse(), house.unit.id(), PageRequest.first(9));

    assertThat(others.rows())
        .extracting(UnitDischarges.Row::personName)
        .containsExactly("Bo Skiss", "Alma Exempel");
    assertThat(others.hidden()).isEqualTo(1);
    assertThat(mine.rows())
        .extracting(UnitDischarges.Row::personName)
        .doesNotContain("Elin Hemlund");
    UnitDischarges page =
        house.discharges.ofUnit(house.nurse(), house.unit.id(), PageRequest.first(2));
    assertThat(
            house
                .discharges
                .ofUnit(house.nurse(), house.unit.id(), new PageRequest(page.nextCursor(), 2))
                .rows())
        .extracting(UnitDischarges.Row::personName)
        .containsExactly("Alma Exempel");
  }

  @Test
  void another_provider_finds_nothing() {
    DischargePlanning one = begun();
    Caller stranger = new House(house.store).nurse();

    assertThat(Refused.by(() -> house.discharges.get(stranger, one.id())))
        .containsExactly("CM-1014");
    assertThat(
            Refused.by(
                () ->
                    house.discharges.close(
                        stranger, one.id(), one.revision(), CloseReason.NO_NEED)))
        .containsExactly("CM-1014");
    assertThat(
            Refused.by(
                () -> house.discharges.ofUnit(stranger, house.unit.id(), PageRequest.first(9))))
        .containsExactly("CM-1014");
  }
}
