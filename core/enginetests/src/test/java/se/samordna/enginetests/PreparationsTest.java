package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.enrolment.Cadence;
import se.samordna.enrolment.Cadence.NewCadence;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.information.InformationCategory;
import se.samordna.meeting.MeetingType;
import se.samordna.person.Person;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonMeetings.NewBooking;
import se.samordna.personmeeting.PersonMeetings.NewHeld;
import se.samordna.personmeeting.PersonMeetings.NewMeeting;
import se.samordna.personmeeting.PersonMeetings.NewTopic;
import se.samordna.personmeeting.PersonsPart;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;
import se.samordna.text.Days;
import se.samordna.text.Text;

/**
 * The coordinator prepares each meeting of the resource group together with the person, at most
 * seven days before; and a group meets every month to every half year.
 */
@OnBothDatabases
class PreparationsTest {
  private static final String MODEL = "integrated-psychiatry";
  private static final String GROUP = "group-meeting";
  private static final String PREPARATION = "preparation";

  private final House house;
  private final FactTeam team;
  private final Person cecilia;
  private final Id<Enrolment> enrolment;

  PreparationsTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    ModelsFromFolders models = new ModelsFromFolders(house.clock);
    models.add(ModelsOfTheHouse.folder(MODEL));
    team = new FactTeam(house, models);
    house.store.write(
        tx -> {
          tx.modelSettings()
              .enable(
                  house.unit.provider(), house.unit.id(), MODEL, "karaf", house.clock.instant());
          return house.unit;
        });
    cecilia = team.person("Cecilia", "Testdotter", "198805172387");
    enrolment =
        Actives.write(
            house,
            team.anna,
            cecilia,
            new Actives.In(house.unit, MODEL, 1, Lifecycle.ACTIVE, "WORKING"));
    asked(GROUP, 91);
    asked(PREPARATION, 84);
  }

  /** A task as the step to work together leaves it. */
  private void asked(String key, int days) {
    LocalDate due = today().plusDays(days);
    Task task =
        new Task(
            Id.next(),
            1,
            cecilia.id(),
            cecilia.name(),
            house.unit.id(),
            enrolment,
            key,
            new Text(key, key),
            team.anna.staff(),
            due,
            due.plusDays(7),
            Task.Status.OPEN,
            null);
    house.store.write(
        tx -> {
          tx.tasks().add(house.provider.id(), task, house.clock.instant());
          return task;
        });
  }

  private LocalDate today() {
    return Days.of(house.clock.instant());
  }

  private Task open(String key) {
    List<Task> open =
        house.tasks.ofPerson(team.anna, cecilia.id(), PageRequest.first(50)).rows().stream()
            .filter(task -> task.status() == Task.Status.OPEN && task.key().equals(key))
            .toList();
    assertThat(open).as(key).hasSize(1);
    return open.get(0);
  }

  private LocalDate due() {
    return open(PREPARATION).due();
  }

  private void prepared() {
    Task task = open(PREPARATION);
    house.store.write(
        tx -> {
          tx.tasks()
              .end(
                  house.provider.id(),
                  task.id(),
                  task.revision(),
                  new se.samordna.engine.store.TaskStore.Ending(
                      Task.Status.DONE, house.clock.instant(), team.anna.staff(), ""));
          return task;
        });
    asked(PREPARATION, 91);
  }

  private static NewBooking on(LocalDate day, String why) {
    Instant from = day.atTime(LocalTime.of(13, 0)).atZone(Days.ZONE).toInstant();
    return new NewBooking(from, from.plus(Duration.ofHours(1)), "Torget 1", false, false, "", why);
  }

  private PersonMeeting booked(LocalDate day) {
    return booked(day, MeetingType.RESOURCE_GROUP);
  }

  private PersonMeeting booked(LocalDate day, MeetingType type) {
    return house.personMeetings.plan(
        team.anna,
        cecilia.id(),
        new NewMeeting(
            house.unit.id(),
            type,
            "Gruppen",
            on(day, ""),
            List.of(new NewTopic(null, "Målen", InformationCategory.PLAN_GOALS))));
  }

  private PersonMeeting moved(PersonMeeting meeting, LocalDate day) {
    return house.personMeetings.rebook(
        team.anna, meeting.id(), meeting.revision(), on(day, "Mamma kan inte."));
  }

  private void cancelled(PersonMeeting meeting) {
    house.personMeetings.cancel(team.anna, meeting.id(), meeting.revision(), "Cecilia är sjuk.");
  }

  @Test
  void a_meeting_that_is_booked_is_prepared_seven_days_before() {
    booked(today().plusDays(40));

    assertThat(due()).isEqualTo(today().plusDays(33));
    assertThat(open(PREPARATION).graceUntil())
        .as("at the latest on the day")
        .isEqualTo(today().plusDays(40));
  }

  @Test
  void a_meeting_on_another_day_takes_its_preparation_along() {
    PersonMeeting meeting = booked(today().plusDays(40));

    PersonMeeting later = moved(meeting, today().plusDays(60));
    assertThat(due()).isEqualTo(today().plusDays(53));

    moved(later, today().plusDays(4));
    assertThat(due()).as("sooner than a week: today").isEqualTo(today());
    assertThat(open(GROUP).due())
        .as("the rhythm is the group's own")
        .isEqualTo(today().plusDays(91));
  }

  @Test
  void a_meeting_that_is_called_off_gives_the_preparation_back_to_its_rhythm() {
    PersonMeeting meeting = booked(today().plusDays(40));
    cancelled(meeting);
    assertThat(due()).isEqualTo(today().plusDays(84));

    PersonMeeting first = booked(today().plusDays(20));
    booked(today().plusDays(50));
    cancelled(first);
    assertThat(due()).as("the next that is booked").isEqualTo(today().plusDays(43));
  }

  @Test
  void what_was_prepared_is_not_asked_for_again_unless_the_meeting_moves_out_of_its_week() {
    PersonMeeting meeting = booked(today().plusDays(7));
    prepared();

    PersonMeeting same = moved(meeting, today().plusDays(6));
    assertThat(due())
        .as("still within seven days: the next is asked for, by the group's rhythm")
        .isEqualTo(today().plusDays(84));

    moved(same, today().plusDays(8));
    assertThat(due()).as("eight days: once more").isEqualTo(today().plusDays(1));
  }

  @Test
  void a_meeting_that_was_held_is_followed_by_the_preparation_of_the_next() {
    PersonMeeting meeting = booked(today().plusDays(10));
    house.clock.moveTo(meeting.booking().to());
    house.personMeetings.hold(
        team.anna,
        meeting.id(),
        meeting.revision(),
        new NewHeld(PersonsPart.PRESENT, "", List.of(), null));

    assertThat(open(GROUP).due()).isEqualTo(today().plusDays(91));
    assertThat(due()).isEqualTo(today().plusDays(84));
  }

  @Test
  void meetings_of_another_type_are_not_prepared_so() {
    booked(today().plusDays(40), MeetingType.NETWORK_MEETING);

    assertThat(due()).isEqualTo(today().plusDays(84));
  }

  private Cadence every(int days) {
    return team
        .enrolments
        .setCadence(team.anna, enrolment, new NewCadence(GROUP, days, "Cecilia vill det."))
        .stream()
        .filter(one -> one.activity().equals(GROUP))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_group_meets_every_month_to_every_half_year_and_neither_more_nor_less_often() {
    assertThat(Refused.by(() -> every(27))).containsExactly("CM-6080 /everyDays");
    assertThat(Refused.by(() -> every(185))).containsExactly("CM-6080 /everyDays");
    assertThat(every(184).everyDays()).isEqualTo(184);

    Cadence monthly = every(28);
    assertThat(monthly.everyDays()).isEqualTo(28);
    assertThat(monthly.leastDays()).isEqualTo(28);
    assertThat(monthly.mostDays()).isEqualTo(184);
    assertThat(open(GROUP).due()).isEqualTo(today().plusDays(28));
    assertThat(due()).as("its preparation comes along").isEqualTo(today().plusDays(21));
  }

  @Test
  void the_preparation_has_no_pace_of_its_own_and_the_maintenance_group_meets_each_half_year() {
    List<Cadence> cadences = team.enrolments.cadences(team.anna, enrolment);

    assertThat(cadences)
        .extracting(Cadence::activity)
        .contains(GROUP, "maintenance-meeting")
        .doesNotContain(PREPARATION, "maintenance-preparation");
    assertThat(cadences)
        .filteredOn(one -> one.activity().equals("maintenance-meeting"))
        .extracting(Cadence::modelDays)
        .containsExactly(182);
  }
}
