package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.engine.enrolment.ActivityTasks;
import se.samordna.engine.form.R4Forms;
import se.samordna.engine.model.DeclaredModels;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.engine.task.KeptTasks;
import se.samordna.enrolment.Enrolment;
import se.samordna.model.Activity;
import se.samordna.person.Person;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;
import se.samordna.task.Tasks;
import se.samordna.text.Days;
import se.samordna.text.Text;

@OnBothDatabases
class RecurringTasksTest {
  private static final Path FACT = FactTeam.FOLDER;

  private final House house;
  private final ModelsFromFolders models;
  private final FactTeam team;
  private final Person alma;
  private final Id<Enrolment> enrolment;
  private final Activity contact;

  RecurringTasksTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    models = new ModelsFromFolders(house.clock, house.store);
    team = new FactTeam(house, models);
    alma = team.person("Alma", "Exempel", "199005092383");
    enrolment = team.inIntake(alma, team.anna);
    contact =
        models.registry().find("fact", 2).orElseThrow().model().activities().stream()
            .filter(activity -> activity.everyDays() > 0)
            .findFirst()
            .orElseThrow();
  }

  @Test
  void a_task_that_recurs_is_followed_by_the_next_one_reckoned_from_the_day_it_was_done() {
    done(tasks());

    assertThat(open()).extracting(Task::due).containsExactly(inOnePeriod());
  }

  @Test
  void a_task_done_while_the_model_is_away_is_followed_by_the_next_one_all_the_same() {
    models.remove(FACT);

    done(tasks());

    assertThat(models.registry().find("fact", 2)).isEmpty();
    assertThat(open())
        .singleElement()
        .satisfies(
            next -> {
              assertThat(next.due()).isEqualTo(inOnePeriod());
              assertThat(next.title()).isEqualTo(contact.name());
              assertThat(next.enrolment()).isEqualTo(enrolment);
              assertThat(next.assignee()).isEqualTo(team.anna.staff());
            });
  }

  @Test
  void when_the_model_is_back_it_goes_on_from_there_and_nothing_is_doubled() {
    models.remove(FACT);
    done(tasks());
    models.add(FACT);

    Task next = open().get(0);
    tasks().done(team.anna, next.id(), next.revision());

    assertThat(open()).extracting(Task::due).containsExactly(inOnePeriod());
  }

  @Test
  void a_task_that_no_model_knows_of_is_the_last_one() {
    Task task = task("no-such-activity");
    keep(task);

    tasks().done(team.anna, task.id(), 1);

    assertThat(open()).isEmpty();
  }

  /** As after a start of the node: nothing is remembered but what the store keeps. */
  private Tasks tasks() {
    return new KeptTasks(
        house.work,
        new ActivityTasks(new DeclaredModels(models.registry(), new R4Forms())),
        (access, at) -> List.of());
  }

  private void done(Tasks tasks) {
    Task task = task(contact.key());
    keep(task);
    tasks.done(team.anna, task.id(), 1);
  }

  private Task task(String key) {
    LocalDate due = Days.of(house.clock.instant());
    return new Task(
        Id.next(),
        1,
        alma.id(),
        alma.name(),
        house.unit.id(),
        enrolment,
        key,
        new Text("Kontakt", "Contact"),
        team.anna.staff(),
        due,
        due.plusDays(1),
        Task.Status.OPEN,
        null);
  }

  private void keep(Task task) {
    house.store.write(
        tx -> {
          tx.tasks().add(house.provider.id(), task, house.clock.instant());
          return task;
        });
  }

  private LocalDate inOnePeriod() {
    return Days.of(house.clock.instant()).plusDays(contact.everyDays());
  }

  private List<Task> open() {
    return house.tasks.ofPerson(team.anna, alma.id(), PageRequest.first(50)).rows().stream()
        .filter(task -> task.status() == Task.Status.OPEN)
        .filter(task -> !task.key().isEmpty())
        .toList();
  }
}
