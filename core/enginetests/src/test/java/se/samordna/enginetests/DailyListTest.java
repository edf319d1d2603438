package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.contact.Contact;
import se.samordna.contact.Contacts.NewContact;
import se.samordna.daily.DailyLists;
import se.samordna.daily.DailyLists.DeliveryNote;
import se.samordna.daily.DailyLists.NewDelivery;
import se.samordna.daily.DailyRow;
import se.samordna.daily.DailyRow.DeliveryToday;
import se.samordna.daily.Delivery.Noted;
import se.samordna.daily.DeliveryOutcome;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.enrolment.Boards.NewRisk;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.PhaseInterval;
import se.samordna.enrolment.TeamCare.Risk;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;
import se.samordna.text.Days;
import se.samordna.text.Text;

/** An ACT team goes through all its persons every day, by what is to be done of each. */
@OnBothDatabases
class DailyListTest {
  /** A Monday. */
  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

  private static final List<DayOfWeek> WORKDAYS =
      List.of(
          DayOfWeek.MONDAY,
          DayOfWeek.TUESDAY,
          DayOfWeek.WEDNESDAY,
          DayOfWeek.THURSDAY,
          DayOfWeek.FRIDAY);

  private final House house;
  private final FactTeam team;
  private Id<Enrolment> alma;
  private Person almaHerself;

  DailyListTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    ModelsFromFolders models = new ModelsFromFolders(house.clock);
    models.add(ModelsOfTheHouse.folder("act"));
    team = new FactTeam(house, models);
  }

  @BeforeEach
  void begin() {
    at(MONDAY, "08:00");
    almaHerself = team.person("Alma", "Exempel", "199005092383");
    alma = placed(almaHerself, "ACTIVE_INTENSIVE");
  }

  private static String refused(ThrowingCallable call) {
    return Refused.by(call).get(0).split(" ")[0];
  }

  private void at(LocalDate day, String time) {
    house.clock.moveTo(moment(day, time));
  }

  private static Instant moment(LocalDate day, String time) {
    return LocalDateTime.parse(day + "T" + time).atZone(Days.ZONE).toInstant();
  }

  private Id<Enrolment> placed(Person person, String phase) {
    return standing(person, new Actives.In(house.unit, "act", 1, Lifecycle.ACTIVE, phase));
  }

  /** An enrolment that came to its phase just now. */
  private Id<Enrolment> standing(Person person, Actives.In in) {
    Id<Enrolment> enrolment = Actives.write(house, team.anna, person, in);
    PhaseInterval phase =
        new PhaseInterval(
            in.phase(),
            false,
            new Text(in.phase(), in.phase()),
            "x",
            team.anna.staff(),
            house.clock.instant(),
            null);
    house.store.write(
        tx -> {
          tx.enrolments().begin(house.provider.id(), enrolment, phase);
          return enrolment;
        });
    return enrolment;
  }

  private List<DailyRow> list(Caller caller) {
    return team.dailyLists.of(caller, house.unit.id(), PageRequest.first(200)).rows();
  }

  private DailyRow row() {
    return rowOf(alma, list(team.anna));
  }

  private static DailyRow rowOf(Id<Enrolment> enrolment, List<DailyRow> rows) {
    return rows.stream().filter(one -> one.enrolment().equals(enrolment)).findFirst().orElseThrow();
  }

  private void task(@Nullable Id<Enrolment> enrolment, String key, String title, LocalDate due) {
    Task task =
        new Task(
            Id.next(),
            1,
            almaHerself.id(),
            "",
            house.unit.id(),
            enrolment,
            key,
            new Text(title, title),
            team.anna.staff(),
            due,
            due.plusDays(1),
            Task.Status.OPEN,
            null);
    house.store.write(
        tx -> {
          tx.tasks().add(house.provider.id(), task, house.clock.instant());
          return task;
        });
  }

  private void met(Caller by, Contact.Kind kind, Instant when, boolean reached) {
    house.contacts.record(
        by,
        almaHerself.id(),
        new NewContact(kind, Contact.Place.HOME, when, List.of(), 30, reached, ""));
  }

  private void deliver(List<DayOfWeek> days, @Nullable LocalDate until) {
    team.dailyLists.deliver(
        team.anna,
        alma,
        new NewDelivery("Dosett", days, house.today(), until, team.leader.staff()));
  }

  private void note(LocalDate day, DeliveryOutcome outcome) {
    team.dailyLists.note(team.anna, alma, 1, new DeliveryNote(day, outcome));
  }

  @Test
  void everybody_with_a_place_in_the_model_stands_on_it_and_nobody_else() {
    Id<Enrolment> lost = placed(team.person("Birger", "Provsson", "199305022395"), "LOST");
    standing(
        team.person("Cecilia", "Testdotter", "198805172387"),
        new Actives.In(house.unit, "act", 1, Lifecycle.WAITING, "SCREENING"));
    standing(
        team.person("Person", "I FACT", "200012282380"),
        new Actives.In(house.unit, "fact", 2, Lifecycle.ACTIVE, "INDIVIDUAL"));
    assertThat(list(team.anna))
        .extracting(DailyRow::enrolment)
        .containsExactlyInAnyOrder(alma, lost);
    assertThat(row().week()).isEqualTo(new DailyRow.Week(0, 0, 4, 120));
    assertThat(row().coordinatorName()).isEqualTo("Anna Region");
  }

  @Test
  void the_last_contact_is_with_the_person_and_by_the_team() {
    assertThat(row().last()).isNull();
    at(MONDAY, "12:00");
    met(team.anna, Contact.Kind.VISIT, moment(MONDAY, "09:30"), true);
    met(team.leader, Contact.Kind.PHONE, moment(MONDAY, "10:00"), true);
    met(team.anna, Contact.Kind.ABOUT, moment(MONDAY, "10:30"), true);
    met(team.anna, Contact.Kind.VISIT, moment(MONDAY, "11:00"), false);
    assertThat(row().last())
        .isEqualTo(
            new DailyRow.LastContact(
                moment(MONDAY, "10:00"), Contact.Kind.PHONE, List.of("Tove Ledarlund")));
    assertThat(row().week()).isEqualTo(new DailyRow.Week(2, 60, 4, 120));
    at(MONDAY.plusDays(6), "23:59");
    assertThat(row().week().contacts()).isEqualTo(2);
    at(MONDAY.plusDays(7), "00:00");
    assertThat(row().week().contacts()).as("seven days, not eight").isZero();
    assertThat(row().last()).isNotNull();
  }

  @Test
  void the_next_contact_and_what_is_due_today_are_tasks_that_are_open() {
    task(alma, "contact", "Träffa personen", MONDAY.plusDays(2));
    task(alma, "search", "Sök personen", MONDAY);
    task(null, "", "Handla mat", MONDAY);
    task(alma, "mapping", "Gör kartläggningen", MONDAY.plusDays(1));
    DailyRow row = row();
    assertThat(row.next().due()).isEqualTo(MONDAY.plusDays(2));
    assertThat(row.next().byName()).isEqualTo("Anna Region");
    assertThat(row.tasks())
        .extracting(one -> one.what().sv())
        .containsExactlyInAnyOrder("Sök personen", "Handla mat");

    DailyRow.ToDo search =
        row.tasks().stream()
            .filter(one -> one.what().sv().equals("Sök personen"))
            .findFirst()
            .orElseThrow();
    house.tasks.done(team.anna, search.task(), search.revision());
    assertThat(row().tasks())
        .extracting(one -> one.what().sv())
        .contains("Handla mat")
        .allMatch(one -> !one.equals("Sök personen"));
  }

  @Test
  void the_newest_judgement_of_each_risk_is_told_with_day_and_who() {
    risk(Risk.Kind.SUICIDE, true, MONDAY);
    risk(Risk.Kind.VIOLENCE, true, MONDAY);
    risk(Risk.Kind.SUICIDE, false, MONDAY);
    assertThat(row().risks())
        .extracting(Risk::kind, Risk::raised, Risk::assessedOn, Risk::assessedByName)
        .containsExactlyInAnyOrder(
            tuple(Risk.Kind.SUICIDE, false, MONDAY, "Tove Ledarlund"),
            tuple(Risk.Kind.VIOLENCE, true, MONDAY, "Tove Ledarlund"));
    assertThat(team.dailyLists.get(team.anna, alma).risks()).hasSize(3);
    assertThat(refused(() -> risk(Risk.Kind.SUICIDE, true, MONDAY.plusDays(1))))
        .isEqualTo("CM-1012");
  }

  private void risk(Risk.Kind kind, boolean raised, LocalDate on) {
    team.dailyLists.assessRisk(
        team.anna, alma, new NewRisk(kind, raised, on, team.leader.staff(), "Sagt i samtal"));
  }

  @Test
  void a_delivery_stands_there_on_its_days_and_is_noted_once() {
    deliver(WORKDAYS, MONDAY.plusDays(8));
    assertThat(row().deliveries())
        .containsExactly(new DeliveryToday(1, "Dosett", "Tove Ledarlund", null));
    note(MONDAY, DeliveryOutcome.NOT_MET);
    assertThat(row().deliveries().get(0).noted())
        .isEqualTo(
            new Noted(MONDAY, DeliveryOutcome.NOT_MET, "Anna Region", house.clock.instant()));
    assertThat(refused(() -> note(MONDAY, DeliveryOutcome.GIVEN))).isEqualTo("CM-4283");

    team.dailyLists.takeBack(team.leader, alma, 1, MONDAY);
    assertThat(row().deliveries().get(0).noted()).isNull();
    assertThat(refused(() -> team.dailyLists.takeBack(team.anna, alma, 1, MONDAY)))
        .isEqualTo("CM-4284");
    note(MONDAY, DeliveryOutcome.GIVEN);
    assertThat(row().deliveries().get(0).noted().outcome()).isEqualTo(DeliveryOutcome.GIVEN);

    at(MONDAY.plusDays(5), "09:00");
    assertThat(row().deliveries()).as("a Saturday").isEmpty();
    at(MONDAY.plusDays(8), "09:00");
    assertThat(row().deliveries()).hasSize(1);
    at(MONDAY.plusDays(9), "09:00");
    assertThat(row().deliveries()).as("after its last day").isEmpty();
  }

  @Test
  void only_a_day_of_the_delivery_that_has_come_within_a_week_can_be_noted() {
    deliver(WORKDAYS, null);
    assertThat(refused(() -> note(MONDAY.plusDays(1), DeliveryOutcome.GIVEN))).isEqualTo("CM-4282");
    at(MONDAY.plusDays(8), "09:00");
    assertThat(refused(() -> note(MONDAY, DeliveryOutcome.GIVEN))).isEqualTo("CM-4282");
    assertThat(refused(() -> note(MONDAY.plusDays(5), DeliveryOutcome.GIVEN))).isEqualTo("CM-4282");
    note(MONDAY.plusDays(1), DeliveryOutcome.GIVEN);
    team.dailyLists.endDelivery(team.anna, alma, 1);
    assertThat(row().deliveries()).isEmpty();
    assertThat(refused(() -> note(MONDAY.plusDays(8), DeliveryOutcome.GIVEN))).isEqualTo("CM-4281");
    assertThat(refused(() -> team.dailyLists.endDelivery(team.anna, alma, 1))).isEqualTo("CM-4281");
    assertThat(team.dailyLists.get(team.anna, alma).deliveries().get(0).noted()).hasSize(1);
    assertThat(refused(() -> team.dailyLists.endDelivery(team.anna, alma, 2))).isEqualTo("CM-1014");
  }

  @Test
  void a_past_day_is_told_by_what_was_known_then() {
    task(alma, "search", "Sök personen", MONDAY);
    deliver(WORKDAYS, null);
    at(MONDAY, "10:00");
    note(MONDAY, DeliveryOutcome.GIVEN);
    risk(Risk.Kind.VIOLENCE, true, MONDAY);
    at(MONDAY, "12:00");
    team.dailyLists.takeBack(team.anna, alma, 1, MONDAY);
    DailyRow.ToDo search = row().tasks().get(0);
    house.tasks.done(team.anna, search.task(), search.revision());
    met(team.anna, Contact.Kind.VISIT, moment(MONDAY, "08:30"), true);
    at(MONDAY.plusDays(1), "09:00");

    DailyRow then = rowOf(alma, past(moment(MONDAY, "11:00")));
    assertThat(then.deliveries().get(0).noted().outcome()).isEqualTo(DeliveryOutcome.GIVEN);
    assertThat(then.tasks()).hasSize(1);
    assertThat(then.risks()).hasSize(1);
    assertThat(then.last()).as("written down later").isNull();
    DailyRow before = rowOf(alma, past(moment(MONDAY, "09:00")));
    assertThat(before.risks()).isEmpty();
    assertThat(before.deliveries().get(0).noted()).isNull();
    assertThat(past(moment(MONDAY.minusDays(1), "12:00"))).isEmpty();
    assertThat(refused(() -> past(moment(MONDAY.plusDays(2), "09:00")))).isEqualTo("CM-1012");
  }

  private List<DailyRow> past(Instant when) {
    return team.dailyLists.past(team.anna, house.unit.id(), when, PageRequest.first(200)).rows();
  }

  @Test
  void somebody_protected_is_a_number_and_before_others_nothing_more() {
    Person hidden =
        house.person(
            team.anna,
            new PersonChange("Hemlig", "Skyddad", "", null, Protection.SECRECY_MARKING, "", "", ""),
            "");
    Id<Enrolment> enrolment = placed(hidden, "ACTIVE_INTENSIVE");
    team.dailyLists.deliver(
        team.anna, enrolment, new NewDelivery("Lämnas på Storgatan", WORKDAYS, MONDAY, null, null));
    DailyRow named = rowOf(enrolment, list(team.anna));
    assertThat(named.personName()).startsWith("Person ");
    assertThat(named.deliveries()).hasSize(1).allMatch(one -> one.what().isEmpty());

    DailyRow closed = rowOf(enrolment, list(house.nurse()));
    assertThat(closed.personName()).startsWith("Person ");
    assertThat(closed.deliveries()).isEmpty();
    assertThat(closed.week()).isEqualTo(DailyRow.Week.NONE);
    assertThat(refused(() -> team.dailyLists.get(house.nurse(), enrolment))).isEqualTo("CM-5008");
  }

  @Test
  void it_is_read_by_cursor_and_each_page_leaves_one_row_in_the_log() {
    at(MONDAY, "08:01");
    Id<Enrolment> second = placed(team.person("Birger", "Provsson", "199305022395"), "LOST");
    int before = house.log(almaHerself.id()).size();
    Page<DailyRow> first = team.dailyLists.of(team.anna, house.unit.id(), PageRequest.first(1));
    assertThat(first.rows()).extracting(DailyRow::enrolment).containsExactly(alma);
    Page<DailyRow> next =
        team.dailyLists.of(team.anna, house.unit.id(), new PageRequest(first.nextCursor(), 1));
    assertThat(next.rows()).extracting(DailyRow::enrolment).containsExactly(second);
    assertThat(next.nextCursor()).isNull();
    assertThat(house.log(almaHerself.id())).hasSize(before + 1);
    assertThat(house.log(almaHerself.id()).get(0).action()).isEqualTo(Action.BOARD_READ);
  }

  @Test
  void whoever_works_elsewhere_neither_reads_nor_writes() {
    Caller elsewhere = house.staff(Role.CARE_STAFF, Profession.NURSE, house.unit("ACT Väster"));
    assertThat(refused(() -> list(elsewhere))).isEqualTo("CM-1014");
    assertThat(
            refused(
                () ->
                    team.dailyLists.deliver(
                        elsewhere, alma, new NewDelivery("x", WORKDAYS, MONDAY, null, null))))
        .isEqualTo("CM-1014");
    assertThat(
            refused(
                () ->
                    team.dailyLists.deliver(
                        team.anna,
                        alma,
                        new NewDelivery("x", WORKDAYS, MONDAY, null, elsewhere.staff()))))
        .isEqualTo("CM-1003");
  }

  @Test
  void whoever_takes_part_in_the_care_from_another_unit_reads_and_writes_nothing() {
    deliver(WORKDAYS, null);
    note(MONDAY, DeliveryOutcome.GIVEN);
    Unit west = house.unit("ACT Väster");
    house.store.write(
        tx -> {
          tx.careRelations()
              .open(
                  house.provider.id(),
                  almaHerself.id(),
                  west.id(),
                  "registered",
                  house.clock.instant());
          return west;
        });
    Caller there = house.staff(Role.CARE_STAFF, Profession.NURSE, west);
    DailyLists lists = team.dailyLists;
    assertThat(lists.get(there, alma).deliveries()).hasSize(1);
    List<ThrowingCallable> writings =
        List.of(
            () -> lists.deliver(there, alma, new NewDelivery("x", WORKDAYS, MONDAY, null, null)),
            () -> lists.endDelivery(there, alma, 1),
            () -> lists.note(there, alma, 1, new DeliveryNote(MONDAY, DeliveryOutcome.NOT_MET)),
            () -> lists.takeBack(there, alma, 1, MONDAY),
            () ->
                lists.assessRisk(
                    there,
                    alma,
                    new NewRisk(Risk.Kind.VIOLENCE, true, MONDAY, there.staff(), "Nej")));
    assertThat(writings).allSatisfy(one -> assertThat(refused(one)).isEqualTo("CM-4280"));
    assertThat(lists.get(team.anna, alma).risks()).isEmpty();
    assertThat(row().deliveries().get(0).noted().outcome()).isEqualTo(DeliveryOutcome.GIVEN);
  }

  @Test
  void what_is_noted_of_an_enrolment_that_has_ended_is_no_more() {
    Id<Enrolment> ended =
        standing(
            team.person("Birger", "Provsson", "199305022395"),
            new Actives.In(house.unit, "act", 1, Lifecycle.CLOSED, "CLOSED"));
    assertThat(
            refused(
                () ->
                    team.dailyLists.deliver(
                        team.anna, ended, new NewDelivery("x", WORKDAYS, MONDAY, null, null))))
        .isEqualTo("CM-1014");
  }
}
