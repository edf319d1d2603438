package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.contact.Contact;
import se.samordna.contact.Contacts;
import se.samordna.coordination.Appointment;
import se.samordna.coordination.AppointmentGround;
import se.samordna.coordination.Coordination;
import se.samordna.coordination.Coordination.Offer;
import se.samordna.coordination.CoordinationRole;
import se.samordna.coordination.Coordinations;
import se.samordna.coordination.Coordinations.NewAppointment;
import se.samordna.coordination.Coordinations.NewDecision;
import se.samordna.coordination.CoordinatorDecision;
import se.samordna.coordination.CoordinatorProposal;
import se.samordna.engine.coordination.CoordinationReader;
import se.samordna.engine.coordination.KeptCoordinations;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.enrolment.Coordinator.DecisionRule;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.organisation.Principal;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Refusal;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;

/** Roles of coordination, each a thing of its own, and which rule says who leads. */
@OnBothDatabases
class CoordinationsTest {
  private final House house;
  private final FactTeam team;
  private final Coordinations coordinations;
  private final Caller manager;
  private final Person alma;

  CoordinationsTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    team = new FactTeam(house);
    coordinations = team.coordinations;
    manager = house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE);
    alma = team.person("Alma", "Exempel", "199005092383");
  }

  private NewAppointment wanted(CoordinationRole role, Caller holder, Caller by) {
    return new NewAppointment(
        role,
        holder.staff(),
        house.unit.id(),
        AppointmentGround.NEEDED,
        "",
        by.staff(),
        house.today());
  }

  private Appointment appoint(CoordinationRole role, Caller holder, Caller by) {
    return coordinations.appoint(team.anna, alma.id(), wanted(role, holder, by));
  }

  private List<String> refused(CoordinationRole role, Caller holder, Caller by) {
    return Refused.by(() -> appoint(role, holder, by));
  }

  @Test
  void a_fixed_care_contact_is_appointed_by_the_units_manager_and_nobody_else() {
    assertThat(refused(CoordinationRole.FIXED_CARE_CONTACT, team.anna, team.anna))
        .containsExactly("CM-3024 /appointedBy");
    assertThat(refused(CoordinationRole.FIXED_CARE_CONTACT, team.anna, team.leader))
        .containsExactly("CM-3024 /appointedBy");
    Caller elsewhere =
        house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE, house.unit("Öppenvård"));
    assertThat(refused(CoordinationRole.FIXED_CARE_CONTACT, team.anna, elsewhere))
        .containsExactly("CM-3024 /appointedBy");

    Appointment kept = appoint(CoordinationRole.FIXED_CARE_CONTACT, team.anna, manager);

    assertThat(kept.role().code()).contains("1");
    assertThat(kept.appointedBy()).isEqualTo(manager.staff());
    assertThat(kept.profession()).isEqualTo(Profession.NURSE);
    assertThat(house.newest(alma.id()).orElseThrow().action())
        .isEqualTo(Action.COORDINATION_CHANGE);
  }

  @Test
  void several_may_be_fixed_care_contacts_and_one_alone_with_the_overall_responsibility() {
    appoint(CoordinationRole.FIXED_CARE_CONTACT, team.anna, manager);
    appoint(CoordinationRole.FIXED_CARE_CONTACT, team.leader, manager);
    appoint(CoordinationRole.FIXED_CARE_CONTACT_OVERALL, team.anna, manager);

    assertThat(refused(CoordinationRole.FIXED_CARE_CONTACT, team.anna, manager))
        .as("not twice")
        .containsExactly("CM-3022 /role");
    assertThat(refused(CoordinationRole.FIXED_CARE_CONTACT_OVERALL, team.leader, manager))
        .containsExactly("CM-3022 /role");
  }

  @Test
  void a_role_goes_to_those_alone_whose_profession_may_hold_it() {
    assertThat(refused(CoordinationRole.RESPONSIBLE_PSYCHIATRIST, team.anna, team.anna))
        .containsExactly("CM-3021 /staff");
    assertThat(refused(CoordinationRole.RESPONSIBLE_PSYCHOLOGIST, team.psychiatrist, team.anna))
        .containsExactly("CM-3021 /staff");
    assertThat(refused(CoordinationRole.FIXED_PHYSICIAN_CONTACT, team.anna, team.anna))
        .containsExactly("CM-3021 /staff");

    assertThat(
            appoint(CoordinationRole.RESPONSIBLE_PSYCHIATRIST, team.psychiatrist, team.anna)
                .isInForce())
        .isTrue();
    assertThat(
            appoint(CoordinationRole.FIXED_PHYSICIAN_CONTACT, team.psychiatrist, team.anna)
                .isInForce())
        .isTrue();
  }

  @Test
  void what_belongs_to_social_care_is_not_given_in_health_care() {
    assertThat(refused(CoordinationRole.CONTACT_WORKER, team.anna, team.anna))
        .containsExactly("CM-3020 /role");
    Caller assistant = house.staff(Role.CARE_STAFF, Profession.ASSISTANT_NURSE);
    assertThat(refused(CoordinationRole.FIXED_SOCIAL_CARE_CONTACT, assistant, team.anna))
        .containsExactly("CM-3020 /role");
    assertThat(coordinations.of(team.anna, alma.id()).roles())
        .doesNotContain(CoordinationRole.CONTACT_WORKER, CoordinationRole.FIXED_SOCIAL_CARE_CONTACT)
        .contains(CoordinationRole.FIXED_CARE_CONTACT, CoordinationRole.CO_COORDINATOR);
  }

  @Test
  void a_municipality_has_its_contact_worker_and_its_assistant_nurse() {
    Principal principal =
        house.organisations.addPrincipal(house.operator, "Exempelby", Principal.Kind.MUNICIPALITY);
    Provider social =
        house.organisations.addProvider(
            house.operator, principal.id(), "Exempelby", Provider.Kind.SOCIAL_CARE);
    Unit unit = house.organisations.addUnit(house.operator, social.id(), "Boendestöd", null);
    Caller bo = house.staff(Role.CARE_STAFF, Profession.HOUSING_SUPPORT, unit);
    Caller assistant = house.staff(Role.CARE_STAFF, Profession.ASSISTANT_NURSE, unit);
    Person person = house.person(bo, "Birger", "Provsson");
    for (var each :
        List.of(
            new NewAppointment(
                CoordinationRole.CONTACT_WORKER,
                bo.staff(),
                unit.id(),
                AppointmentGround.WAY_OF_WORKING,
                "",
                bo.staff(),
                house.today()),
            new NewAppointment(
                CoordinationRole.FIXED_SOCIAL_CARE_CONTACT,
                assistant.staff(),
                unit.id(),
                AppointmentGround.PERSON_ASKS,
                "",
                bo.staff(),
                house.today()))) {
      assertThat(coordinations.appoint(bo, person.id(), each).isInForce()).isTrue();
    }
    assertThat(
            Refused.by(
                () ->
                    coordinations.appoint(
                        bo,
                        person.id(),
                        new NewAppointment(
                            CoordinationRole.FIXED_CARE_CONTACT,
                            assistant.staff(),
                            unit.id(),
                            AppointmentGround.NEEDED,
                            "",
                            bo.staff(),
                            house.today()))))
        .contains("CM-3020 /role");
    assertThat(coordinations.of(bo, person.id()).offers()).isEmpty();
  }

  @Test
  void nobody_from_outside_the_care_holds_a_role() {
    Caller elsewhere = house.staff(Role.CARE_STAFF, Profession.NURSE, house.unit("Öppenvård"));
    assertThat(refused(CoordinationRole.CO_COORDINATOR, elsewhere, team.anna))
        .containsExactly("CM-3023 /staff");
    assertThat(refused(CoordinationRole.CO_COORDINATOR, manager, team.anna))
        .as("a manager cares for nobody")
        .containsExactly("CM-3023 /staff");
    Caller another =
        house.staff(
            Role.CARE_STAFF,
            Profession.NURSE,
            house.organisations.addUnit(
                house.operator, house.provider("Annan region").id(), "Team", null));
    assertThat(refused(CoordinationRole.CO_COORDINATOR, another, team.anna))
        .containsExactly("CM-3023 /staff");
    assertThat(refused(CoordinationRole.CO_COORDINATOR, team.leader, another))
        .as("nor is anybody appointed by another provider's staff")
        .containsExactly("CM-3024 /appointedBy");
    assertThat(Refused.by(() -> coordinations.of(another, alma.id()))).containsExactly("CM-1014");
  }

  @Test
  void only_a_fixed_care_contact_is_appointed_before_discharge() {
    NewAppointment wanted =
        new NewAppointment(
            CoordinationRole.CO_COORDINATOR,
            team.leader.staff(),
            house.unit.id(),
            AppointmentGround.BEFORE_DISCHARGE,
            "",
            team.anna.staff(),
            house.today().plusDays(1));
    assertThat(Refused.by(() -> coordinations.appoint(team.anna, alma.id(), wanted)))
        .containsExactlyInAnyOrder("CM-3025 /ground", "CM-1012 /appointedOn");
  }

  @Test
  void an_end_is_written_beside_and_the_role_can_be_given_again() {
    Appointment first =
        appoint(CoordinationRole.RESPONSIBLE_PSYCHIATRIST, team.psychiatrist, team.anna);
    Appointment ended = coordinations.end(team.anna, first.id(), "Slutar på enheten.");

    assertThat(ended.from()).isEqualTo(first.from());
    assertThat(ended.endedBecause()).isEqualTo("Slutar på enheten.");
    assertThat(Refused.by(() -> coordinations.end(team.anna, first.id(), "Igen.")))
        .containsExactly("CM-3026");
    appoint(CoordinationRole.RESPONSIBLE_PSYCHIATRIST, team.psychiatrist, team.anna);
    assertThat(coordinations.of(team.anna, alma.id()).appointments())
        .extracting(Appointment::isInForce)
        .containsExactly(true, false);
  }

  @Test
  void two_at_once_never_both_get_a_role_that_one_alone_may_hold() throws Exception {
    Caller other = house.staff(Role.CARE_STAFF, Profession.PSYCHIATRIST);
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Boolean>> tries =
          List.of(() -> got(team.anna, team.psychiatrist), () -> got(team.leader, other));
      int got = 0;
      for (Future<Boolean> one : both.invokeAll(tries)) {
        got += one.get() ? 1 : 0;
      }
      assertThat(got).isEqualTo(1);
    } finally {
      both.shutdownNow();
    }
    assertThat(coordinations.of(team.anna, alma.id()).appointments()).hasSize(1);
  }

  private boolean got(Caller caller, Caller holder) {
    try {
      return coordinations
          .appoint(
              caller, alma.id(), wanted(CoordinationRole.RESPONSIBLE_PSYCHIATRIST, holder, caller))
          .isInForce();
    } catch (Refusal refusal) {
      return false;
    }
  }

  @Test
  void a_regions_lead_coordinator_is_offered_as_fixed_care_contact_until_appointed() {
    team.enrolled(alma, team.anna);

    assertThat(coordinations.of(team.anna, alma.id()).offers())
        .extracting(Offer::role, Offer::staff)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                CoordinationRole.FIXED_CARE_CONTACT, team.anna.staff()),
            org.assertj.core.groups.Tuple.tuple(
                CoordinationRole.FIXED_CARE_CONTACT_OVERALL, team.anna.staff()));

    appoint(CoordinationRole.FIXED_CARE_CONTACT_OVERALL, team.anna, manager);
    assertThat(coordinations.of(team.anna, alma.id()).offers()).isEmpty();
  }

  @Test
  void a_fact_team_leads_whoever_has_more_contact_and_also_while_the_model_is_away() {
    team.enrolled(alma, team.anna);
    appoint(CoordinationRole.CO_COORDINATOR, team.psychiatrist, team.anna);
    met(team.psychiatrist, 400);

    CoordinatorProposal proposal = coordinations.propose(team.anna, alma.id(), "");
    assertThat(proposal.rule()).isEqualTo(DecisionRule.EXCLUSIVE_TEAM);
    assertThat(proposal.staff()).isEqualTo(team.anna.staff());
    assertThat(proposal.evidence().exclusiveTeam()).isEqualTo(house.unit.name());

    Coordinations away =
        new KeptCoordinations(
            house.work, new CoordinationReader(new ModelsFromFolders(house.clock).registry()));
    assertThat(away.propose(team.anna, alma.id(), "").rule())
        .isEqualTo(DecisionRule.EXCLUSIVE_TEAM);
  }

  @Test
  void the_person_chooses_which_of_the_team_unless_it_cannot_be() {
    Id<Enrolment> enrolment = team.enrolled(alma, team.anna);
    team.caseloads.wish(team.anna, enrolment, team.leader.staff(), "Hon förstår mig.");

    assertThat(coordinations.propose(team.anna, alma.id(), "").staff())
        .isEqualTo(team.leader.staff());
    CoordinatorProposal not = coordinations.propose(team.anna, alma.id(), "Tjänstledig.");
    assertThat(not.staff()).isEqualTo(team.anna.staff());
    assertThat(not.evidence().wishNotPossible()).isEqualTo("Tjänstledig.");
  }

  @Test
  void a_decision_is_kept_with_its_evidence_and_another_takes_its_place() {
    Id<Enrolment> enrolment = team.enrolled(alma, team.anna);
    CoordinatorDecision first = decide(team.anna, "");
    met(team.anna, 45);
    team.caseloads.wish(team.anna, enrolment, team.leader.staff(), "");
    house.clock.pass(Duration.ofDays(1));
    CoordinatorDecision second = decide(team.leader, "");

    assertThat(coordinations.decisions(team.anna, alma.id()))
        .as("as they were made")
        .containsExactly(second, first);
    assertThat(first.evidence().standings()).hasSize(1);
    assertThat(first.evidence().standings().get(0).minutes90()).isZero();
    assertThat(second.evidence().standings())
        .filteredOn(one -> one.staff().equals(team.anna.staff()))
        .singleElement()
        .satisfies(one -> assertThat(one.minutes90()).isEqualTo(45));
    Coordination now = coordinations.of(team.anna, alma.id());
    assertThat(now.decision()).contains(second);
    assertThat(now.offers())
        .extracting(Offer::role)
        .as("whoever leads by the enrolment and not by the decision may stay beside")
        .contains(CoordinationRole.CO_COORDINATOR);
  }

  @Test
  void a_team_that_takes_over_proposes_to_end_the_other_coordination_and_nothing_ends_by_itself() {
    Id<Enrolment> fact = team.enrolled(alma, team.anna);
    Id<Enrolment> other =
        Actives.write(
            house,
            team.leader,
            alma,
            new Actives.In(house.unit, "strengths", 1, Lifecycle.WAITING, "WAITING"));
    assertThat(coordinations.of(team.anna, alma.id()).weighing().due()).isTrue();
    assertThat(coordinations.of(team.anna, alma.id()).weighing().toEnd())
        .as("nobody has decided yet")
        .isEmpty();

    decide(team.anna, "");

    assertThat(coordinations.of(team.anna, alma.id()).weighing().due()).isFalse();
    house.clock.pass(Duration.ofDays(400));
    assertThat(coordinations.of(team.anna, alma.id()).weighing().toEnd())
        .extracting(Coordination.Lead::enrolment)
        .containsExactly(other);
    assertThat(List.of(fact, other))
        .allMatch(one -> !team.enrolments.get(team.anna, one).enrolment().isClosed());
  }

  private CoordinatorDecision decide(Caller lead, String notPossible) {
    return coordinations.decide(
        team.anna,
        alma.id(),
        new NewDecision(lead.staff(), notPossible, "Det blir bra.", house.today()));
  }

  @Test
  void nobody_decides_on_somebody_else_than_the_rules_come_to() {
    assertThat(Refused.by(() -> decide(team.anna, ""))).containsExactly("CM-3027");
    team.enrolled(alma, team.anna);
    assertThat(Refused.by(() -> decide(team.leader, ""))).containsExactly("CM-3028 /staff");
    assertThat(coordinations.decisions(team.anna, alma.id())).isEmpty();
  }

  @Test
  void without_a_team_that_takes_over_contact_decides_and_nobody_met_is_left_to_those_who_lead() {
    appoint(CoordinationRole.CO_COORDINATOR, team.anna, team.anna);
    house.clock.pass(Duration.ofMinutes(5));
    appoint(CoordinationRole.CO_COORDINATOR, team.psychiatrist, team.anna);

    CoordinatorDecision temporary = decide(team.anna, "");
    assertThat(temporary.rule()).isEqualTo(DecisionRule.TEMPORARY);
    assertThat(temporary.unresolved()).isTrue();
    assertThat(unresolved())
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.assignee()).isEqualTo(team.leader.staff());
              assertThat(task.due()).isEqualTo(house.today().plusDays(14));
            });
    decide(team.anna, "");
    assertThat(unresolved()).as("asked for once").hasSize(1);

    met(team.psychiatrist, 30);
    assertThat(decide(team.psychiatrist, "").rule()).isEqualTo(DecisionRule.MOST_CONTACT);
    assertThat(unresolved()).as("settled").isEmpty();
  }

  @Test
  void contact_older_than_ninety_days_decides_nothing() {
    appoint(CoordinationRole.CO_COORDINATOR, team.anna, team.anna);
    met(team.anna, 30);
    house.clock.pass(Duration.ofDays(91));
    assertThat(coordinations.propose(team.anna, alma.id(), "").rule())
        .isEqualTo(DecisionRule.TEMPORARY);
  }

  private List<Task> unresolved() {
    return house.tasks.ofPerson(team.anna, alma.id(), PageRequest.first(50)).rows().stream()
        .filter(task -> task.status() == Task.Status.OPEN)
        .filter(task -> task.key().equals("coordinator-unresolved"))
        .toList();
  }

  private void met(Caller who, int minutes) {
    house.contacts.record(
        who,
        alma.id(),
        new Contacts.NewContact(
            Contact.Kind.VISIT,
            Contact.Place.HOME,
            house.clock.instant().minusSeconds(60),
            List.of(),
            minutes,
            true,
            "Hembesök."));
  }

  @Test
  void a_manager_reads_no_coordination_and_appoints_through_those_who_care() {
    assertThat(Refused.by(() -> coordinations.of(manager, alma.id()))).containsExactly("CM-5004");
    LocalDate today = house.today();
    assertThat(
            Refused.by(
                () ->
                    coordinations.appoint(
                        manager,
                        alma.id(),
                        new NewAppointment(
                            CoordinationRole.FIXED_CARE_CONTACT,
                            team.anna.staff(),
                            house.unit.id(),
                            AppointmentGround.NEEDED,
                            "",
                            manager.staff(),
                            today))))
        .containsExactly("CM-5004");
  }
}
