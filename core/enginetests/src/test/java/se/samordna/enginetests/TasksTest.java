package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;
import se.samordna.task.Tasks.NewTask;
import se.samordna.text.Text;

@OnBothDatabases
class TasksTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

  private final House house;
  private final Caller nurse;
  private final Person alma;

  TasksTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
    alma = house.person(nurse, "Alma", "Exempel");
  }

  private Task add(String title, int days, @Nullable Id<Staff> assignee) {
    return house.tasks.add(
        nurse, alma.id(), new NewTask(house.unit.id(), title, assignee, TODAY.plusDays(days)));
  }

  private List<String> mine(Caller caller) {
    return house.tasks.mine(caller, PageRequest.first(50)).rows().stream()
        .map(task -> task.title().sv())
        .toList();
  }

  @Test
  void ones_own_open_tasks_come_soonest_first() {
    add("Sen", 9, nurse.staff());
    add("Snar", 1, nurse.staff());
    add("Någon annans", 0, house.nurse().staff());
    add("Vem som helst", 0, null);

    assertThat(mine(nurse)).containsExactly("Snar", "Sen");
    assertThat(house.tasks.ofUnit(nurse, house.unit.id(), PageRequest.first(50)).rows())
        .hasSize(4)
        .allSatisfy(task -> assertThat(task.personName()).isEqualTo("Alma Exempel"));
  }

  @Test
  void a_protected_person_is_named_in_no_list_of_tasks_but_in_the_persons_own() {
    Person hidden =
        house.person(
            nurse,
            new PersonChange(
                "Berit", "Hemlig", "", null, Protection.PROTECTED_REGISTRATION, "", "", ""),
            "");
    house.tasks.add(nurse, hidden.id(), new NewTask(house.unit.id(), "Ring", nurse.staff(), TODAY));

    assertThat(house.tasks.mine(nurse, PageRequest.first(50)).rows())
        .extracting(Task::person, Task::personName)
        .containsExactly(tuple(hidden.id(), "Skyddad person"));
    assertThat(house.tasks.ofUnit(nurse, house.unit.id(), PageRequest.first(50)).rows())
        .extracting(Task::personName)
        .containsExactly("Skyddad person");
    assertThat(house.tasks.ofPerson(nurse, hidden.id(), PageRequest.first(50)).rows())
        .extracting(Task::personName)
        .containsExactly("Berit Hemlig");
  }

  @Test
  void a_task_that_is_done_leaves_the_list_and_can_not_be_done_again() {
    Task task = add("Ring", 1, nurse.staff());

    Task done = house.tasks.done(nurse, task.id(), task.revision());

    assertThat(done.status()).isEqualTo(Task.Status.DONE);
    assertThat(done.endedAt()).isEqualTo(house.clock.instant());
    assertThat(mine(nurse)).isEmpty();
    assertThat(Refused.by(() -> house.tasks.done(nurse, task.id(), done.revision())))
        .containsExactly("CM-3009");
    assertThat(house.done).as("nothing recurs of a task by hand").isEmpty();
  }

  @Test
  void a_task_of_an_activity_tells_what_recurs_when_it_is_done() {
    Task task =
        new Task(
            Id.next(),
            1,
            alma.id(),
            "",
            house.unit.id(),
            null,
            "coordinator-contact",
            new Text("Kontakt", "Contact"),
            null,
            TODAY,
            TODAY.plusDays(7),
            Task.Status.OPEN,
            null);
    house.store.write(
        tx -> {
          tx.tasks().add(house.provider.id(), task, house.clock.instant());
          return task;
        });

    house.tasks.done(nurse, task.id(), 1);

    assertThat(house.done).extracting(Task::key).containsExactly("coordinator-contact");
  }

  @Test
  void a_task_is_given_to_a_colleague_or_to_anybody() {
    Caller colleague = house.nurse();
    Task task = add("Ring", 1, nurse.staff());

    Task given = house.tasks.assign(nurse, task.id(), 1, colleague.staff());
    assertThat(mine(colleague)).containsExactly("Ring");
    house.tasks.assign(nurse, task.id(), given.revision(), null);

    assertThat(mine(colleague)).isEmpty();
    assertThat(mine(nurse)).isEmpty();
  }

  @Test
  void a_task_that_is_no_longer_needed_ends_with_a_reason() {
    Task task = add("Ring", 1, null);

    assertThat(Refused.by(() -> house.tasks.cancel(nurse, task.id(), 1, " ")))
        .containsExactly("CM-1002 /reason");
    assertThat(house.tasks.cancel(nurse, task.id(), 1, "Redan gjort.").status())
        .isEqualTo(Task.Status.CANCELLED);
  }

  @Test
  void a_task_in_the_past_for_a_stranger_at_another_unit_is_refused_with_every_reason() {
    Caller stranger = new House(house.store).nurse();

    assertThat(
            Refused.by(
                () ->
                    house.tasks.add(
                        nurse,
                        alma.id(),
                        new NewTask(
                            house.unit("Öppenvård").id(),
                            "",
                            stranger.staff(),
                            TODAY.minusDays(1)))))
        .containsExactlyInAnyOrder(
            "CM-1002 /title", "CM-1003 /unit", "CM-1012 /due", "CM-1003 /assignee");
  }

  @Test
  void tasks_about_somebody_whose_care_is_over_leave_the_lists() {
    add("Ring", 1, nurse.staff());

    house.doorCloses(alma, house.unit);

    assertThat(mine(nurse)).isEmpty();
    assertThat(house.tasks.ofUnit(nurse, house.unit.id(), PageRequest.first(50)).rows()).isEmpty();
  }

  @Test
  void a_persons_tasks_come_open_ones_first_and_their_pages_neither_skip_nor_repeat() {
    Task early = add("Först gjord", 0, null);
    house.tasks.done(nurse, early.id(), 1);
    add("B", 2, null);
    add("A", 1, null);
    add("C", 3, null);

    List<String> read = new ArrayList<>();
    String cursor = null;
    do {
      Page<Task> page = house.tasks.ofPerson(nurse, alma.id(), new PageRequest(cursor, 1));
      page.rows().forEach(task -> read.add(task.title().sv()));
      cursor = page.nextCursor();
    } while (cursor != null);

    assertThat(read).containsExactly("A", "B", "C", "Först gjord");
  }

  @Test
  void a_unit_manager_reads_no_tasks() {
    Caller manager = house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE);

    assertThat(
            Refused.by(() -> house.tasks.ofUnit(manager, house.unit.id(), PageRequest.first(50))))
        .containsExactly("CM-5004");
  }
}
