package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.contact.Contacts.NewPath;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.StepRequest;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.rule.StepInput;
import se.samordna.store.OpenedStores;

/** An ACT team is reached around the clock, and each person knows how. */
@OnBothDatabases
class AroundTheClockTest {
  private static final NewPath DAY = new NewPath("Anna", "070-174 06 05", "vardagar 8–16", false);
  private static final NewPath DUTY =
      new NewPath("Teamets jour", "070-174 06 06", "kväll, natt och helg", true);
  private static final String DUTY_WANTED = "Se till att det finns en jour";

  private static final String NIGHT_WANTED = "ingen väg gäller kvällar, nätter och helger";

  private final House house;
  private final FactTeam team;
  private final Person alma;

  AroundTheClockTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    ModelsFromFolders models = new ModelsFromFolders(house.clock);
    models.add(ModelsOfTheHouse.folder("act"));
    team = new FactTeam(house, models);
    alma = house.person(team.anna, "Alma", "Exempel");
  }

  private void enabled() {
    house.store.write(
        tx -> {
          tx.modelSettings()
              .enable(
                  house.unit.provider(), house.unit.id(), "act", "karaf", house.clock.instant());
          return house.unit;
        });
  }

  private Id<Enrolment> in(Lifecycle lifecycle, String phase) {
    enabled();
    return Actives.write(
        house, team.anna, alma, new Actives.In(house.unit, "act", 1, lifecycle, phase));
  }

  private String said(Id<Enrolment> enrolment) {
    return team
        .enrolments
        .preview(team.anna, enrolment, StepRequest.of("engage", StepInput.EMPTY))
        .verdicts()
        .stream()
        .filter(one -> one.rule().equals("reached-around-the-clock"))
        .map((Judged one) -> one.outcome() + " " + one.title().sv())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void nobody_is_taken_up_into_the_intensive_phase_with_daytime_paths_alone() {
    house.contacts.setPaths(team.anna, alma.id(), List.of(DAY));
    Id<Enrolment> engaging = in(Lifecycle.ACTIVE, "ENGAGING");
    assertThat(said(engaging))
        .isEqualTo("REFUSED Ingen kontaktväg gäller kvällar, nätter och helger.");

    house.contacts.setPaths(team.anna, alma.id(), List.of(DAY, DUTY));
    assertThat(said(engaging)).startsWith("ALLOWED");
  }

  @Test
  void whoever_writes_the_paths_is_told_while_none_of_them_holds_after_hours() {
    house.contacts.setPaths(team.anna, alma.id(), List.of(DAY));
    try (TeamPages pages = new TeamPages(team)) {
      String paths = "/persons/" + alma.id() + "/contact-paths";
      var anna = pages.of(team.anna);
      assertThat(anna.get(paths).words()).as("in no model").doesNotContain(NIGHT_WANTED);

      in(Lifecycle.ACTIVE, "ENGAGING");
      System.out.println(
          "DEBUG "
              + house.persons.file(team.anna, alma.id()).enrolments()
              + " "
              + team.models.kept(house).newest("act").map(m -> m.descriptor()));
      assertThat(anna.get(paths).words()).contains(NIGHT_WANTED);

      house.contacts.setPaths(team.anna, alma.id(), List.of(DAY, DUTY));
      assertThat(anna.get(paths).words()).doesNotContain(NIGHT_WANTED);
    }
  }

  @Test
  void whoever_lets_a_unit_use_ACT_is_told_that_it_takes_a_duty() {
    try (TeamPages pages = new TeamPages(team)) {
      String unit = "/admin/units/" + house.unit.id();
      var admin = pages.of(house.staff(Role.ADMIN, Profession.ADMINISTRATIVE));
      assertThat(admin.get("/admin/models").words()).contains(DUTY_WANTED);
      assertThat(admin.get(unit).words()).doesNotContain(DUTY_WANTED);

      enabled();
      assertThat(admin.get(unit).words()).contains(DUTY_WANTED);
    }
  }
}
