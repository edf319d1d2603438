package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.contact.Contacts.NewPath;
import se.samordna.coordination.Bases.NewBasis;
import se.samordna.coordination.Bases.NewTargetGroup;
import se.samordna.coordination.EnrolmentBasis;
import se.samordna.coordination.TargetGroup;
import se.samordna.engine.enrolment.EnrolmentViews;
import se.samordna.engine.person.KeptPersons;
import se.samordna.engine.person.PersonFiles;
import se.samordna.engine.personmeeting.MeetingMembers;
import se.samordna.enrolment.Basis;
import se.samordna.enrolment.DutyLight;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.StepRequest;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.person.Persons;
import se.samordna.rule.StepInput;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;

/** On what ground somebody is in a model, whom it is for, and how they reach somebody. */
@OnBothDatabases
class BasesTest {
  private static final LocalDate DECIDED = LocalDate.of(2027, 2, 15);
  private static final LocalDate REVIEW = LocalDate.of(2027, 8, 1);
  private static final LocalDate LAST = LocalDate.of(2027, 8, 31);

  private final House house;
  private final FactTeam team;
  private final Person alma;
  private final Id<Enrolment> enrolment;

  BasesTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    team = new FactTeam(house);
    alma = team.person("Alma", "Exempel", "199005092383");
    enrolment = team.enrolled(alma, team.anna);
  }

  private static NewBasis decision(String number, LocalDate review) {
    return new NewBasis(
        Basis.ASSESSED_INTERVENTION, number, DECIDED, "SoL 11 kap. 1 §", LAST, review, false);
  }

  private static NewBasis method() {
    return new NewBasis(Basis.METHOD, "", null, "", null, null, false);
  }

  private List<String> refused(NewBasis wanted) {
    return Refused.by(() -> team.bases.settle(team.anna, enrolment, wanted));
  }

  private List<Task> reviews() {
    return house.tasks.ofPerson(team.anna, alma.id(), PageRequest.first(50)).rows().stream()
        .filter(task -> task.status() == Task.Status.OPEN && task.key().equals("basis-review"))
        .toList();
  }

  @Test
  void an_assessed_intervention_has_its_decision_and_a_task_to_review_it() {
    int before = team.revision(enrolment);
    team.bases.settle(team.anna, enrolment, decision("SN 2027-118", REVIEW));

    assertThat(reviews())
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.due()).isEqualTo(REVIEW);
              assertThat(task.graceUntil()).isEqualTo(LAST);
              assertThat(task.assignee()).isEqualTo(team.anna.staff());
            });
    Enrolment now = team.enrolments.get(team.anna, enrolment).enrolment();
    assertThat(now.basis()).isEqualTo(Basis.ASSESSED_INTERVENTION);
    assertThat(now.revision()).isEqualTo(before + 1);
  }

  @Test
  void another_basis_takes_its_place_and_its_review_and_the_first_stays_as_it_was() {
    team.bases.settle(team.anna, enrolment, decision("SN 2027-118", REVIEW));
    team.bases.settle(team.leader, enrolment, decision("SN 2027-204", REVIEW.plusDays(20)));
    assertThat(reviews()).extracting(Task::due).containsExactly(REVIEW.plusDays(20));
    team.bases.settle(team.leader, enrolment, method());

    assertThat(reviews()).isEmpty();
    assertThat(team.bases.of(team.anna, enrolment))
        .extracting(EnrolmentBasis::decision)
        .containsExactly("", "SN 2027-204", "SN 2027-118");
    assertThat(team.bases.of(team.anna, enrolment))
        .extracting(one -> one.to() == null)
        .containsExactly(true, false, false);
  }

  @Test
  void a_decision_without_number_law_day_or_review_is_refused_with_all_that_it_lacks() {
    assertThat(refused(new NewBasis(Basis.ASSESSED_INTERVENTION, " ", null, "", null, null, false)))
        .containsExactlyInAnyOrder(
            "CM-1002 /decision", "CM-1002 /law", "CM-1002 /decidedOn", "CM-1002 /reviewOn");
    assertThat(refused(decision("SN 1", LAST.plusDays(1)))).containsExactly("CM-1012 /reviewOn");
    assertThat(refused(decision("SN 1", DECIDED.minusDays(1))))
        .containsExactly("CM-1012 /reviewOn");
    assertThat(team.bases.of(team.anna, enrolment)).isEmpty();
  }

  @Test
  void a_way_of_working_has_no_decision() {
    assertThat(refused(new NewBasis(Basis.METHOD, "SN 1", null, "", null, null, false)))
        .containsExactly("CM-3030 /basis");
    assertThat(refused(new NewBasis(Basis.METHOD, "", null, "", null, null, true)))
        .containsExactly("CM-3032 /withoutDocumentation");
  }

  @Test
  void an_intervention_without_assessment_is_of_social_services_alone() {
    assertThat(
            refused(
                new NewBasis(
                    Basis.WITHOUT_ASSESSMENT, "SN 1", null, "SoL 11 kap. 5 §", null, null, false)))
        .containsExactly("CM-3031 /basis");
  }

  @Test
  void the_basis_of_an_enrolment_that_has_ended_is_left_as_it_was() {
    FactTeam.taken(
        team.step(team.anna, enrolment, "end", java.util.Map.of("outcome", List.of("MOVED"))));
    assertThat(refused(method())).containsExactly("CM-3001");
  }

  @Test
  void a_target_group_is_said_to_whoever_refers_and_stops_nobody() {
    Caller admin = house.staff(Role.ADMIN, Profession.ADMINISTRATIVE);
    NewTargetGroup wanted =
        new NewTargetGroup(
            "fact", "Vuxna med psykossjukdom", 40, 64, "Lokal samverkansgrupp", DECIDED);
    assertThat(Refused.by(() -> team.bases.settleTargetGroup(team.leader, wanted)))
        .containsExactly("CM-5004");
    Caller manager = house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE);
    assertThat(Refused.by(() -> team.bases.settleTargetGroup(manager, wanted)))
        .containsExactly("CM-5004");
    team.bases.settleTargetGroup(admin, wanted);

    Person other = team.person("Birger", "Provsson", "199305022395");
    assertThat(notes(other))
        .anyMatch(note -> note.contains("Vuxna med psykossjukdom"))
        .anyMatch(note -> note.contains("utanför målgruppen"));
    team.answer(team.anna, other, "cm-referral", FactTeam.referral());
    FactTeam.taken(team.refer(other));

    team.bases.settleTargetGroup(
        admin, new NewTargetGroup("fact", "Vuxna", 18, null, "Nämnden", DECIDED));
    assertThat(team.bases.targetGroups(team.anna))
        .extracting(TargetGroup::words)
        .containsExactly("Vuxna");
    Caller elsewhere =
        house.staff(
            Role.CARE_STAFF,
            Profession.NURSE,
            house.organisations.addUnit(
                house.operator, house.provider("Annan region").id(), "Team", null));
    assertThat(team.bases.targetGroups(elsewhere)).isEmpty();
  }

  private List<String> notes(Person person) {
    return team
        .enrolments
        .previewStart(
            team.anna,
            person.id(),
            house.unit.id(),
            "fact",
            StepRequest.of("refer", StepInput.EMPTY))
        .notes()
        .stream()
        .map(note -> note.sv())
        .toList();
  }

  @Test
  void ages_that_nobody_has_and_models_that_are_not_here_are_refused() {
    Caller admin = house.staff(Role.ADMIN, Profession.ADMINISTRATIVE);
    assertThat(
            Refused.by(
                () ->
                    team.bases.settleTargetGroup(
                        admin, new NewTargetGroup("fact", "V", 64, 18, "N", DECIDED))))
        .containsExactly("CM-1003 /greatestAge");
    assertThat(
            Refused.by(
                () ->
                    team.bases.settleTargetGroup(
                        admin, new NewTargetGroup("fict", "V", 18, null, "N", DECIDED))))
        .containsExactly("CM-4003 /model");
  }

  @Test
  void whoever_has_a_place_can_always_reach_somebody_also_after_hours() {
    for (List<NewPath> paths :
        List.of(
            List.<NewPath>of(),
            List.of(new NewPath("Anna", "070-174 06 05", "8–16", false)),
            List.of(
                new NewPath("Anna", "070-174 06 05", "", false),
                new NewPath("Jouren", "070-174 06 99", "kväll", true)))) {
      assertThat(Refused.by(() -> house.contacts.setPaths(team.anna, alma.id(), paths)))
          .containsExactly("CM-3029 /paths");
    }
    assertThat(house.persons.file(team.anna, alma.id()).contactPaths())
        .as("what was there stays")
        .hasSize(1);

    house.contacts.setPaths(
        team.anna,
        alma.id(),
        List.of(
            new NewPath("Anna", "070-174 06 05", "8–16", false),
            new NewPath("Jouren", "070-174 06 99", "kväll och helg", true)));
    assertThat(house.persons.file(team.anna, alma.id()).contactPaths()).hasSize(2);
  }

  @Test
  void each_light_says_why_it_stands_so_and_what_to_do() {
    Persons persons =
        new KeptPersons(
            house.work,
            house.gate,
            house.identifiers,
            new PersonFiles(new EnrolmentViews(team.models.registry()), house.identifiers),
            new MeetingMembers());
    List<DutyLight> lights = persons.file(team.anna, alma.id()).duties();

    assertThat(lights).extracting(DutyLight::duty).containsExactly(DutyLight.Duty.values());
    assertThat(lights)
        .allSatisfy(
            one ->
                assertThat(one.todo().sv().isEmpty())
                    .as("%s", one.duty())
                    .isEqualTo(one.state() == DutyLight.State.FULL));
    assertThat(lights.get(0).state()).isEqualTo(DutyLight.State.FULL);
    assertThat(lights.get(DutyLight.Duty.CONSENT.ordinal()).state())
        .isEqualTo(DutyLight.State.MISSING);
  }
}
