package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.engine.enrolment.ActivityTasks;
import se.samordna.engine.form.R4Forms;
import se.samordna.engine.model.DeclaredModels;
import se.samordna.engine.model.KeptMeasurements;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.engine.task.KeptTasks;
import se.samordna.enrolment.Enrolment;
import se.samordna.model.Measurements;
import se.samordna.model.Measurements.Measurement;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;
import se.samordna.task.Tasks;

/** Measuring how things go: on from the start, off by a decision with a reason. */
@OnBothDatabases
class MeasurementsTest {
  private static final String MEASURES = "outcome-measures";
  private static final String MEETING = "plan-meeting";

  private final House house;
  private final FactTeam team;
  private final Measurements measurements;
  private final Tasks tasks;
  private final Caller manager;
  private final Id<Unit> unit;

  MeasurementsTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    ModelsFromFolders models = new ModelsFromFolders(house.clock, house.store);
    team = new FactTeam(house, models);
    measurements = new KeptMeasurements(models.registry(), house.store, house.work);
    tasks =
        new KeptTasks(
            house.work,
            new ActivityTasks(new DeclaredModels(models.registry(), new R4Forms())),
            (access, at) -> List.of());
    manager = house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE);
    unit = house.unit.id();
  }

  private List<String> open(Person person) {
    return tasks.ofPerson(team.anna, person.id(), PageRequest.first(50)).rows().stream()
        .filter(task -> task.status() == Task.Status.OPEN)
        .map(Task::key)
        .toList();
  }

  private void done(Person person, String key) {
    tasks.ofPerson(team.anna, person.id(), PageRequest.first(50)).rows().stream()
        .filter(task -> task.status() == Task.Status.OPEN && task.key().equals(key))
        .forEach(task -> tasks.done(team.anna, task.id(), task.revision()));
  }

  private Person enrolled(String number) {
    Person person = team.person("Alma", "Exempel", number);
    Id<Enrolment> enrolment = team.enrolled(person, team.anna);
    assertThat(enrolment).isNotNull();
    return person;
  }

  @Test
  void a_model_that_measures_does_so_from_the_start() {
    assertThat(measurements.of(team.anna, unit, "fact"))
        .containsExactly(new Measurement(true, null, "", ""));
    assertThat(open(enrolled("199005092383"))).contains(MEASURES, MEETING);
  }

  @Test
  void a_unit_that_has_switched_it_off_gets_no_measuring_tasks_and_says_why() {
    measurements.set(manager, unit, "fact", false, " Vi väntar på tillstånd. ");

    assertThat(open(enrolled("199005092383"))).contains(MEETING).doesNotContain(MEASURES);
    Measurement now = measurements.of(team.anna, unit, "fact").get(0);
    assertThat(now.on()).isFalse();
    assertThat(now.reason()).isEqualTo("Vi väntar på tillstånd.");
    assertThat(now.since()).isEqualTo(house.clock.instant());
    assertThat(now.setBy()).isNotBlank();
  }

  @Test
  void what_is_open_stays_and_is_not_followed_by_another_while_it_is_off() {
    Person alma = enrolled("199005092383");
    measurements.set(manager, unit, "fact", false, "Vi väntar på tillstånd.");

    assertThat(open(alma)).contains(MEASURES);
    done(alma, MEASURES);
    assertThat(open(alma)).doesNotContain(MEASURES);
    done(alma, MEETING);
    assertThat(open(alma)).contains(MEETING).doesNotContain(MEASURES);
  }

  @Test
  void switched_on_again_it_begins_anew_with_the_next_plan_meeting() {
    measurements.set(manager, unit, "fact", false, "Vi väntar på tillstånd.");
    Person alma = enrolled("199005092383");
    house.clock.pass(Duration.ofMinutes(5));
    measurements.set(manager, unit, "fact", true, "Tillståndet har kommit.");

    assertThat(open(alma)).doesNotContain(MEASURES);
    done(alma, MEETING);
    assertThat(open(alma)).containsOnlyOnce(MEASURES);
    done(alma, MEETING);
    assertThat(open(alma)).containsOnlyOnce(MEASURES);
    assertThat(measurements.of(team.anna, unit, "fact"))
        .extracting(Measurement::on)
        .containsExactly(true, false, true);
  }

  @Test
  void a_unit_of_another_provider_is_nobodys_here() {
    House elsewhere = new House(house.store);
    Caller administrator = house.staff(Role.ADMIN, Profession.ADMINISTRATIVE);
    for (Id<Unit> foreign : List.of(elsewhere.unit.id(), Id.<Unit>next())) {
      assertThat(Refused.by(() -> measurements.set(administrator, foreign, "fact", false, "Nej.")))
          .containsExactly("CM-1014");
      assertThat(measurements.of(administrator, foreign, "fact")).hasSize(1);
    }
  }

  @Test
  void another_unit_goes_on_measuring() {
    Unit south = house.unit("FACT Söder");
    measurements.set(manager, unit, "fact", false, "Vi väntar på tillstånd.");

    assertThat(measurements.of(team.anna, south.id(), "fact")).hasSize(1);
  }

  @Test
  void a_decision_has_a_reason_and_is_made_by_those_who_answer_for_the_unit() {
    assertThat(Refused.by(() -> measurements.set(manager, unit, "fact", false, " ")))
        .containsExactly("CM-1002 /reason");
    assertThat(Refused.by(() -> measurements.set(team.anna, unit, "fact", false, "Nej.")))
        .hasSize(1);
    assertThat(Refused.by(() -> measurements.of(team.anna, unit, "no-such")))
        .containsExactly("CM-4249");
    assertThat(measurements.of(team.anna, unit, "fact")).hasSize(1);
  }
}
