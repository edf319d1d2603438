package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.contact.Contact;
import se.samordna.contact.Contacts.NewContact;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.engine.organisation.KeptStaffing;
import se.samordna.enrolment.Enrolment;
import se.samordna.form.Answers;
import se.samordna.form.Canonical;
import se.samordna.form.Forms.NewAnswers;
import se.samordna.form.Value;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.meeting.Meetings.Attendant;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staffing.NewAbsence;
import se.samordna.person.Person;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.CrisisPlanEvaluation;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanType;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;
import se.samordna.text.Days;

/** What a model asks for is done by the record of it: nobody ticks off what is written already. */
@OnBothDatabases
class DoneByRecordsTest {
  private static final String CONTACT = "coordinator-contact";

  private final House house;
  private final ModelsFromFolders models;
  private final FactTeam team;
  private final Person alma;
  private final Id<Enrolment> enrolment;

  DoneByRecordsTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    models = new ModelsFromFolders(house.clock, house.store);
    team = new FactTeam(house, models);
    alma = team.person("Alma", "Exempel", "199005092383");
    enrolment = team.enrolled(alma, team.anna);
    house.clock.pass(Duration.ofDays(3));
  }

  private List<Task> open(String key) {
    return house.tasks.ofPerson(team.anna, alma.id(), PageRequest.first(100)).rows().stream()
        .filter(task -> task.status() == Task.Status.OPEN && task.key().equals(key))
        .toList();
  }

  private LocalDate due(String key) {
    assertThat(open(key)).as(key).hasSize(1);
    return open(key).get(0).due();
  }

  private LocalDate today() {
    return Days.of(house.clock.instant());
  }

  private void meets(Caller by, Contact.Kind kind, boolean reached, Instant at, Caller... with) {
    house.contacts.record(
        by,
        alma.id(),
        new NewContact(
            kind,
            Contact.Place.HOME,
            at,
            List.of(with).stream().map(Caller::staff).toList(),
            30,
            reached,
            "Vi gick en promenad."));
  }

  private void meets(Caller by) {
    meets(by, Contact.Kind.VISIT, true, house.clock.instant());
  }

  @Test
  void a_visit_of_the_coordinator_is_the_contact_and_the_next_is_reckoned_from_its_day() {
    LocalDate first = due(CONTACT);
    Instant yesterday = house.clock.instant().minus(Duration.ofDays(1));

    meets(team.anna, Contact.Kind.VISIT, true, yesterday);

    assertThat(due(CONTACT)).isEqualTo(Days.of(yesterday).plusDays(14)).isAfter(first);
    assertThat(done(CONTACT)).hasSize(1);
  }

  private List<Task> done(String key) {
    return house.tasks.ofPerson(team.anna, alma.id(), PageRequest.first(100)).rows().stream()
        .filter(task -> task.status() == Task.Status.DONE && task.key().equals(key))
        .toList();
  }

  @Test
  void no_other_contact_takes_the_place_of_the_coordinators() {
    LocalDate first = due(CONTACT);
    Instant now = house.clock.instant();

    meets(team.leader);
    meets(team.anna, Contact.Kind.VISIT, false, now);
    meets(team.anna, Contact.Kind.PHONE, true, now);
    meets(team.anna, Contact.Kind.ABOUT, true, now);
    meets(team.anna, Contact.Kind.NOTE, true, now);
    meets(team.anna, Contact.Kind.VISIT, true, now.minus(Duration.ofDays(4)));

    assertThat(due(CONTACT)).as("not met, or before it was asked").isEqualTo(first);
    meets(team.leader, Contact.Kind.VISIT, true, now, team.anna);
    assertThat(due(CONTACT)).as("the coordinator took part").isEqualTo(today().plusDays(14));
  }

  @Test
  void whoever_stands_in_for_the_coordinator_meets_the_person_in_their_place() {
    Caller petra =
        team.staff("Petra", "Påhitt", Role.CARE_STAFF, Profession.PEER_SUPPORTER, "1.00");
    meets(petra);
    LocalDate first = due(CONTACT);
    assertThat(first).isEqualTo(today().plusDays(11));

    new KeptStaffing(house.store, house.work)
        .absent(
            team.leader,
            house.unit.id(),
            new NewAbsence(team.anna.staff(), today(), today().plusDays(2), petra.staff()));
    meets(petra);

    assertThat(due(CONTACT)).isEqualTo(today().plusDays(14));
  }

  @Test
  void the_plan_is_made_when_it_is_adopted_and_no_other_kind_of_plan_is_it() {
    adopt(PlanType.RECOVERY_PLAN);
    assertThat(open("plan")).hasSize(1);

    adopt(PlanType.CM_PLAN);

    assertThat(open("plan")).isEmpty();
    assertThat(done("plan")).hasSize(1);
  }

  private void adopt(PlanType type) {
    Plan plan = house.plans.begin(team.anna, alma.id(), type);
    LifeGoal goal = new LifeGoal(Id.next(), "Jag vill sova om nätterna.", "", 4, List.of());
    plan = house.plans.save(team.anna, plan.id(), plan.revision(), new PlanContent(List.of(goal)));
    house.plans.adopt(team.anna, plan.id(), plan.revision(), true, List.of("Alma"));
  }

  @Test
  void the_crisis_plan_is_gone_through_when_it_is_written_or_evaluated() {
    CrisisPlan plan =
        house.plans.writeCrisisPlan(
            team.anna,
            alma.id(),
            0,
            CrisisPlans.together(CrisisPlans.least(), today().plusMonths(6)));
    assertThat(due("crisis-plan")).isEqualTo(today().plusDays(365));

    house.clock.pass(Duration.ofDays(100));
    house.plans.evaluateCrisisPlan(
        team.anna,
        alma.id(),
        plan.number(),
        new CrisisPlanEvaluation(today(), true, "Promenad", "", true));

    assertThat(due("crisis-plan")).isEqualTo(today().plusDays(365));
  }

  @Test
  void a_plan_meeting_is_held_with_a_psychiatrist_or_a_psychologist() {
    LocalDate first = due("plan-meeting");

    hold(MeetingType.PLAN_MEETING, team.leader);
    hold(MeetingType.NETWORK_MEETING, team.psychiatrist);
    assertThat(due("plan-meeting")).isEqualTo(first);

    hold(MeetingType.PLAN_MEETING, team.psychiatrist);
    assertThat(due("plan-meeting")).isEqualTo(today().plusDays(365));
  }

  private void hold(MeetingType type, Caller with) {
    Meeting meeting =
        house.meetings.open(
            team.anna,
            house.unit.id(),
            type,
            alma.id(),
            List.of(new Attendant(with.staff(), ""), new Attendant(null, "Alma")));
    assertThat(done("plan-meeting")).as("not before it is over").isEmpty();
    house.meetings.close(team.anna, meeting.id(), meeting.revision());
  }

  @Test
  void the_mapping_is_done_when_its_form_is_completed_and_not_while_it_is_a_draft() {
    Answers answers = Answers.NONE.with("important", new Value.Words("Att träffa barnen igen."));
    mapping(answers, false);
    assertThat(open("mapping")).hasSize(1);

    mapping(answers, true);
    assertThat(open("mapping")).isEmpty();
  }

  private void mapping(Answers answers, boolean completed) {
    team.forms.begin(
        team.anna,
        new NewAnswers(
            alma.id(),
            Optional.of(enrolment),
            Canonical.of("https://samordna.se/forms/cm-mapping|1.0"),
            answers,
            completed));
  }

  @Test
  void a_call_to_the_ward_is_a_contact_about_the_person() {
    FactTeam.taken(
        team.step(
            team.anna,
            enrolment,
            "admit",
            Map.of(
                "kind", List.of("INPATIENT"),
                "place", List.of("Avdelning 53"),
                "date", List.of(today().toString()),
                "legalForm", List.of("VOLUNTARY"))));
    meets(team.leader);
    assertThat(open("contact-ward")).hasSize(1);

    meets(team.leader, Contact.Kind.ABOUT, true, house.clock.instant());
    assertThat(open("contact-ward")).isEmpty();
  }

  @Test
  void records_go_on_fulfilling_while_the_model_is_away() {
    models.remove(FactTeam.FOLDER);

    meets(team.anna);

    assertThat(due(CONTACT)).isEqualTo(today().plusDays(14));
  }

  @Test
  void what_is_over_asks_for_nothing_more() {
    FactTeam.taken(team.step(team.leader, enrolment, "end", Map.of("outcome", List.of("MOVED"))));

    meets(team.anna);

    assertThat(open(CONTACT)).isEmpty();
    assertThat(done(CONTACT)).isEmpty();
  }
}
