package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.audit.AuditEntry;
import se.samordna.care.CarePart;
import se.samordna.care.EndOfCare;
import se.samordna.care.EndOfCare.WhyEnded;
import se.samordna.care.Unenrolled;
import se.samordna.contact.Contact;
import se.samordna.contact.Contacts;
import se.samordna.disposal.DisposalSubject;
import se.samordna.disposal.Disposals.NewDecision;
import se.samordna.engine.care.DoorsClosed;
import se.samordna.engine.disposal.RecordDisposal;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.store.Asked;
import se.samordna.store.OpenedStores;

/** A unit's part in somebody's care ends, and its staff read no more. */
@OnBothDatabases
class CarePartsTest {
  private static final Instant START = Instant.parse("2027-03-01T08:00:00Z");

  private final House house;
  private final FactTeam team;
  private final Person alma;

  CarePartsTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    house.clock.moveTo(START);
    team = new FactTeam(house);
    alma = team.person("Alma", "Exempel", "199005092383");
  }

  private void end(Caller by, Person person, Unit unit) {
    house.careParts.end(by, person.id(), new EndOfCare(unit.id(), WhyEnded.CLOSED));
  }

  private List<String> read(Caller caller, Person person) {
    return Refused.by(() -> house.persons.get(caller, person.id()));
  }

  private Id<Enrolment> withdrawn() {
    Id<Enrolment> enrolment = team.enrolled(alma, team.anna);
    house.contacts.record(
        team.anna,
        alma.id(),
        new Contacts.NewContact(
            Contact.Kind.VISIT,
            Contact.Place.HOME,
            house.clock.instant(),
            List.of(),
            30,
            true,
            "Vi träffades."));
    team.answer(team.psychiatrist, alma, "cm-safety-check", FactTeam.safe(house.today()));
    FactTeam.taken(
        team.step(
            team.leader,
            enrolment,
            "withdraw",
            Map.of(
                "personsWords", List.of("Jag klarar mig."),
                "crisisPlanHandedOver", List.of("true"),
                "openDoor", List.of("true"))));
    return enrolment;
  }

  private int doorsClosed() {
    return new DoorsClosed(house.store, SamordnaClock.of(house.clock)).end();
  }

  @Test
  void whoever_ends_it_is_refused_from_the_next_request_on_and_it_leaves_one_row() {
    int before = house.log(alma.id()).size();

    end(team.anna, alma, house.unit);

    List<AuditEntry> log = house.log(alma.id());
    assertThat(log).hasSize(before + 1);
    assertThat(log.get(0).action()).isEqualTo(Action.CARE_END);
    for (Caller one : List.of(team.anna, team.leader, team.psychiatrist)) {
      assertThat(read(one, alma)).containsExactly("CM-5004");
      assertThat(Refused.by(() -> house.plans.crisisPlan(one, alma.id())))
          .containsExactly("CM-5004");
    }
    assertThat(house.careParts.withoutEnrolment(team.anna, PageRequest.first(50)).rows()).isEmpty();
  }

  @Test
  void other_units_read_as_before() {
    Unit other = house.unit("Öppenvård");
    Caller there = house.staff(Role.CARE_STAFF, Profession.NURSE, other);
    house.store.write(
        tx -> {
          tx.careRelations()
              .open(
                  house.provider.id(), alma.id(), other.id(), "registered", house.clock.instant());
          return alma;
        });

    end(team.anna, alma, house.unit);

    assertThat(house.persons.get(there, alma.id()).name()).isEqualTo("Alma Exempel");
    assertThat(house.careParts.of(there, alma.id()))
        .extracting(CarePart::unit)
        .containsExactly(other.id());
    assertThat(Refused.by(() -> end(there, alma, house.unit)))
        .as("another unit's part is not theirs to end")
        .containsExactly("CM-2377 /unit");
  }

  @Test
  void everything_that_stands_in_the_way_is_told_at_once() {
    team.enrolled(alma, team.anna);

    assertThat(Refused.by(() -> end(team.leader, alma, house.unit)))
        .contains("CM-2370", "CM-2371")
        .hasSize(2);
    assertThat(house.persons.get(team.anna, alma.id()).name()).isEqualTo("Alma Exempel");
  }

  @Test
  void a_protected_persons_care_is_not_ended_by_whoever_is_not_named() {
    Person elin = house.person(team.anna, House.hiding("Elin", "Hemlund"), "");
    Caller colleague = house.nurse();

    assertThat(Refused.by(() -> end(colleague, elin, house.unit))).containsExactly("CM-5008");
    var unused = house.openings.open(colleague, elin.id(), "Hittad medvetslös i trapphuset.");
    assertThat(Refused.by(() -> end(colleague, elin, house.unit)))
        .as("no emergency asks for it")
        .containsExactly("CM-5004");
    assertThat(house.careParts.withoutEnrolment(colleague, PageRequest.first(50)).rows())
        .extracting(Unenrolled::personName)
        .doesNotContain("Elin Hemlund");
    end(team.leader, elin, house.unit);
    assertThat(read(team.leader, elin)).containsExactly("CM-5004");
  }

  @Test
  void while_the_door_is_open_the_unit_reads_and_whoever_returns_stays() {
    withdrawn();
    assertThat(house.careParts.of(team.anna, alma.id()))
        .extracting(CarePart::lastDay)
        .containsExactly(LocalDate.of(2027, 9, 1));
    house.clock.moveTo(Instant.parse("2027-09-01T21:59:00Z"));
    doorsClosed();
    assertThat(house.persons.get(team.anna, alma.id()).name()).isEqualTo("Alma Exempel");

    team.answer(team.anna, alma, "cm-referral", FactTeam.referral());
    FactTeam.taken(team.refer(alma));

    house.clock.pass(Duration.ofDays(400));
    doorsClosed();
    assertThat(house.persons.get(team.anna, alma.id()).name()).isEqualTo("Alma Exempel");
  }

  @Test
  void from_registration_to_disposal_by_the_products_own_ways() {
    withdrawn();
    assertThat(house.careParts.withoutEnrolment(team.anna, PageRequest.first(50)).rows())
        .extracting(Unenrolled::person)
        .containsExactly(alma.id());
    house.clock.moveTo(Instant.parse("2027-09-02T03:00:00Z"));

    assertThat(doorsClosed()).isPositive();

    assertThat(doorsClosed()).as("once").isZero();
    assertThat(read(team.anna, alma)).containsExactly("CM-5004");
    assertThat(house.newest(alma.id()).map(AuditEntry::action)).contains(Action.PERSON_READ);
    assertThat(house.log(alma.id()).get(1).action()).isEqualTo(Action.CARE_END);

    house.clock.moveTo(Instant.parse("2037-04-01T08:00:00Z"));
    house.disposals.record(
        house.operator,
        house.provider.id(),
        new NewDecision(
            DisposalSubject.PATIENT_RECORD,
            "Nämnden",
            LocalDate.of(2037, 4, 1),
            "Dnr 2037-12",
            null,
            "Regionarkivet 2037-4",
            null));
    house.clock.pass(Duration.ofDays(1));
    int removed =
        new RecordDisposal(house.store, SamordnaClock.of(house.clock), tx -> true)
            .today(List.of(house.provider.id()));

    assertThat(removed).isEqualTo(1);
    assertThat(Asked.column(house.store, "select id from person where id = ?", alma.id()))
        .isEmpty();
  }

  @Test
  void a_referral_that_was_declined_ends_at_once_where_nothing_else_binds_the_unit() {
    Unit other = house.unit("FACT Syd");
    team.enable(other);
    team.answer(team.anna, alma, "cm-referral", FactTeam.referral());
    Id<Enrolment> enrolment =
        FactTeam.taken(
                team.enrolments.start(
                    team.anna,
                    alma.id(),
                    other.id(),
                    "fact",
                    se.samordna.enrolment.StepRequest.of(
                        "refer", se.samordna.rule.StepInput.EMPTY)))
            .enrolment()
            .id();
    Caller there = house.staff(Role.TEAM_LEADER, Profession.NURSE, other);
    assertThat(house.persons.get(there, alma.id()).name()).isEqualTo("Alma Exempel");

    FactTeam.taken(team.step(there, enrolment, "end", Map.of("outcome", List.of("MOVED"))));

    assertThat(read(there, alma)).containsExactly("CM-5004");
    assertThat(house.persons.get(team.anna, alma.id()).name()).isEqualTo("Alma Exempel");
  }
}
