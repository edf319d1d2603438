package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.engine.enrolment.ActivityTasks;
import se.samordna.engine.form.R4Forms;
import se.samordna.engine.model.DeclaredModels;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.engine.task.KeptTasks;
import se.samordna.enrolment.Cadence;
import se.samordna.enrolment.Cadence.NewCadence;
import se.samordna.enrolment.Cadence.OwnCadence;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;
import se.samordna.task.Tasks;
import se.samordna.text.Days;

/** How often the coordinator meets one person, when it is not as often as FACT says. */
@OnBothDatabases
class CadencesTest {
  private static final String CONTACT = "coordinator-contact";

  private final House house;
  private final ModelsFromFolders models;
  private final FactTeam team;
  private final Person alma;
  private final Id<Enrolment> enrolment;

  CadencesTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    models = new ModelsFromFolders(house.clock, house.store);
    team = new FactTeam(house, models);
    alma = team.person("Alma", "Exempel", "199005092383");
    at("2027-03-13T23:30");
    enrolment = team.enrolled(alma, team.anna);
  }

  private void at(String swedish) {
    house.clock.moveTo(LocalDateTime.parse(swedish).atZone(Days.ZONE).toInstant());
  }

  private Task contact() {
    return house.tasks.ofPerson(team.anna, alma.id(), PageRequest.first(50)).rows().stream()
        .filter(task -> task.status() == Task.Status.OPEN && task.key().equals(CONTACT))
        .findFirst()
        .orElseThrow();
  }

  private void done(Task task) {
    Tasks recurring =
        new KeptTasks(
            house.work,
            new ActivityTasks(new DeclaredModels(models.registry(), new R4Forms())),
            (access, at) -> List.of());
    recurring.done(team.anna, task.id(), task.revision());
  }

  private Cadence set(Integer days, String why) {
    return team.enrolments
        .setCadence(team.anna, enrolment, new NewCadence(CONTACT, days, why))
        .get(0);
  }

  @Test
  void until_somebody_decides_otherwise_it_is_as_the_model_says() {
    assertThat(team.enrolments.cadences(team.anna, enrolment))
        .singleElement()
        .satisfies(
            cadence -> {
              assertThat(cadence.activity()).isEqualTo(CONTACT);
              assertThat(cadence.modelDays()).isEqualTo(14);
              assertThat(cadence.everyDays()).isEqualTo(14);
              assertThat(cadence.own()).isEmpty();
            });
  }

  @Test
  void a_shorter_one_brings_the_open_task_nearer_and_holds_for_the_next() {
    Cadence cadence = set(7, "Alma vill ses varje vecka.");

    assertThat(cadence.everyDays()).isEqualTo(7);
    assertThat(contact().due()).isEqualTo(LocalDate.of(2027, 3, 20));
    assertThat(contact().graceUntil()).isEqualTo(LocalDate.of(2027, 3, 27));

    at("2027-03-24T10:00");
    done(contact());
    assertThat(contact().due()).as("over the night that is an hour short").isEqualTo("2027-03-31");
  }

  @Test
  void a_longer_one_leaves_the_open_task_where_it_is() {
    set(28, "Alma vill ses en gång i månaden.");
    assertThat(contact().due()).isEqualTo(LocalDate.of(2027, 3, 27));

    done(contact());
    assertThat(contact().due()).isEqualTo(LocalDate.of(2027, 4, 10));
  }

  @Test
  void what_was_decided_before_is_kept_with_who_when_and_why() {
    set(7, "Alma vill ses varje vecka.");
    at("2027-04-01T10:00");
    Cadence back = set(null, "Det räcker som förut.");

    assertThat(back.everyDays()).isEqualTo(14);
    assertThat(back.own())
        .extracting(OwnCadence::everyDays, OwnCadence::reason, OwnCadence::byName)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(null, "Det räcker som förut.", "Anna Region"),
            org.assertj.core.groups.Tuple.tuple(7, "Alma vill ses varje vecka.", "Anna Region"));
    assertThat(back.own().get(1).to()).isEqualTo(back.own().get(0).from());
    assertThat(back.own().get(0).to()).isNull();
  }

  @Test
  void it_holds_while_the_model_is_away() {
    models.remove(FactTeam.FOLDER);
    set(7, "Alma vill ses varje vecka.");
    done(contact());

    assertThat(contact().due()).isEqualTo(LocalDate.of(2027, 3, 20));
  }

  @Test
  void days_out_of_reason_no_reason_and_what_has_no_pace_of_its_own_are_refused() {
    assertThat(Refused.by(() -> set(0, "Skäl."))).containsExactly("CM-1003 /everyDays");
    assertThat(Refused.by(() -> set(366, "Skäl."))).containsExactly("CM-1003 /everyDays");
    assertThat(Refused.by(() -> set(7, " "))).containsExactly("CM-1002 /reason");
    assertThat(
            Refused.by(
                () ->
                    team.enrolments.setCadence(
                        team.anna, enrolment, new NewCadence("physical-health", 7, "Skäl."))))
        .containsExactly("CM-1003 /activity");
    assertThat(team.enrolments.cadences(team.anna, enrolment).get(0).own()).isEmpty();
  }

  @Test
  void nobody_decides_for_a_person_whom_they_do_not_know_of() {
    Caller stranger =
        new FactTeam(new House(house.store), models)
            .staff("Nils", "Annan", Role.CARE_STAFF, Profession.NURSE, "1.00");

    assertThat(Refused.by(() -> team.enrolments.cadences(stranger, enrolment)))
        .containsExactly("CM-1014");
    assertThat(
            Refused.by(
                () ->
                    team.enrolments.setCadence(
                        stranger, enrolment, new NewCadence(CONTACT, 7, "Skäl."))))
        .containsExactly("CM-1014");
  }

  @Test
  void when_it_is_over_there_is_nothing_to_decide() {
    FactTeam.taken(
        team.step(team.leader, enrolment, "end", java.util.Map.of("outcome", List.of("MOVED"))));

    assertThat(Refused.by(() -> set(7, "Skäl."))).containsExactly("CM-3001 /activity");
  }
}
