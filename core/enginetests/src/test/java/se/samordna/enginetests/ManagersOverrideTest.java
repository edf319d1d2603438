package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.audit.AuditEntry;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.EnrolmentView;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.StepOutcome;
import se.samordna.enrolment.StepPreview;
import se.samordna.enrolment.StepRequest;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.refusal.Kind;
import se.samordna.refusal.Refusal;
import se.samordna.rule.ActorRole;
import se.samordna.rule.StepInput;
import se.samordna.store.OpenedStores;

/** A unit manager goes over a limit with a reason, and by that learns and does nothing else. */
class ManagersOverrideTest {
  private static final String REASON = "Enheten tar över två i mars.";

  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam team = new FactTeam(house);
  private final Caller manager =
      team.staff("Maj", "Chefsson", Role.UNIT_MANAGER, Profession.SOCIAL_WORKER, "1.00");
  private final Person cecilia = team.person("Cecilia", "Testdotter", "198805172387");
  private final Id<Enrolment> enrolment = team.readyToEnrol(cecilia, team.anna);
  private final Id<Meeting> meeting =
      team.openMeeting(MeetingType.TEAM, team.anna, team.leader).id();

  @Test
  void a_manager_takes_the_step_that_needs_an_override_and_gives_the_reason() {
    annaHas(20);
    int revision = team.revision(enrolment);

    EnrolmentView view = FactTeam.taken(enrol(manager, REASON, revision));

    assertThat(view.enrolment().lifecycle()).isEqualTo(Lifecycle.ACTIVE);
    assertThat(view.personName()).isEqualTo("Person 1");
    assertThat(view.board()).isEmpty();
    assertThat(view.history()).isEmpty();
    assertThat(view.path()).isEmpty();
    assertThat(view.enrolment().marks()).isEmpty();
    assertThat(team.enrolments.steps(team.anna, enrolment).get(0).overrideReason())
        .isEqualTo(REASON);
    assertThat(house.log(cecilia.id()))
        .filteredOn(entry -> entry.role() == Role.UNIT_MANAGER)
        .extracting(AuditEntry::action)
        .containsExactlyInAnyOrder(Action.LIMIT_OVERRIDE, Action.STEP_TAKE);
  }

  @Test
  void before_that_the_manager_sees_what_stands_in_the_way_and_who_may_go_over_it() {
    annaHas(20);

    StepPreview preview = team.enrolments.preview(manager, enrolment, request(""));

    assertThat(preview.verdicts())
        .filteredOn(judged -> judged.outcome() == Judged.Outcome.NEEDS_OVERRIDE)
        .isNotEmpty()
        .allSatisfy(
            judged ->
                assertThat(judged.overriddenBy())
                    .containsExactly(ActorRole.TEAM_LEADER, ActorRole.UNIT_MANAGER));
    assertThat(preview.possible()).isTrue();
  }

  @Test
  void a_step_within_the_limits_stays_the_teams() {
    annaHas(16);

    assertThat(FactTeam.reasons(enrol(manager, REASON, team.revision(enrolment))))
        .contains("who role");
    assertThat(team.enrolments.get(team.leader, enrolment).enrolment().lifecycle())
        .isEqualTo(Lifecycle.WAITING);
  }

  @Test
  void where_no_limit_is_the_managers_to_go_over_nothing_is_told_of_the_record() {
    annaHas(16);
    List<String> all = rules(team.enrolments.preview(team.leader, enrolment, request("")));
    assertThat(all).contains("form-answered", "age-at-least", "contact-paths-recorded");

    List<String> told = rules(team.enrolments.preview(manager, enrolment, request("")));
    assertThat(told).contains("who", "caseload-within", "caseload-within-2");
    assertThat(told).doesNotContain("form-answered", "age-at-least", "contact-paths-recorded");
    assertThat(FactTeam.reasons(enrol(manager, REASON, team.revision(enrolment))))
        .containsExactly("who role", "caseload-within over-target");
  }

  @Test
  void a_step_that_ends_the_enrolment_tells_a_manager_of_no_care() {
    StepPreview preview =
        team.enrolments.preview(manager, enrolment, StepRequest.of("decline", StepInput.EMPTY));

    assertThat(rules(preview)).containsExactly("who", "field-says-yes");
    assertThat(preview.possible()).isFalse();
  }

  @Test
  void a_manager_who_tries_a_start_hears_nothing_of_the_persons_earlier_time() {
    Person dag = team.person("Dag", "Exempel", "199005092383");
    StepRequest refer = StepRequest.of("refer", StepInput.EMPTY);
    StepPreview leaders =
        team.enrolments.previewStart(team.leader, dag.id(), house.unit.id(), "fact", refer);
    assertThat(rules(leaders)).contains("person-identified", "form-answered");

    StepPreview preview =
        team.enrolments.previewStart(manager, dag.id(), house.unit.id(), "fact", refer);
    assertThat(rules(preview)).containsExactly("who");
    assertThat(preview.notes()).isEmpty();
  }

  private static List<String> rules(StepPreview preview) {
    return preview.verdicts().stream().map(Judged::rule).toList();
  }

  @Test
  void what_is_above_the_hard_limit_is_refused_to_the_manager_as_well() {
    annaHas(24);

    assertThat(FactTeam.reasons(enrol(manager, REASON, team.revision(enrolment))))
        .contains("caseload-within over-hard");
  }

  @Test
  void a_manager_chooses_a_coordinator_over_the_limit_as_well() {
    annaHas(20);
    int revision = team.revision(enrolment);

    StepOutcome outcome =
        team.enrolments.chooseCoordinator(
            manager, enrolment, revision, team.anna.staff(), false, "", REASON);

    assertThat(FactTeam.taken(outcome).personName()).isEqualTo("Person 1");
  }

  @Test
  void the_gate_opens_nothing_else_to_the_manager() {
    annaHas(20);
    int revision = team.revision(enrolment);

    assertForbidden(() -> enrol(manager, "", revision));
    assertForbidden(() -> team.enrolments.get(manager, enrolment));
    assertForbidden(() -> team.enrolments.steps(manager, enrolment));
    assertForbidden(() -> team.enrolments.sign(manager, enrolment, revision, "decline"));
    assertForbidden(
        () -> team.caseloads.wish(manager, enrolment, team.anna.staff(), "Någon annan"));
    assertForbidden(
        () ->
            team.enrolments.start(
                manager, cecilia.id(), house.unit.id(), "fact", request("refer", REASON)));
  }

  @Test
  void a_manager_elsewhere_knows_of_nobody_here() {
    annaHas(20);
    int revision = team.revision(enrolment);
    Caller elsewhere =
        house.staff(Role.UNIT_MANAGER, Profession.SOCIAL_WORKER, house.unit("FACT Söder"));

    Refusal refusal = catchThrowableOfType(Refusal.class, () -> enrol(elsewhere, REASON, revision));
    assertThat(refusal.kind()).isEqualTo(Kind.NOT_FOUND);
  }

  private StepOutcome enrol(Caller caller, String override, int revision) {
    return team.enrolments.take(caller, enrolment, revision, request(override));
  }

  private StepRequest request(String override) {
    return request("enrol", override);
  }

  private StepRequest request(String step, String override) {
    return new StepRequest(
        step,
        new StepInput(
            Map.of(
                "coordinator", List.of(team.anna.staff().toString()),
                "basis", List.of("METHOD"),
                "personInformed", List.of("true"))),
        Map.of("caseload-within", "Skäl.", "caseload-within-2", "Skäl."),
        override,
        Optional.of(meeting));
  }

  private static void assertForbidden(ThrowingCallable call) {
    Refusal refusal = catchThrowableOfType(Refusal.class, call);
    assertThat(refusal).as("refusal").isNotNull();
    assertThat(refusal.kind()).isEqualTo(Kind.FORBIDDEN);
  }

  private void annaHas(int persons) {
    for (int i = 0; i < persons; i++) {
      Actives.write(house, team.anna, house.person(team.anna, "Person", "Nummer " + i));
    }
  }
}
