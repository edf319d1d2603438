package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.contact.Contact;
import se.samordna.contact.Contacts;
import se.samordna.enrolment.Candidate;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.CoordinatorWanted;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Judged.Outcome;
import se.samordna.enrolment.LimitOverride;
import se.samordna.enrolment.UnitCaseload;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.refusal.Refusal;
import se.samordna.store.OpenedStores;

/**
 * Who waits for a coordinator, who could coordinate them best, and what was decided over a limit.
 */
@OnBothDatabases
class CoordinatorsWantedTest {
  private static final List<String> NUMBERS =
      List.of("198805172387", "199305022395", "200105032387");
  private static final LocalDate YEAR = LocalDate.of(2027, 1, 1);

  private final House house;
  private final FactTeam team;
  private final Caller bo;
  private final Caller cia;

  CoordinatorsWantedTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    team = new FactTeam(house);
    bo = team.staff("Bo", "Andersson", Role.CARE_STAFF, Profession.NURSE, "1.00");
    cia = team.staff("Cia", "Bergström", Role.CARE_STAFF, Profession.PEER_SUPPORTER, "0.50");
  }

  private void carries(Caller coordinator, int count) {
    for (int i = 0; i < count; i++) {
      Actives.write(house, coordinator, house.person(team.anna, "Person", "Nummer " + i));
    }
  }

  private CoordinatorWanted only() {
    Page<CoordinatorWanted> page =
        team.caseloads.waiting(team.leader, house.unit.id(), PageRequest.first(50));
    assertThat(page.rows()).hasSize(1);
    return page.rows().get(0);
  }

  private static List<String> names(List<Candidate> candidates) {
    return candidates.stream().map(one -> one.after().name()).toList();
  }

  private void met(Person person, Caller by, Contact.Kind kind, int minutes, int daysAgo) {
    house.contacts.record(
        by,
        person.id(),
        new Contacts.NewContact(
            kind,
            Contact.Place.HOME,
            house.clock.instant().minus(Duration.ofDays(daysAgo)),
            List.of(),
            minutes,
            true,
            ""));
  }

  @Test
  void whoever_a_hard_limit_stops_waits_with_the_reason_and_the_best_candidates_by_load() {
    carries(team.anna, 24);
    carries(bo, 2);
    carries(cia, 2);
    Person cecilia = team.person("Cecilia", "Testdotter", NUMBERS.get(0));
    Id<Enrolment> enrolment = team.readyToEnrol(cecilia, team.anna);
    assertThat(FactTeam.reasons(team.enrol(enrolment, team.anna, "Skäl.", "Jag vill ändå.")))
        .contains("caseload-within over-hard");
    house.clock.pass(Duration.ofDays(14));

    CoordinatorWanted waits = only();
    assertThat(waits.personName()).isEqualTo("Cecilia Testdotter");
    assertThat(waits.since()).isEqualTo("2027-03-01");
    assertThat(waits.why())
        .extracting(judged -> judged.title().sv())
        .contains("31,25 per heltid, över gränsen 30.");
    assertThat(names(waits.candidates()))
        .as("Tove has nobody, Bo gets 3,0 and Cia 6,0 for each full-time post")
        .containsExactly("Tove Ledarlund", "Bo Andersson", "Cia Bergström");
    assertThat(waits.candidates().get(1).after().perFte()).isEqualByComparingTo("3");
    assertThat(waits.candidates().get(1).verdict().outcome()).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void continuity_goes_before_load_the_wish_before_continuity_and_a_hard_stop_after_all() {
    carries(bo, 10);
    carries(cia, 15);
    Person cecilia = team.person("Cecilia", "Testdotter", NUMBERS.get(0));
    Id<Enrolment> enrolment = team.readyToEnrol(cecilia, team.anna);
    assertThat(names(only().candidates()))
        .containsExactly("Tove Ledarlund", "Bo Andersson", "Cia Bergström");

    met(cecilia, bo, Contact.Kind.PHONE, 20, 80);
    met(cecilia, team.leader, Contact.Kind.MESSAGE, 200, 2);
    assertThat(names(only().candidates())).as("a message is no meeting").startsWith("Bo Andersson");
    met(cecilia, team.leader, Contact.Kind.VISIT, 20, 2);
    assertThat(names(only().candidates()))
        .as("equal in 90 days, more in 30")
        .startsWith("Tove Ledarlund", "Bo Andersson");

    team.caseloads.wish(team.anna, enrolment, bo.staff(), "Bo lyssnar.");
    assertThat(names(only().candidates())).startsWith("Bo Andersson");
    assertThat(only().wish().orElseThrow().words()).isEqualTo("Bo lyssnar.");
    team.caseloads.wish(team.anna, enrolment, cia.staff(), "");
    CoordinatorWanted stopped = only();
    assertThat(names(stopped.candidates()))
        .as("32 for each full-time post")
        .endsWith("Cia Bergström");
    assertThat(stopped.candidates().get(2).wished()).isTrue();
    assertThat(stopped.candidates().get(2).verdict().reason()).isEqualTo("over-hard");
  }

  @Test
  void whoever_coordinated_before_is_known_and_how_the_chosen_one_stood_is_kept() {
    Person cecilia = team.person("Cecilia", "Testdotter", NUMBERS.get(0));
    Id<Enrolment> enrolment = team.readyToEnrol(cecilia, team.anna);
    choose(enrolment, bo);
    choose(enrolment, cia);

    CoordinatorWanted wanted = team.caseloads.candidates(team.anna, enrolment);
    assertThat(names(wanted.candidates()))
        .as("everybody but who coordinates now; Anna and Bo did before, Bo has more time")
        .containsExactly("Bo Andersson", "Anna Region", "Tove Ledarlund");
    assertThat(wanted.candidates().get(0).before()).isTrue();

    choose(enrolment, bo);
    Coordinator chosen = team.enrolments.coordinators(team.anna, enrolment).get(0);
    assertThat(chosen.evidence())
        .containsAllEntriesOf(
            Map.of(
                "rank", "1/3",
                "perFteAfter", "1.00",
                "persons", "1",
                "fte", "1.00",
                "wished", "false",
                "coordinatedBefore", "true",
                "contactMinutes90", "0"));
  }

  private void choose(Id<Enrolment> enrolment, Caller to) {
    FactTeam.taken(
        team.enrolments.chooseCoordinator(
            team.leader, enrolment, team.revision(enrolment), to.staff(), false, "", ""));
  }

  @Test
  void a_wish_is_for_somebody_of_the_team() {
    Id<Enrolment> enrolment =
        team.inIntake(team.person("Cecilia", "Testdotter", NUMBERS.get(0)), team.anna);
    Caller elsewhere = house.staff(Role.CARE_STAFF, Profession.NURSE, house.unit("FACT Söder"));
    assertThatThrownBy(() -> team.caseloads.wish(team.anna, enrolment, elsewhere.staff(), ""))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> team.caseloads.wish(elsewhere, enrolment, bo.staff(), ""))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void the_list_is_read_page_by_page_longest_first_and_each_person_once() {
    List<Id<Person>> came = new ArrayList<>();
    for (String number : NUMBERS) {
      Person person = team.person("Person", "Väntar", number);
      came.add(person.id());
      team.inIntake(person, team.anna);
      house.clock.pass(Duration.ofMinutes(1));
    }
    List<Id<Person>> read = new ArrayList<>();
    PageRequest wanted = PageRequest.first(1);
    for (int i = 0; i < NUMBERS.size(); i++) {
      Page<CoordinatorWanted> page = team.caseloads.waiting(team.leader, house.unit.id(), wanted);
      page.rows().forEach(row -> read.add(row.person()));
      wanted = new PageRequest(page.nextCursor(), 1);
    }
    assertThat(read).isEqualTo(came);
    assertThat(wanted.cursor()).isNull();
  }

  @Test
  void a_manager_sees_figures_and_no_names_and_nobody_sees_a_protected_persons() {
    Caller manager =
        team.staff("Maj", "Chefsson", Role.UNIT_MANAGER, Profession.SOCIAL_WORKER, "1.00");
    Person elin =
        house.person(
            team.anna,
            new PersonChange(
                "Elin",
                "Exempel",
                "",
                LocalDate.of(2001, 5, 3),
                Protection.SECRECY_MARKING,
                "",
                "",
                ""),
            NUMBERS.get(2));
    team.inIntake(elin, team.anna);
    house.clock.pass(Duration.ofMinutes(1));
    Person cecilia = team.person("Cecilia", "Testdotter", NUMBERS.get(0));
    team.inIntake(cecilia, team.anna);

    assertThat(waitingNames(team.leader)).containsExactly("Person 1", "Cecilia Testdotter");
    assertThat(waitingNames(manager)).containsExactly("Person 1", "Person 2");
    UnitCaseload figures = team.caseloads.of(manager, house.unit.id()).get(0);
    assertThat(figures.waiting())
        .extracting(UnitCaseload.Row::personName)
        .containsExactly("Person 1", "Person 2");
    assertThat(team.caseloads.figures(house.operator, house.unit.id()).get(0).waiting())
        .as("two waiting tell of somebody to whoever sees figures alone")
        .isNull();
    assertThat(house.newest(elin.id()))
        .as("each reading stands in the person's log")
        .hasValueSatisfying(entry -> assertThat(entry.action()).isEqualTo(Action.CASELOAD_READ));
  }

  private List<String> waitingNames(Caller caller) {
    return team.caseloads.waiting(caller, house.unit.id(), PageRequest.first(50)).rows().stream()
        .map(CoordinatorWanted::personName)
        .toList();
  }

  @Test
  void an_override_is_kept_with_its_figures_and_reason_for_the_manager_and_in_the_persons_log() {
    carries(team.anna, 20);
    Person cecilia = team.person("Cecilia", "Testdotter", NUMBERS.get(0));
    Id<Enrolment> enrolment = team.readyToEnrol(cecilia, team.anna);
    FactTeam.taken(team.enrol(enrolment, team.anna, "Skäl.", "Tar över två i mars."));
    Caller manager =
        team.staff("Maj", "Chefsson", Role.UNIT_MANAGER, Profession.SOCIAL_WORKER, "1.00");

    LimitOverride override = overrides(team.leader, YEAR, YEAR.plusYears(1)).get(0);
    assertThat(override.personName()).isEqualTo("Cecilia Testdotter");
    assertThat(override.byName()).isEqualTo("Tove Ledarlund");
    assertThat(override.rule()).isEqualTo("caseload-within");
    assertThat(override.title().sv()).isEqualTo("26,25 per heltid, över 25: teamledare beslutar.");
    assertThat(override.figures())
        .containsEntry("perFte", "26.25")
        .containsEntry("limit", "25")
        .containsEntry("persons", "21")
        .containsEntry("fte", "0.80");
    assertThat(override.reason()).isEqualTo("Tar över två i mars.");
    assertThat(overrides(manager, YEAR, YEAR.plusYears(1)).get(0).personName())
        .isEqualTo("Person 1");
    assertThat(overrides(team.leader, YEAR, LocalDate.of(2027, 2, 28))).isEmpty();
    assertThat(overrides(team.leader, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 1)))
        .hasSize(1);
    assertThat(house.log(cecilia.id()))
        .anySatisfy(entry -> assertThat(entry.action()).isEqualTo(Action.LIMIT_OVERRIDE));
  }

  private List<LimitOverride> overrides(Caller caller, LocalDate from, LocalDate to) {
    return team.caseloads
        .overrides(caller, house.unit.id(), from, to, PageRequest.first(50))
        .rows();
  }

  @Test
  void the_operator_gets_the_same_figures_and_no_person_nor_a_count_of_one() {
    carries(team.anna, 17);
    team.inIntake(team.person("Cecilia", "Testdotter", NUMBERS.get(0)), team.anna);
    UnitCaseload leaders = team.caseloads.of(team.leader, house.unit.id()).get(0);
    assertThat(team.caseloads.figures(house.operator, house.unit.id()))
        .singleElement()
        .satisfies(
            figures -> {
              assertThat(figures.coordinators()).isEqualTo(leaders.coordinators());
              assertThat(figures.oneMore()).isEqualTo(leaders.oneMore());
              assertThat(figures.team()).isEqualTo(leaders.team());
              assertThat(figures.boardShare()).isEqualTo(leaders.boardShare());
              assertThat(figures.uncovered()).isZero();
              assertThat(leaders.waiting()).hasSize(1);
              assertThat(figures.waiting()).isNull();
            });
    assertThatThrownBy(() -> team.caseloads.figures(house.operator, Id.next()))
        .isInstanceOf(Refusal.class);
  }
}
