package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.coordination.CaseloadHandover.Receiver;
import se.samordna.coordination.HandoverProposal;
import se.samordna.coordination.HandoverProposal.Left;
import se.samordna.coordination.HandoverProposal.Reason;
import se.samordna.coordination.Handovers.Departure;
import se.samordna.coordination.WantedHandover;
import se.samordna.coordination.WantedHandover.Share;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Judged.Outcome;
import se.samordna.enrolment.StepOutcome;
import se.samordna.model.Models;
import se.samordna.model.Thresholds;
import se.samordna.model.Thresholds.Level;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.store.OpenedStores;
import se.samordna.text.Text;

/**
 * The limits that an organisation sets for the coordinators of one profession bite wherever
 * somebody is given a person to coordinate: at a step, at a handover and in what is proposed. At a
 * limit nobody is over it, one person more is; and no limit bites before its day.
 */
@OnBothDatabases
class LimitsOfProfessionsTest {
  private static final String NURSES = "coordinator.NURSE";
  private static final String WHY = "Anna byter enhet.";

  private final House house;
  private final FactTeam team;
  private final Models models;
  private final Caller rut;
  private final Caller bo;
  private final Iterator<String> numbers =
      List.of(
              "200012282380",
              "200101272383",
              "200102262383",
              "200103292397",
              "200104282397",
              "200105282396",
              "200106272396")
          .iterator();

  LimitsOfProfessionsTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    team = new FactTeam(house);
    models = team.models.kept(house);
    rut = team.staff("Rut", "Rask", Role.CARE_STAFF, Profession.NURSE, "1.00");
    bo = team.staff("Bo", "Bra", Role.CARE_STAFF, Profession.SOCIAL_WORKER, "1.00");
  }

  private void limit(String rule, String limits, LocalDate from) {
    List<BigDecimal> each = List.of(limits.split(" ")).stream().map(BigDecimal::new).toList();
    models.setThresholds(
        house.operator,
        house.provider.id(),
        house.unit.id(),
        "fact",
        rule,
        new Thresholds(each.get(0), each.get(1), each.get(2), new Text("", "")),
        from,
        "Efter yrke");
  }

  private void away(Caller one) {
    house.organisations.addAbsence(
        house.operator, one.staff(), house.today(), house.today().plusDays(400));
  }

  private void carries(Caller one, int many) {
    for (int i = 0; i < many; i++) {
      Actives.write(house, one, house.person(team.anna, "Annan", "Nummer " + i));
    }
  }

  /** Nothing but the caseload stands between somebody new and a place with Anna. */
  private Id<Enrolment> next() {
    return team.readyToEnrol(team.person("Cecilia", "Testdotter", numbers.next()), team.anna);
  }

  private static List<String> limits(StepOutcome outcome) {
    return FactTeam.reasons(outcome).stream()
        .filter(reason -> reason.startsWith("caseload-within "))
        .toList();
  }

  @Test
  void a_step_is_cautioned_needs_an_override_and_is_refused_one_person_above_each_limit() {
    limit(NURSES, "10 12.5 15", house.today());
    carries(team.anna, 7);

    StepOutcome atTarget = team.enrol(next(), team.anna, "", "");
    assertThat(limits(atTarget)).as("8 on 0.80 are 10").isEmpty();
    FactTeam.taken(atTarget);
    Id<Enrolment> ninth = next();
    assertThat(limits(team.enrol(ninth, team.anna, "", "")))
        .containsExactly("caseload-within over-target");
    FactTeam.taken(team.enrol(ninth, team.anna, "Flyttar hit.", ""));

    FactTeam.taken(team.enrol(next(), team.anna, "Tio på 0,80 är 12,5.", ""));
    Id<Enrolment> eleventh = next();
    StepOutcome aboveSoft = team.enrol(eleventh, team.anna, "Skäl.", "");
    assertThat(limits(aboveSoft)).containsExactly("caseload-within over-soft");
    assertThat(aboveSoft.verdicts())
        .filteredOn(one -> one.rule().equals("caseload-within"))
        .extracting(one -> one.outcome())
        .containsExactly(Outcome.NEEDS_OVERRIDE);
    FactTeam.taken(team.enrol(eleventh, team.anna, "Skäl.", "Till sista maj."));
    assertThat(team.enrolments.steps(team.anna, eleventh).get(0).overrideReason())
        .isEqualTo("Till sista maj.");

    FactTeam.taken(team.enrol(next(), team.anna, "Skäl.", "Tolv på 0,80 är 15."));
    StepOutcome aboveHard = team.enrol(next(), team.anna, "Skäl.", "Vi vill ändå.");
    assertThat(limits(aboveHard)).containsExactly("caseload-within over-hard");
    assertThat(aboveHard).isInstanceOf(StepOutcome.NotTaken.class);
  }

  @Test
  void other_professions_keep_to_the_limits_of_all() {
    limit(NURSES, "1 2 3", house.today());
    carries(bo, 12);
    carries(team.anna, 2);

    assertThat(limits(team.enrol(next(), bo, "", ""))).isEmpty();
    assertThat(limits(team.enrol(next(), team.anna, "Skäl.", "Vi vill ändå.")))
        .as("3 on 0.80 are 3.75")
        .containsExactly("caseload-within over-hard");
  }

  @Test
  void a_limit_of_a_later_day_does_not_bite_before_it() {
    LocalDate tomorrow = house.today().plusDays(1);
    away(team.leader);
    away(bo);
    limit(NURSES, "1 2 3", tomorrow);
    carries(team.anna, 5);
    carries(rut, 5);
    FactTeam.taken(team.enrol(next(), team.anna, "", ""));
    assertThat(level(all(rut, ""))).isEqualTo(Level.WITHIN);
    assertThat(proposal(house.today()).left()).isEmpty();
    assertThat(proposal(tomorrow).left())
        .as("asked about the day from which it holds")
        .hasSize(6)
        .extracting(Left::reason)
        .containsOnly(Reason.NO_ROOM);

    house.clock.pass(Duration.ofDays(1));
    assertThat(limits(team.enrol(next(), team.anna, "Skäl.", "Vi vill ändå.")))
        .containsExactly("caseload-within over-hard");
    assertThat(level(all(rut, ""))).isEqualTo(Level.OVER_HARD);
    assertThat(refused(all(rut, "Vi vill ändå."))).containsExactly("CM-3035 /shares");
  }

  private WantedHandover all(Caller to, String override) {
    WantedHandover asked = new WantedHandover(team.anna.staff(), List.of(), "", "");
    return new WantedHandover(
        team.anna.staff(),
        team.handovers.preview(team.leader, house.unit.id(), asked).rows().stream()
            .map(row -> new Share(row.enrolment(), row.revision(), to.staff()))
            .toList(),
        WHY,
        override);
  }

  private Receiver receiver(WantedHandover wanted) {
    return team.handovers.preview(team.leader, house.unit.id(), wanted).receivers().get(0);
  }

  private Level level(WantedHandover wanted) {
    return receiver(wanted).after().level();
  }

  private List<String> refused(WantedHandover wanted) {
    return Refused.by(() -> team.handovers.handOver(team.leader, house.unit.id(), wanted));
  }

  @Test
  void a_handover_goes_as_far_as_the_limits_of_the_receivers_profession() {
    carries(team.anna, 3);
    limit(NURSES, "3 4 5", house.today());
    assertThat(level(all(rut, ""))).as("at the target").isEqualTo(Level.WITHIN);
    carries(rut, 1);
    assertThat(level(all(rut, ""))).as("at the soft limit").isEqualTo(Level.OVER_TARGET);
    carries(rut, 1);
    assertThat(receiver(all(rut, "")).verdict().outcome())
        .as("at the hard limit")
        .isEqualTo(Outcome.NEEDS_OVERRIDE);
    assertThat(refused(all(rut, ""))).containsExactly("CM-3034 /overrideReason");
    carries(rut, 1);
    assertThat(refused(all(rut, "Vi vill ändå."))).containsExactly("CM-3035 /shares");
    carries(bo, 3);
    team.handovers.handOver(team.leader, house.unit.id(), all(bo, ""));
    assertThat(all(bo, "").shares()).isEmpty();
  }

  @Test
  void a_handover_above_the_soft_limit_of_the_profession_is_done_with_a_reason() {
    carries(team.anna, 3);
    carries(rut, 2);
    limit(NURSES, "3 4 5", house.today());

    team.handovers.handOver(team.leader, house.unit.id(), all(rut, "Till sista maj."));

    assertThat(all(rut, "").shares()).isEmpty();
  }

  private HandoverProposal proposal(LocalDate day) {
    return team.handovers.propose(
        team.leader, house.unit.id(), new Departure(team.anna.staff(), day));
  }

  @Test
  void what_is_proposed_and_done_never_goes_above_the_hard_limit_of_a_profession() {
    away(team.leader);
    List<Person> persons = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Person person = house.person(team.anna, "Person", "Nummer " + i);
      persons.add(person);
      Actives.write(house, team.anna, person);
    }
    limit(NURSES, "2 2 2", house.today());
    limit("coordinator.SOCIAL_WORKER", "1 1 1", house.today());

    HandoverProposal proposal = proposal(house.today());

    assertThat(proposal.comes().receivers())
        .extracting(one -> one.after().staff(), one -> one.after().persons())
        .containsExactlyInAnyOrder(tuple(rut.staff(), 2), tuple(bo.staff(), 1));
    assertThat(proposal.left()).extracting(Left::reason).containsExactly(Reason.NO_ROOM);
    WantedHandover wanted = proposal.wanted();
    team.handovers.handOver(
        team.leader,
        house.unit.id(),
        new WantedHandover(wanted.from(), wanted.shares(), WHY, "", wanted.day(), wanted.seen()));
    assertThat(persons.stream().map(this::coordinator).toList())
        .containsExactlyInAnyOrder(rut.staff(), rut.staff(), bo.staff(), team.anna.staff());
  }

  private Id<Staff> coordinator(Person person) {
    return house
        .store
        .read(tx -> tx.enrolments().ofPerson(house.provider.id(), person.id()).get(0).enrolment())
        .coordinator()
        .staff();
  }
}
