package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.contact.Contact;
import se.samordna.contact.Contacts;
import se.samordna.coordination.HandoverProposal;
import se.samordna.coordination.HandoverProposal.Left;
import se.samordna.coordination.HandoverProposal.Move;
import se.samordna.coordination.HandoverProposal.Reason;
import se.samordna.coordination.Handovers.Departure;
import se.samordna.coordination.WantedHandover;
import se.samordna.enrolment.Enrolment;
import se.samordna.model.Thresholds.Level;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.protection.ProtectedPersons.NewName;
import se.samordna.store.OpenedStores;

/**
 * What if a coordinator left: who could take over whom, and that it is done whole or not at all.
 */
@OnBothDatabases
class HandoverProposalsTest {
  private static final String WHY = "Anna går på föräldraledighet.";

  private final House house;
  private final HalfWay store;
  private final FactTeam team;
  private final Caller rut;
  private final Caller bo;
  private final List<Person> persons = new ArrayList<>();

  HandoverProposalsTest(OpenedStores.Kind kind) {
    store = new HalfWay(OpenedStores.shared(kind));
    house = new House(store);
    team = new FactTeam(house);
    away(team.leader, 400);
    rut = team.staff("Rut", "Rask", Role.CARE_STAFF, Profession.NURSE, "1.00");
    bo = team.staff("Bo", "Bra", Role.CARE_STAFF, Profession.SOCIAL_WORKER, "1.00");
    for (int i = 0; i < 3; i++) {
      Person person = house.person(team.anna, "Person", "Nummer " + i);
      persons.add(person);
      Actives.write(house, team.anna, person);
    }
  }

  private void away(Caller one, int days) {
    house.organisations.addAbsence(
        house.operator, one.staff(), house.today(), house.today().plusDays(days));
  }

  private HandoverProposal proposal(LocalDate day) {
    return team.handovers.propose(
        team.leader, house.unit.id(), new Departure(team.anna.staff(), day));
  }

  private HandoverProposal proposal() {
    return proposal(house.today());
  }

  private Move move(HandoverProposal proposal, Person person) {
    return proposal.moves().stream()
        .filter(one -> one.person().equals(person.id()))
        .findFirst()
        .orElseThrow();
  }

  private WantedHandover with(WantedHandover wanted, String reason, String override) {
    return new WantedHandover(
        wanted.from(), wanted.shares(), reason, override, wanted.day(), wanted.seen());
  }

  private void met(Person person, Caller by, int daysAgo) {
    house.contacts.record(
        by,
        person.id(),
        new Contacts.NewContact(
            Contact.Kind.VISIT,
            Contact.Place.HOME,
            house.clock.instant().minus(Duration.ofDays(daysAgo)),
            List.of(),
            45,
            true,
            ""));
  }

  private void carries(Caller one, int many) {
    for (int i = 0; i < many; i++) {
      Actives.write(house, one, house.person(team.anna, "Annan", "Nummer " + i));
    }
  }

  private Enrolment enrolment(Person person) {
    return house.store.read(
        tx -> tx.enrolments().ofPerson(house.provider.id(), person.id()).get(0).enrolment());
  }

  private List<Id<Staff>> leading() {
    return persons.stream().map(one -> enrolment(one).coordinator().staff()).toList();
  }

  @Test
  void each_goes_to_whom_they_wish_for_or_know_and_it_is_said_why() {
    met(persons.get(0), bo, 430);
    met(persons.get(0), bo, 5);
    met(persons.get(0), bo, 12);
    met(persons.get(1), bo, 3);
    team.caseloads.wish(team.anna, enrolment(persons.get(1)).id(), rut.staff(), "Rut lyssnar.");

    HandoverProposal proposal = proposal();

    assertThat(proposal.best()).isTrue();
    assertThat(proposal.left()).isEmpty();
    assertThat(move(proposal, persons.get(0)).to()).isEqualTo(bo.staff());
    assertThat(move(proposal, persons.get(0)).why().sv())
        .matches(
            "Bo Bra känner personen sedan 14 månader [(]2 kontakter på 90 dagar[)]; belastning"
                + " (0 → 1|1 → 2) per heltid, mål 20[.]");
    assertThat(move(proposal, persons.get(1)).to()).isEqualTo(rut.staff());
    assertThat(move(proposal, persons.get(1)).why().en())
        .startsWith("This is whom the person wishes for. Rut Rask is new to the person; caseload");
    assertThat(proposal.comes().receivers())
        .as("the third makes it 1 and 2, not 0 and 3")
        .extracting(one -> one.after().persons())
        .containsExactlyInAnyOrder(1, 2);
    assertThat(leading()).as("nothing has changed").containsOnly(team.anna.staff());
    assertThat(house.newest(persons.get(0).id()).orElseThrow().action())
        .isEqualTo(Action.CASELOAD_READ);
  }

  @Test
  void it_is_handed_over_as_proposed_in_one_step() {
    WantedHandover wanted = with(proposal().wanted(), WHY, "");

    team.handovers.handOver(team.leader, house.unit.id(), wanted);

    assertThat(leading()).doesNotContain(team.anna.staff()).containsOnly(rut.staff(), bo.staff());
    assertThat(house.log(persons.get(0).id()))
        .filteredOn(row -> row.action() == Action.STEP_TAKE)
        .hasSize(1);
  }

  @Test
  void what_breaks_down_half_way_leaves_everything_as_it_was() {
    WantedHandover wanted = with(proposal().wanted(), WHY, "");
    List<Enrolment> before = persons.stream().map(this::enrolment).toList();
    store.breakAfter(2);

    assertThatThrownBy(() -> team.handovers.handOver(team.leader, house.unit.id(), wanted))
        .isInstanceOf(HalfWay.BrokeDown.class);

    store.breakAfter(Integer.MAX_VALUE);
    assertThat(persons.stream().map(this::enrolment).toList()).isEqualTo(before);
    assertThat(team.enrolments.coordinators(team.leader, before.get(0).id())).hasSize(1);
    team.handovers.handOver(team.leader, house.unit.id(), wanted);
    assertThat(leading()).doesNotContain(team.anna.staff());
  }

  @Test
  void a_caseload_that_is_no_longer_what_was_seen_stops_all_of_it_and_is_named() {
    WantedHandover wanted = with(proposal().wanted(), WHY, "");
    carries(rut, 1);

    assertThatThrownBy(() -> team.handovers.handOver(team.leader, house.unit.id(), wanted))
        .isInstanceOfSatisfying(
            se.samordna.refusal.Refusal.class,
            refusal -> {
              assertThat(refusal.kind().status()).isEqualTo(412);
              assertThat(refusal.problems())
                  .singleElement()
                  .satisfies(
                      one ->
                          assertThat(one.says(se.samordna.text.Language.SV))
                              .contains("Rut Rask", "0 personer", "1 med"));
            });
    assertThat(leading()).containsOnly(team.anna.staff());
  }

  @Test
  void a_hard_limit_is_never_broken_and_whoever_has_no_room_is_listed_with_what_helps() {
    carries(rut, 30);
    carries(bo, 29);

    HandoverProposal proposal = proposal();

    assertThat(proposal.moves())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.to()).isEqualTo(bo.staff());
              assertThat(one.why().sv()).contains("29 → 30 per heltid, över gränsen 25");
            });
    assertThat(proposal.left())
        .hasSize(2)
        .allSatisfy(
            one -> {
              assertThat(one.reason()).isEqualTo(Reason.NO_ROOM);
              assertThat(one.helps().sv()).contains("Minst 0,04 heltid");
            });
    assertThat(proposal.comes().receivers())
        .extracting(one -> one.after().level())
        .containsExactly(Level.OVER_SOFT);
  }

  @Test
  void those_alone_take_over_who_are_at_work_on_the_day_carry_persons_and_stay() {
    LocalDate day = house.today().plusDays(40);
    house.organisations.addAbsence(house.operator, rut.staff(), day.minusDays(2), day.plusDays(30));
    house.organisations.endAssignment(
        house.operator, bo.assignments().get(0).id(), day.plusDays(20));
    assertThat(proposal(day).left())
        .hasSize(3)
        .extracting(Left::reason)
        .containsOnly(Reason.NOBODY_AT_WORK);

    Caller ny = team.staff("Ny", "Anställd", Role.CARE_STAFF, Profession.NURSE, "0.50");
    assertThat(proposal(day).moves()).extracting(Move::to).containsOnly(ny.staff());
    assertThat(proposal().moves())
        .as("Rut is at work today, and Bo is on the way out")
        .extracting(Move::to)
        .containsOnly(rut.staff(), ny.staff());
    assertThat(Refused.by(() -> proposal(house.today().minusDays(1))))
        .containsExactly("CM-1012 /day");
  }

  @Test
  void a_protected_person_goes_to_the_named_alone_and_stands_without_a_name() {
    Person elin =
        house.person(
            team.anna,
            new PersonChange("Elin", "Hemlund", "", null, Protection.SECRECY_MARKING, "", "", ""),
            "");
    Actives.write(house, team.anna, elin);

    assertThat(proposal().left())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.person()).isEqualTo(elin.id());
              assertThat(one.personName()).doesNotContain("Elin");
              assertThat(one.reason()).isEqualTo(Reason.NOBODY_NAMED);
            });

    house.protectedPersons.name(team.leader, elin.id(), new NewName(bo.staff(), "Tar över."));
    HandoverProposal named = proposal();
    assertThat(named.left()).isEmpty();
    assertThat(move(named, elin).to()).isEqualTo(bo.staff());
    assertThat(named.moves()).extracting(Move::personName).noneMatch(one -> one.contains("Elin"));
  }

  @Test
  void whoever_waits_is_shared_by_number_and_counts_in_no_caseload() {
    carries(rut, 4);
    for (int i = 0; i < 4; i++) {
      Actives.waiting(house, team.anna, house.person(team.anna, "Väntar", "Nummer " + i));
    }
    HandoverProposal proposal = proposal();

    assertThat(proposal.moves()).hasSize(7);
    assertThat(proposal.moves())
        .as("the three who are active make the loads 4 and 3, and all 11 make them 6 and 5")
        .filteredOn(one -> one.to().equals(bo.staff()))
        .hasSizeBetween(5, 6);
    assertThat(proposal.moves())
        .filteredOn(one -> one.why().sv().contains("räknas inte i beläggningen än"))
        .hasSize(4);
  }

  @Test
  void strangers_are_shared_by_parts_of_full_time() {
    Caller half = team.staff("Halva", "Tjänsten", Role.CARE_STAFF, Profession.NURSE, "0.50");
    for (int i = 0; i < 7; i++) {
      Actives.write(house, team.anna, house.person(team.anna, "Fler", "Nummer " + i));
    }
    HandoverProposal proposal = proposal();
    assertThat(proposal.comes().receivers())
        .extracting(one -> one.after().perFte())
        .allSatisfy(one -> assertThat(one).isEqualByComparingTo(new BigDecimal("4")));
    assertThat(proposal.moves()).filteredOn(one -> one.to().equals(half.staff())).hasSize(2);
  }

  @Test
  void only_whoever_leads_the_unit_asks() {
    for (Caller one : List.of(rut, house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE))) {
      assertThat(
              Refused.by(
                  () ->
                      team.handovers.propose(
                          one, house.unit.id(), new Departure(team.anna.staff(), house.today()))))
          .containsExactly("CM-5004");
    }
  }
}
