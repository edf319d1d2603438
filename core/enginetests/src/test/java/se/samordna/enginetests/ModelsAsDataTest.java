package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.contact.Contact;
import se.samordna.contact.Contacts;
import se.samordna.contact.Contacts.NewContact;
import se.samordna.enrolment.Enrolment;
import se.samordna.form.Answers;
import se.samordna.form.Value;
import se.samordna.model.ActivityDays;
import se.samordna.model.ActivityDays.NewActivityDays;
import se.samordna.model.Models;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;
import se.samordna.web.page.OpenPages;
import se.samordna.web.page.OpenPages.Shown;

/** The rule of its own that each model without code has, on the real store. */
@OnBothDatabases
class ModelsAsDataTest {
  private final House house;

  ModelsAsDataTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
  }

  private void meets(DataTeam of, Caller by) {
    house.contacts.record(
        by,
        of.alma.id(),
        new NewContact(
            Contact.Kind.VISIT,
            Contact.Place.HOME,
            house.clock.instant(),
            List.of(),
            30,
            true,
            "Vi gick en promenad."));
  }

  /** Referred and given a place by the leader, with Anna as coordinator. */
  private Id<Enrolment> accepted(DataTeam of) {
    referred(of);
    return accept(of, enrolment(of));
  }

  private void referred(DataTeam of) {
    of.team.answer(of.team.anna, of.alma, "cm-referral", FactTeam.referral());
    FactTeam.taken(of.start(of.team.anna, "refer"));
    house.contacts.setPaths(
        of.team.anna,
        of.alma.id(),
        List.of(new Contacts.NewPath("Anna", "070-174 06 05", "8–16", false)));
  }

  private Id<Enrolment> accept(DataTeam of, Id<Enrolment> enrolment) {
    FactTeam.taken(
        of.step(
            of.team.leader,
            enrolment,
            "accept",
            Map.of(
                "coordinator", List.of(of.team.anna.staff().toString()),
                "basis", List.of("METHOD"),
                "personInformed", List.of("true"))));
    return enrolment;
  }

  private Id<Enrolment> enrolment(DataTeam of) {
    return house
        .store
        .read(tx -> tx.enrolments().ofPerson(house.provider.id(), of.alma.id()))
        .get(0)
        .enrolment()
        .id();
  }

  private List<LocalDate> due(DataTeam of, String activity) {
    return house.tasks.ofPerson(of.team.anna, of.alma.id(), PageRequest.first(100)).rows().stream()
        .filter(task -> task.key().equals(activity) && task.status() == Task.Status.OPEN)
        .map(Task::due)
        .toList();
  }

  @Test
  void shared_case_management_does_not_begin_until_two_of_the_staff_know_the_person() {
    DataTeam shared = new DataTeam(house, "shared");
    Id<Enrolment> alma = shared.in("PLANNING");
    shared.adopted(shared.drafted(), Map.of());
    meets(shared, shared.team.anna);
    meets(shared, shared.team.anna);

    assertThat(FactTeam.reasons(shared.step(shared.team.anna, alma, "activate", Map.of())))
        .containsExactly("known-by-staff too-few");

    meets(shared, shared.team.staff("Bo", "Kollega", Role.CARE_STAFF, Profession.NURSE, "1.00"));
    FactTeam.taken(shared.step(shared.team.anna, alma, "activate", Map.of()));
    assertThat(shared.team.phase(alma)).isEqualTo("ACTIVE");
  }

  @Test
  void intensive_case_management_asks_for_a_contact_every_third_day() {
    DataTeam icm = new DataTeam(house, "icm");
    accepted(icm);
    assertThat(due(icm, "contact")).containsExactly(house.today().plusDays(3));

    house.clock.pass(Duration.ofDays(2));
    meets(icm, icm.team.anna);

    assertThat(due(icm, "contact"))
        .as("the contact did the task, and the next is due three days after it")
        .containsExactly(house.today().plusDays(3));
  }

  @Test
  void the_stage_of_somebody_with_two_diagnoses_is_judged_anew_six_months_after_each_time() {
    DataTeam dual = new DataTeam(house, "integrated-dual");
    dual.team.answer(
        dual.team.anna,
        dual.alma,
        "dual-eligibility",
        Answers.NONE
            .with("mentalIllness", new Value.YesNo(true))
            .with("substanceUse", new Value.YesNo(true)));
    accepted(dual);
    assertThat(due(dual, "stage")).containsExactly(house.today().plusDays(45));

    house.clock.pass(Duration.ofDays(20));
    judged(dual, "ENGAGEMENT");
    LocalDate again = house.today().plusDays(182);
    assertThat(due(dual, "stage")).containsExactly(again);

    house.clock.pass(Duration.ofDays(200));
    assertThat(due(dual, "stage")).as("it waits until somebody judges").containsExactly(again);
    judged(dual, "PERSUASION");
    assertThat(due(dual, "stage")).containsExactly(house.today().plusDays(182));
  }

  private static void judged(DataTeam dual, String stage) {
    dual.team.answer(
        dual.team.anna,
        dual.alma,
        "dual-stage",
        Answers.NONE
            .with("stage", new Value.Coding("https://samordna.se/codes", stage, null))
            .with("judged", new Value.Day(dual.house.today())));
  }

  @Test
  void opus_asks_for_the_transition_after_eighteen_months_and_the_end_after_twenty_four() {
    DataTeam opus = new DataTeam(house, "opus");
    inOpus(opus);
    assertThat(due(opus, "transition-planning")).containsExactly(house.today().plusDays(547));
    assertThat(due(opus, "two-years")).containsExactly(house.today().plusDays(730));
  }

  private Id<Enrolment> inOpus(DataTeam opus) {
    referred(opus);
    Id<Enrolment> alma = enrolment(opus);
    FactTeam.taken(opus.step(opus.team.leader, alma, "assess", Map.of()));
    Answers eligible = Answers.NONE;
    for (String criterion : List.of("firstEpisode", "fewWeeks", "noOtherCause")) {
      eligible = eligible.with(criterion, new Value.YesNo(true));
    }
    opus.team.answer(opus.team.psychiatrist, opus.alma, "opus-eligibility", eligible);
    return accept(opus, alma);
  }

  @Test
  void an_organisation_sets_days_of_its_own_for_opus_from_a_day_and_what_is_made_before_stays() {
    DataTeam opus = new DataTeam(house, "opus");
    Models models = opus.team.models.kept(house);
    models.setActivityDays(
        house.operator,
        house.provider.id(),
        null,
        "opus",
        new NewActivityDays("two-years", 1095, 0, house.today(), "Vårdförloppet säger tre år."));
    models.setActivityDays(
        house.operator,
        house.provider.id(),
        house.unit.id(),
        "opus",
        new NewActivityDays(
            "transition-planning", 900, 0, house.today().plusDays(1), "Ett halvår före slutet."));

    inOpus(opus);

    assertThat(due(opus, "two-years")).containsExactly(house.today().plusDays(1095));
    assertThat(due(opus, "transition-planning"))
        .as("the unit's own hold from tomorrow")
        .containsExactly(house.today().plusDays(547));
    assertThat(
            models.activityDays(opus.team.anna, house.unit.id(), "opus", house.today().plusDays(1)))
        .extracting(ActivityDays::activity, ActivityDays::firstWithinDays, ActivityDays::reason)
        .containsExactly(
            tuple("transition-planning", 900, "Ett halvår före slutet."),
            tuple("two-years", 1095, "Vårdförloppet säger tre år."),
            tuple("step.secondYear", 335, ""));
  }

  private String lasted(DataTeam opus, Id<Enrolment> enrolment) {
    return opus
        .team
        .enrolments
        .preview(
            opus.team.anna,
            enrolment,
            se.samordna.enrolment.StepRequest.of("secondYear", se.samordna.rule.StepInput.EMPTY))
        .verdicts()
        .stream()
        .filter(one -> one.rule().equals("phase-lasted"))
        .findFirst()
        .orElseThrow()
        .outcome()
        .name();
  }

  @Test
  void how_long_the_first_year_lasts_is_the_organisations_to_set_from_a_day() {
    DataTeam opus = new DataTeam(house, "opus");
    Id<Enrolment> alma = opus.in("YEAR1");
    Models models = opus.team.models.kept(house);
    house.clock.pass(java.time.Duration.ofDays(334));
    assertThat(lasted(opus, alma)).isEqualTo("REFUSED");
    house.clock.pass(java.time.Duration.ofDays(1));
    assertThat(lasted(opus, alma)).isEqualTo("ALLOWED");
    models.setActivityDays(
        house.operator,
        house.provider.id(),
        house.unit.id(),
        "opus",
        new NewActivityDays(
            "step.secondYear", 337, 0, house.today().plusDays(1), "Längre första år."));
    assertThat(lasted(opus, alma)).as("from tomorrow").isEqualTo("ALLOWED");
    house.clock.pass(java.time.Duration.ofDays(1));
    assertThat(lasted(opus, alma)).isEqualTo("REFUSED");
    house.clock.pass(java.time.Duration.ofDays(1));
    assertThat(lasted(opus, alma)).isEqualTo("ALLOWED");
  }

  @Test
  void days_that_the_model_does_not_leave_open_and_days_in_the_past_are_refused() {
    Models models = new DataTeam(house, "opus").team.models.kept(house);
    assertThat(refused(models, "contact", 0, house.today())).containsExactly("CM-4255 /activity");
    assertThat(refused(models, "two-years", 14, house.today().minusDays(1)))
        .containsExactlyInAnyOrder("CM-1012 /from", "CM-1003 /everyDays");
  }

  private void set(Models models, @Nullable Unit unit, String activity, int days, int in) {
    models.setActivityDays(
        house.operator,
        house.provider.id(),
        unit == null ? null : unit.id(),
        "opus",
        new NewActivityDays(activity, days, 0, house.today().plusDays(in), "För att"));
  }

  @Test
  void opus_plans_the_transition_before_the_end_whatever_is_set_where_and_from_when() {
    Models models = new DataTeam(house, "opus").team.models.kept(house);
    Unit south = house.unit("OPUS Söder");
    String late = "CM-6085 /firstWithinDays";
    for (String activity : List.of("transition-planning", "two-years")) {
      assertThat(Refused.by(() -> set(models, null, activity, 0, 0)))
          .containsExactly("CM-1003 /firstWithinDays");
    }
    assertThat(Refused.by(() -> set(models, null, "transition-planning", 730, 0)))
        .containsExactly(late);
    set(models, null, "transition-planning", 729, 0);
    assertThat(Refused.by(() -> set(models, null, "two-years", 729, 0))).containsExactly(late);
    house.clock.pass(Duration.ofSeconds(1));
    set(models, null, "transition-planning", 547, 0);

    set(models, south, "two-years", 600, 30);
    assertThat(Refused.by(() -> set(models, null, "transition-planning", 650, 10)))
        .as("too late at one unit, from a later day")
        .containsExactly(late);
    set(models, house.unit, "transition-planning", 650, 10);
    assertThat(Refused.by(() -> set(models, south, "two-years", 547, 40))).containsExactly(late);
    assertThat(models.activityDays(house.operator, south.id(), "opus", house.today().plusDays(99)))
        .as("what was refused is not kept")
        .extracting(ActivityDays::firstWithinDays)
        .containsExactly(547, 600, 335);
  }

  private List<String> refused(Models models, String activity, int every, LocalDate from) {
    return Refused.by(
        () ->
            models.setActivityDays(
                house.operator,
                house.provider.id(),
                house.unit.id(),
                "opus",
                new NewActivityDays(activity, 700, every, from, "För att")));
  }

  @Test
  void an_administrator_sets_them_on_the_page_of_the_unit() {
    DataTeam opus = new DataTeam(house, "opus");
    Caller admin = house.staff(Role.ADMIN, Profession.ADMINISTRATIVE);
    try (TeamPages pages = new TeamPages(opus.team)) {
      OpenPages.Browser browser = pages.of(admin);
      String place = "/admin/units/" + house.unit.id() + "/days/opus/two-years";
      Shown asked = browser.get(place);
      assertThat(asked.words()).contains("Modellen säger 730.");

      assertThat(browser.send(asked, Map.of("firstWithinDays", List.of("900"))).status())
          .as("a reason is asked for")
          .isEqualTo(400);
      Shown late =
          browser.send(
              browser.get(place),
              Map.of(
                  "firstWithinDays", List.of("540"),
                  "from", List.of(house.today().toString()),
                  "reason", List.of("Beslut i nämnden.")));
      assertThat(late.status()).isEqualTo(422);
      assertThat(late.words())
          .contains("Planera övergången", "efter 547 dagar", "kommer redan efter 540");
      Map<String, List<String>> wanted =
          Map.of(
              "firstWithinDays", List.of("900"),
              "from", List.of(house.today().toString()),
              "reason", List.of("Beslut i nämnden."));
      assertThat(browser.send(browser.get(place), wanted).status()).isEqualTo(303);

      assertThat(browser.get(place).page().select("input[name=firstWithinDays]").val())
          .isEqualTo("900");
      assertThat(browser.get("/admin/units/" + house.unit.id() + "/days/opus/contact").status())
          .isEqualTo(404);
    }
  }
}
