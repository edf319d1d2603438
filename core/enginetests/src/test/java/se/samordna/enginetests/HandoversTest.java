package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.coordination.CaseloadHandover;
import se.samordna.coordination.CaseloadHandover.Receiver;
import se.samordna.coordination.CaseloadHandover.Row;
import se.samordna.coordination.WantedHandover;
import se.samordna.coordination.WantedHandover.Share;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Enrolments.StepTaken;
import se.samordna.enrolment.Judged.Outcome;
import se.samordna.model.Thresholds.Level;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;

/** A coordinator's persons go to others of the team in one step, or not at all. */
@OnBothDatabases
class HandoversTest {
  private static final String WHY = "Anna byter enhet.";

  private final House house;
  private final FactTeam team;
  private final Caller rut;
  private final Caller bo;
  private final List<Person> persons = new ArrayList<>();

  HandoversTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    team = new FactTeam(house);
    rut = team.staff("Rut", "Rask", Role.CARE_STAFF, Profession.NURSE, "1.00");
    bo = team.staff("Bo", "Bra", Role.CARE_STAFF, Profession.SOCIAL_WORKER, "1.00");
    for (int i = 0; i < 3; i++) {
      Person person = house.person(team.anna, "Person", "Nummer " + i);
      persons.add(person);
      Actives.write(house, team.anna, person);
    }
  }

  private CaseloadHandover preview(WantedHandover wanted) {
    return team.handovers.preview(team.leader, house.unit.id(), wanted);
  }

  private List<Row> rows() {
    return preview(new WantedHandover(team.anna.staff(), List.of(), "", "")).rows();
  }

  /** Everybody to one colleague. */
  private WantedHandover all(Caller to, String override) {
    return new WantedHandover(
        team.anna.staff(),
        rows().stream().map(row -> new Share(row.enrolment(), row.revision(), to.staff())).toList(),
        WHY,
        override);
  }

  private List<String> refused(WantedHandover wanted) {
    return Refused.by(() -> team.handovers.handOver(team.leader, house.unit.id(), wanted));
  }

  private List<Id<Staff>> leading() {
    return persons.stream()
        .map(one -> enrolment(one))
        .map(one -> one.coordinator())
        .map(Coordinator::staff)
        .toList();
  }

  private Enrolment enrolment(Person person) {
    return house.store.read(
        tx -> tx.enrolments().ofPerson(house.provider.id(), person.id()).get(0).enrolment());
  }

  private List<Task> tasks(Person person) {
    return house.tasks.ofPerson(team.leader, person.id(), PageRequest.first(50)).rows();
  }

  private void carries(Caller one, int many) {
    for (int i = 0; i < many; i++) {
      Actives.write(house, one, house.person(team.anna, "Annan", "Nummer " + i));
    }
  }

  @Test
  void a_caseload_is_shared_among_several_with_its_open_tasks_and_no_task_is_left() {
    Person first = persons.get(0);
    house.tasks.add(
        team.anna,
        first.id(),
        new se.samordna.task.Tasks.NewTask(
            house.unit.id(), "Ring", team.anna.staff(), house.today()));
    house.tasks.add(
        team.anna,
        first.id(),
        new se.samordna.task.Tasks.NewTask(house.unit.id(), "Skriv", bo.staff(), house.today()));
    List<Row> rows = rows();
    assertThat(rows).extracting(Row::openTasks).containsExactlyInAnyOrder(1, 0, 0);
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      shares.add(
          new Share(rows.get(i).enrolment(), rows.get(i).revision(), (i < 2 ? rut : bo).staff()));
    }

    CaseloadHandover done =
        team.handovers.handOver(
            team.leader, house.unit.id(), new WantedHandover(team.anna.staff(), shares, WHY, ""));

    assertThat(done.receivers())
        .extracting(
            one -> one.after().name(), one -> one.before().persons(), one -> one.after().persons())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("Rut Rask", 0, 2),
            org.assertj.core.groups.Tuple.tuple("Bo Bra", 0, 1));
    assertThat(done.givers())
        .extracting(
            one -> one.before().name(), one -> one.before().persons(), one -> one.after().persons())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Anna Region", 3, 0));
    assertThat(leading()).containsOnly(rut.staff(), bo.staff());
    assertThat(tasks(first)).extracting(Task::assignee).doesNotContain(team.anna.staff());
    assertThat(tasks(first)).extracting(Task::assignee).contains(bo.staff());
    assertThat(rows()).isEmpty();
    Enrolment moved = enrolment(first);
    assertThat(team.enrolments.coordinators(team.leader, moved.id()))
        .first()
        .satisfies(
            one -> {
              assertThat(one.evidence()).containsEntry("reason", WHY);
              assertThat(one.decidedBy()).isEqualTo(team.leader.staff());
            });
    assertThat(team.enrolments.steps(team.leader, moved.id()))
        .extracting(StepTaken::step)
        .contains("handOver");
    assertThat(house.log(first.id())).extracting(row -> row.code()).containsOnlyNulls();
  }

  @Test
  void a_limit_is_seen_in_the_preview_and_nothing_is_handed_over_without_a_reason() {
    carries(rut, 23);
    Receiver seen = preview(all(rut, "")).receivers().get(0);
    assertThat(seen.before().persons()).isEqualTo(23);
    assertThat(seen.after().persons()).isEqualTo(26);
    assertThat(seen.after().level()).isEqualTo(Level.OVER_SOFT);
    assertThat(seen.verdict().outcome()).isEqualTo(Outcome.NEEDS_OVERRIDE);

    assertThat(refused(all(rut, " "))).containsExactly("CM-3034 /overrideReason");
    assertThat(leading()).containsOnly(team.anna.staff());

    team.handovers.handOver(team.leader, house.unit.id(), all(rut, "Till sista maj."));
    assertThat(leading()).containsOnly(rut.staff());
    assertThat(
            team.caseloads
                .overrides(
                    team.leader,
                    house.unit.id(),
                    house.today(),
                    house.today(),
                    PageRequest.first(50))
                .rows())
        .hasSize(3)
        .allSatisfy(one -> assertThat(one.reason()).isEqualTo("Till sista maj."));
  }

  @Test
  void a_limit_that_cannot_be_gone_over_keeps_everybody_where_they_are() {
    carries(rut, 28);
    assertThat(refused(all(rut, "Vi vill ändå."))).containsExactly("CM-3035 /shares");
    assertThat(leading()).containsOnly(team.anna.staff());
  }

  @Test
  void one_enrolment_that_has_changed_stops_all_of_it() {
    WantedHandover read = all(rut, "");
    team.bases.settle(
        team.anna,
        enrolment(persons.get(2)).id(),
        new se.samordna.coordination.Bases.NewBasis(
            se.samordna.enrolment.Basis.ASSESSED_INTERVENTION,
            "SN 1",
            house.today(),
            "SoL 11 kap. 1 §",
            null,
            house.today().plusDays(90),
            false));

    assertThat(refused(read)).hasSize(1).allMatch(one -> one.startsWith("CM-1011"));
    assertThat(leading()).containsOnly(team.anna.staff());
  }

  @Test
  void it_goes_to_colleagues_at_work_who_carry_persons_and_from_whoever_leads() {
    house.organisations.addAbsence(
        house.operator, bo.staff(), house.today(), house.today().plusDays(30));
    Caller elsewhere = house.staff(Role.CARE_STAFF, Profession.NURSE, house.unit("Öppenvård"));
    for (Caller to : List.of(bo, elsewhere, team.anna)) {
      assertThat(refused(all(to, ""))).allMatch(one -> one.startsWith("CM-3006")).hasSize(3);
    }
    Row row = rows().get(0);
    assertThat(
            refused(
                new WantedHandover(
                    rut.staff(),
                    List.of(new Share(row.enrolment(), row.revision(), bo.staff())),
                    WHY,
                    "")))
        .contains("CM-3033 /shares/0/enrolment");
    assertThat(refused(new WantedHandover(team.anna.staff(), List.of(), " ", "")))
        .containsExactlyInAnyOrder("CM-1002 /shares", "CM-1002 /reason");
    assertThat(leading()).containsOnly(team.anna.staff());
  }

  @Test
  void only_whoever_leads_the_unit_hands_over() {
    WantedHandover wanted = all(rut, "");
    Caller manager = house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE);
    for (Caller one : List.of(team.anna, manager)) {
      assertThat(Refused.by(() -> team.handovers.preview(one, house.unit.id(), wanted)))
          .containsExactly("CM-5004");
      assertThat(Refused.by(() -> team.handovers.handOver(one, house.unit.id(), wanted)))
          .containsExactly("CM-5004");
    }
    Caller another =
        house.staff(
            Role.TEAM_LEADER,
            Profession.NURSE,
            house.organisations.addUnit(
                house.operator, house.provider("Annan region").id(), "Team", null));
    assertThat(Refused.by(() -> team.handovers.preview(another, house.unit.id(), wanted)))
        .containsExactly("CM-1014");
  }

  @Test
  void a_protected_person_stands_without_a_name_and_goes_along() {
    Person elin =
        house.person(
            team.anna,
            new PersonChange("Elin", "Hemlund", "", null, Protection.SECRECY_MARKING, "", "", ""),
            "");
    Actives.write(house, team.anna, elin);

    assertThat(rows()).extracting(Row::personName).noneMatch(name -> name.contains("Elin"));
    team.handovers.handOver(team.leader, house.unit.id(), all(rut, ""));
    assertThat(enrolment(elin).coordinator())
        .satisfies(one -> assertThat(one.staff()).isEqualTo(rut.staff()));
    assertThat(house.persons.get(rut, elin.id()).name())
        .as("whoever coordinates is named")
        .isEqualTo("Elin Hemlund");
  }
}
