package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.admission.Admission;
import se.samordna.admission.LegalForm;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.StepRequest;
import se.samordna.form.Answers;
import se.samordna.form.Value;
import se.samordna.model.ActivityDays;
import se.samordna.model.ActivityDays.Counts;
import se.samordna.model.ActivityDays.NewActivityDays;
import se.samordna.model.Models;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.rule.StepInput;
import se.samordna.store.OpenedStores;
import se.samordna.web.page.OpenPages.Browser;

/**
 * Much inpatient care before ACT is two admissions or fifty days in twenty-four months, until an
 * organisation says otherwise; what is answered is held against what is known.
 */
@OnBothDatabases
class MuchInpatientCareTest {
  private static final String FORM = "https://samordna.se/forms/act-eligibility";
  private static final String MORE =
      "CAUTIONED Svaret är nej, men mycket inneliggande vård är känd.";
  private static final String LESS =
      "CAUTIONED Svaret är ja, men så mycket inneliggande vård är inte känd.";
  private static final String FITS =
      "ALLOWED Svaret om inneliggande vård stämmer med det som är känt.";

  private final House house;
  private final FactTeam team;
  private final Models models;
  private final Person alma;
  private final Id<Enrolment> enrolment;
  private final LocalDate today;

  MuchInpatientCareTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    ModelsFromFolders folders = new ModelsFromFolders(house.clock);
    folders.add(ModelsOfTheHouse.folder("act"));
    team = new FactTeam(house, folders);
    models = team.models.kept(house);
    house.store.write(
        tx -> {
          tx.modelSettings()
              .enable(
                  house.unit.provider(), house.unit.id(), "act", "karaf", house.clock.instant());
          return house.unit;
        });
    alma = house.person(team.anna, "Alma", "Exempel");
    enrolment =
        Actives.write(
            house,
            team.anna,
            alma,
            new Actives.In(house.unit, "act", 1, Lifecycle.WAITING, "SCREENING"));
    today = house.today();
  }

  private void stay(Admission.Kind kind, LocalDate admitted, @Nullable LocalDate discharged) {
    Admission stay =
        new Admission(
            Id.next(),
            alma.id(),
            1,
            kind,
            "Avdelning 7",
            LegalForm.VOLUNTARY,
            admitted,
            discharged,
            house.clock.instant());
    house.store.write(
        tx -> {
          tx.admissions().add(house.provider.id(), stay);
          return stay;
        });
  }

  /** One that ended before today, of so many days. */
  private void days(int days, LocalDate last) {
    stay(Admission.Kind.INPATIENT, last.minusDays(days - 1L), last);
  }

  private void answered(boolean much) {
    Answers answers = Answers.NONE;
    for (String one :
        List.of("a1", "a2", "a3", "a4Homeless", "a4Misuse", "a4Emergency", "a4Legal")) {
      answers = answers.with(one, new Value.YesNo(true));
    }
    answers =
        answers
            .with("a4Inpatient", new Value.YesNo(much))
            .with("personsView", new Value.Words("Jag vill inte bli lämnad."));
    team.answer(team.anna, alma, "act-eligibility", answers);
  }

  private Judged judged() {
    return team
        .enrolments
        .preview(team.leader, enrolment, StepRequest.of("admit", StepInput.EMPTY))
        .verdicts()
        .stream()
        .filter(one -> one.rule().equals("stays-as-answered"))
        .findFirst()
        .orElseThrow();
  }

  private String said() {
    return judged().outcome() + " " + judged().title().sv();
  }

  @Test
  void a_no_is_questioned_when_two_admissions_of_twenty_four_months_are_known() {
    answered(false);
    days(5, today.minusMonths(24).plusDays(4));
    days(5, today.minusMonths(24).plusDays(3));
    assertThat(said()).as("one began a day too long ago").isEqualTo(FITS);

    days(5, today.minusDays(100));
    assertThat(said()).isEqualTo(MORE);
    assertThat(judged().why().sv())
        .isEqualTo(
            "De senaste 24 månaderna är 2 inläggningar och 14 dygn kända. Mycket är 2 inläggningar"
                + " eller 50 dygn.");
  }

  @Test
  void a_no_is_questioned_when_fifty_days_are_known_and_not_at_forty_nine() {
    answered(false);
    days(49, today.minusDays(10));
    assertThat(said()).isEqualTo(FITS);

    stay(Admission.Kind.CUSTODY, today.minusDays(400), today.minusDays(200));
    assertThat(said()).as("custody is not inpatient care").isEqualTo(FITS);

    house.clock.pass(Duration.ofDays(1));
    stay(
        Admission.Kind.INPATIENT,
        today.minusMonths(24).minusDays(20),
        today.minusMonths(24).plusDays(1));
    assertThat(said()).as("its last day is the fiftieth").isEqualTo(MORE);
  }

  @Test
  void a_yes_stands_where_nothing_is_known_and_is_questioned_where_little_is() {
    answered(true);
    assertThat(said()).as("care elsewhere").isEqualTo(FITS);

    days(5, today.minusDays(10));
    assertThat(said()).isEqualTo(LESS);
    days(5, today.minusDays(30));
    assertThat(said()).isEqualTo(FITS);
  }

  private void set(String number, int to) {
    models.setActivityDays(
        house.operator,
        house.provider.id(),
        house.unit.id(),
        "act",
        new NewActivityDays("step.admit." + number, to, 0, today, "Beslut i ledningsgruppen."));
  }

  @Test
  void an_organisation_sets_numbers_of_its_own() {
    answered(false);
    days(5, today.minusDays(100));
    days(5, today.minusDays(30));
    assertThat(said()).isEqualTo(MORE);

    set("admissions", 3);
    assertThat(said()).isEqualTo(FITS);
    set("days", 10);
    assertThat(said()).isEqualTo(MORE);
    set("months", 2);
    assertThat(said()).isEqualTo(FITS);
    assertThat(models.activityDays(team.leader, house.unit.id(), "act", today))
        .extracting(
            ActivityDays::activity,
            ActivityDays::counts,
            ActivityDays::firstWithinDays,
            ActivityDays::declaredFirst)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("step.admit.admissions", Counts.ADMISSIONS, 3, 2),
            org.assertj.core.groups.Tuple.tuple("step.admit.days", Counts.CARE_DAYS, 10, 50),
            org.assertj.core.groups.Tuple.tuple("step.admit.months", Counts.MONTHS, 2, 24));
    assertThat(Refused.by(() -> set("admissions", 0))).containsExactly("CM-1003 /firstWithinDays");
  }

  @Test
  void the_form_says_the_numbers_in_force_and_what_is_known() {
    days(12, today.minusDays(30));
    set("admissions", 3);
    try (TeamPages pages = new TeamPages(team)) {
      String place = "/persons/" + alma.id() + "/forms/new?form=";
      Browser anna = pages.of(team.anna);
      assertThat(anna.get(place + FORM + "%7C1.0").words())
          .contains(
              "Som mycket inneliggande vård räknas minst 3 inläggningar eller 50 dygn de senaste 24"
                  + " månaderna.")
          .contains("Känt här: inläggningar 1, vårddygn 12.");
      assertThat(anna.get(place + "https://samordna.se/forms/cm-referral%7C1.0").words())
          .doesNotContain("inneliggande vård räknas");
    }
  }

  @Test
  void an_administrator_sets_them_on_the_page_of_the_unit() {
    try (TeamPages pages = new TeamPages(team)) {
      Browser admin = pages.of(house.staff(Role.ADMIN, Profession.ADMINISTRATIVE));
      String unit = "/admin/units/" + house.unit.id();
      assertThat(admin.get(unit).words()).contains("2 inläggningar", "50 vårddygn", "24 månader");
      String place = unit + "/days/act/step.admit.admissions";
      var form = admin.get(place);
      assertThat(form.words()).contains("Antal inläggningar", "Modellen säger 2.");
      Map<String, List<String>> wanted =
          Map.of(
              "firstWithinDays", List.of("4"),
              "from", List.of(today.toString()),
              "reason", List.of("Beslut i nämnden."));
      assertThat(admin.send(form, wanted).status()).isEqualTo(303);
      assertThat(admin.get(unit).words()).contains("4 inläggningar");
    }
  }
}
