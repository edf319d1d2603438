package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.access.Caller;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanPart;
import se.samordna.plan.PlanRecords.NewApproval;
import se.samordna.plan.PlanRecords.NewUnit;
import se.samordna.plan.PlanType;
import se.samordna.plan.PlanUnit;
import se.samordna.plan.PlanUnits;
import se.samordna.store.OpenedStores;

/** A coordinated care plan, and the approvals without which there is none. */
@OnBothDatabases
class CoordinatedCarePlanTest {
  private static final PlanType TYPE = PlanType.COORDINATED_CARE_PLAN;

  private final House house;
  private final Caller physician;
  private final Caller nurse;
  private final Person alma;

  CoordinatedCarePlanTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
    physician = house.staff(Role.CARE_STAFF, Profession.PSYCHIATRIST);
    alma = house.person(nurse, "Alma", "Exempel");
  }

  private static PlanContent whole(String words) {
    return new PlanContent(
        List.of(), TYPE.items().stream().map(item -> new PlanPart(item, words)).toList());
  }

  private Plan saved() {
    Plan plan = house.plans.begin(nurse, alma.id(), TYPE);
    return house.plans.save(nurse, plan.id(), plan.revision(), whole("Det som ska stå."));
  }

  private PlanUnits named(Plan plan) {
    return house.planRecords.nameUnits(
        nurse,
        plan.id(),
        plan.revision(),
        List.of(
            new NewUnit("FACT Norr", "Regionen", nurse.assignments().get(0).unit(), "Samtal"),
            new NewUnit("Boendestödet", "Exempelby kommun", null, "Boendestöd")));
  }

  private PlanUnits approved(PlanUnits units, int which) {
    return house.planRecords.approve(
        nurse,
        units.plan(),
        units.revision(),
        new NewApproval(units.named().get(which).id(), house.today(), "Bo Kommun"));
  }

  private PlanUnits approvedByAll(Plan plan) {
    return approved(approved(named(plan), 0), 1);
  }

  private Plan adopt(Caller caller, Plan plan) {
    Plan now = house.plans.get(caller, plan.id());
    return house.plans.adopt(caller, now.id(), now.revision(), true, List.of());
  }

  private List<String> refused(Caller caller, Plan plan) {
    return Refused.by(() -> adopt(caller, plan));
  }

  @Test
  void the_plan_is_established_when_every_unit_that_answers_for_an_intervention_has_approved() {
    Plan plan = saved();
    assertThat(refused(physician, plan)).containsExactly("CM-2320 /units");

    PlanUnits units = named(plan);
    assertThat(refused(physician, plan)).containsExactly("CM-2321 /units/0", "CM-2321 /units/1");
    units = approved(units, 0);
    assertThat(refused(physician, plan)).containsExactly("CM-2321 /units/1");
    units = approved(units, 1);

    Plan adopted = adopt(physician, plan);
    assertThat(adopted.current()).isNotNull();
    List<PlanUnit> kept = house.planRecords.units(nurse, plan.id()).named();
    assertThat(kept).extracting(unit -> unit.approvalOf(1).isPresent()).containsOnly(true);
    PlanUnit.Approval own = kept.get(0).approvalOf(1).orElseThrow();
    assertThat(own.way()).isEqualTo(PlanUnit.Way.HERE);
    assertThat(own.by()).isEqualTo(nurse.displayName());
    PlanUnit.Approval others = kept.get(1).approvalOf(1).orElseThrow();
    assertThat(others.way()).isEqualTo(PlanUnit.Way.IN_WRITING);
    assertThat(others.by()).isEqualTo("Bo Kommun");
    assertThat(others.recordedBy()).isEqualTo(nurse.staff());
  }

  @Test
  void it_is_established_by_a_physician() {
    Plan plan = saved();
    var unused = approvedByAll(plan);

    assertThat(refused(nurse, plan)).containsExactly("CM-2325");
    assertThat(adopt(physician, plan).current()).isNotNull();
  }

  @Test
  void everything_that_it_must_say_is_asked_for_as_well() {
    for (var missing : TYPE.items()) {
      PlanContent lacking =
          whole("Ja.")
              .withParts(
                  whole("Ja.").parts().stream().filter(one -> one.item() != missing).toList());
      Person person = house.person(nurse, "Alma", "Exempel");
      Plan begun = house.plans.begin(nurse, person.id(), TYPE);
      Plan plan = house.plans.save(nurse, begun.id(), begun.revision(), lacking);
      var unused = approvedByAll(plan);
      assertThat(refused(physician, plan)).containsExactly("CM-2253 /parts/" + missing);
    }
    assertThat(Arrays.stream(PlanType.values()).filter(PlanType::isApprovedByUnits))
        .containsExactly(TYPE);
  }

  @Test
  void a_draft_that_is_changed_takes_every_approval_back() {
    Plan plan = saved();
    PlanUnits units = approvedByAll(plan);

    Plan same = house.plans.save(nurse, plan.id(), units.revision(), whole("Det som ska stå."));
    assertThat(house.planRecords.units(nurse, plan.id()).named())
        .as("nothing has changed")
        .allSatisfy(unit -> assertThat(unit.approval()).isPresent());
    var unused = house.plans.save(nurse, plan.id(), same.revision(), whole("Något annat."));

    PlanUnits after = house.planRecords.units(nurse, plan.id());
    assertThat(after.named()).allSatisfy(unit -> assertThat(unit.approval()).isEmpty());
    assertThat(after.named())
        .as("that it was approved is not forgotten")
        .allSatisfy(unit -> assertThat(unit.approvals()).hasSize(1));
    assertThat(refused(physician, plan)).containsExactly("CM-2321 /units/0", "CM-2321 /units/1");
  }

  @Test
  void other_units_approve_anew_and_those_that_did_stand_with_the_version() {
    Plan plan = saved();
    var unused = approvedByAll(plan);
    var first = adopt(physician, plan);
    Plan draft = house.plans.save(nurse, plan.id(), first.revision(), whole("Efter tre månader."));
    PlanUnits changed =
        house.planRecords.nameUnits(
            nurse,
            plan.id(),
            draft.revision(),
            List.of(new NewUnit("Öppenvården", "Regionen", null, "Depotmedicin")));

    assertThat(changed.named()).extracting(PlanUnit::name).containsExactly("Öppenvården");
    assertThat(refused(physician, plan)).containsExactly("CM-2321 /units/0");
    assertThat(changed.units().stream().filter(unit -> unit.approvalOf(1).isPresent()))
        .extracting(PlanUnit::name)
        .containsExactly("FACT Norr", "Boendestödet");
  }

  @Test
  void an_own_unit_approves_by_whoever_works_there_and_nobody_approves_twice() {
    Plan plan = saved();
    var other =
        house.organisations.addUnit(house.operator, house.provider.id(), "Öppenvården", null);
    PlanUnits units =
        house.planRecords.nameUnits(
            nurse,
            plan.id(),
            plan.revision(),
            List.of(
                new NewUnit("Öppenvården", "", other.id(), "Medicin"),
                new NewUnit("Boendestödet", "Exempelby kommun", null, "Boendestöd")));

    assertThat(Refused.by(() -> approved(units, 0))).containsExactly("CM-2322 /unit");
    PlanUnits once = approved(units, 1);
    assertThat(Refused.by(() -> approved(once, 1))).containsExactly("CM-2324 /unit");
    assertThat(Refused.by(() -> approved(units, 1))).as("an older reading").contains("CM-1011");
  }

  @Test
  void a_plan_of_another_kind_is_approved_by_nobody() {
    Plan plan = house.plans.begin(nurse, alma.id(), PlanType.CM_PLAN);

    assertThat(
            Refused.by(
                () -> house.planRecords.nameUnits(nurse, plan.id(), plan.revision(), List.of())))
        .containsExactly("CM-2323");
  }
}
