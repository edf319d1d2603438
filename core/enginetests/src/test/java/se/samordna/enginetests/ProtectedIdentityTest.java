package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.audit.AuditEntry;
import se.samordna.audit.Ground;
import se.samordna.audit.Outcome;
import se.samordna.engine.audit.KeptAuditTrail;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.PersonQuery;
import se.samordna.person.PersonRow;
import se.samordna.person.Protection;
import se.samordna.protection.EmergencyOpening;
import se.samordna.protection.EmergencyOpening.Finding;
import se.samordna.protection.EmergencyOpenings;
import se.samordna.protection.EmergencyOpenings.NewReview;
import se.samordna.protection.NamedStaff;
import se.samordna.protection.NamedStaff.Because;
import se.samordna.protection.ProtectedPersons.NewName;
import se.samordna.protection.SeenList;
import se.samordna.store.OpenedStores;

/** A protected identity is open to named staff, and to others in an emergency (scenario F5). */
@OnBothDatabases
class ProtectedIdentityTest {
  private static final String NUMBER = "200105032387";
  private static final String WHY = "Hittad medvetslös i trapphuset.";

  private final House house;
  private final Caller nurse;
  private final Caller colleague;
  private final Caller leader;
  private final Person elin;

  ProtectedIdentityTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
    colleague = house.nurse();
    leader = house.staff(Role.TEAM_LEADER, Profession.NURSE);
    elin = house.person(nurse, facts(Protection.PROTECTED_REGISTRATION), NUMBER);
  }

  private static PersonChange facts(Protection protection) {
    return new PersonChange(
        "Elin", "Hemlund", "", null, protection, "070-174 06 06", "Påhittsgatan 2", "");
  }

  private List<PersonRow> search(Caller caller, String text) {
    return house.persons.find(caller, new PersonQuery(text, false, PageRequest.first(50))).rows();
  }

  private List<String> read(Caller caller) {
    return Refused.by(() -> house.persons.get(caller, elin.id()));
  }

  private NamedStaff named(Caller who) {
    return house.protectedPersons.name(
        leader, elin.id(), new NewName(who.staff(), "Är hennes läkare."));
  }

  @Test
  void whoever_registers_leads_or_is_named_reads_all_and_a_colleague_nothing() {
    assertThat(house.persons.get(nurse, elin.id()).address()).isEqualTo("Påhittsgatan 2");
    assertThat(house.persons.get(leader, elin.id()).phone()).isEqualTo("070-174 06 06");
    assertThat(read(colleague)).containsExactly("CM-5008");

    named(colleague);

    assertThat(house.persons.get(colleague, elin.id()).address()).isEqualTo("Påhittsgatan 2");
  }

  @Test
  void those_who_are_no_care_staff_are_told_nothing_more_than_before() {
    for (Role role : List.of(Role.ADMIN, Role.AUDITOR, Role.UNIT_MANAGER)) {
      assertThat(read(house.staff(role, Profession.ADMINISTRATIVE))).containsExactly("CM-5004");
    }
    Caller elsewhere = house.staff(Role.CARE_STAFF, Profession.NURSE, house.unit("Öppenvård"));
    assertThat(read(elsewhere)).containsExactly("CM-1014");
  }

  @Test
  void a_marking_that_arrives_hides_the_person_on_the_next_request() {
    Person alma = house.person(nurse, facts(Protection.NONE), "");
    assertThat(house.persons.get(colleague, alma.id()).name()).isEqualTo("Elin Hemlund");

    house.persons.change(nurse, alma.id(), 1, facts(Protection.SECRECY_MARKING));

    assertThat(Refused.by(() -> house.persons.get(colleague, alma.id())))
        .containsExactly("CM-5008");
    assertThat(house.persons.get(nurse, alma.id()).protection())
        .as("whoever recorded it is named")
        .isEqualTo(Protection.SECRECY_MARKING);
  }

  @Test
  void a_protection_is_lifted_by_those_who_answer_for_it_alone() {
    assertThat(Refused.by(() -> house.persons.change(nurse, elin.id(), 1, facts(Protection.NONE))))
        .containsExactly("CM-5004 /protection");
    assertThat(house.persons.change(leader, elin.id(), 1, facts(Protection.NONE)).protection())
        .isEqualTo(Protection.NONE);
    assertThat(house.persons.get(colleague, elin.id()).name()).isEqualTo("Elin Hemlund");
  }

  @Test
  void the_list_tells_who_reads_and_why() {
    NamedStaff kept = named(colleague);

    assertThat(house.protectedPersons.named(colleague, elin.id()))
        .extracting(NamedStaff::staff, NamedStaff::because)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(leader.staff(), Because.LEADS),
            org.assertj.core.groups.Tuple.tuple(nurse.staff(), Because.LISTED),
            org.assertj.core.groups.Tuple.tuple(colleague.staff(), Because.LISTED));
    assertThat(kept.reason()).isEqualTo("Är hennes läkare.");
    assertThat(kept.namedBy()).isEqualTo(leader.staff());
    assertThat(named(colleague)).as("named twice").isEqualTo(kept);
  }

  @Test
  void somebody_on_the_list_reads_it_and_does_not_change_it() {
    NamedStaff kept = named(colleague);

    assertThat(
            Refused.by(
                () ->
                    house.protectedPersons.name(
                        nurse, elin.id(), new NewName(colleague.staff(), "Vill läsa."))))
        .containsExactly("CM-5004");
    assertThat(Refused.by(() -> house.protectedPersons.end(nurse, kept.id(), "Behövs inte.")))
        .containsExactly("CM-5004");
    assertThat(Refused.by(() -> house.protectedPersons.named(house.nurse(), elin.id())))
        .containsExactly("CM-5008");
  }

  @Test
  void only_staff_of_the_care_are_named_with_a_reason_and_only_for_protected_persons() {
    Caller elsewhere = house.staff(Role.CARE_STAFF, Profession.NURSE, house.unit("Öppenvård"));
    Person alma = house.person(nurse, "Alma", "Exempel");

    assertThat(
            Refused.by(
                () ->
                    house.protectedPersons.name(
                        leader, elin.id(), new NewName(elsewhere.staff(), " "))))
        .containsExactlyInAnyOrder("CM-1002 /reason", "CM-5011 /staff");
    assertThat(
            Refused.by(
                () ->
                    house.protectedPersons.name(
                        leader, alma.id(), new NewName(colleague.staff(), "Läkare"))))
        .containsExactly("CM-5010");
  }

  @Test
  void a_name_that_is_ended_is_refused_on_the_next_request() {
    NamedStaff kept = named(colleague);
    assertThat(house.persons.get(colleague, elin.id()).name()).isEqualTo("Elin Hemlund");

    house.protectedPersons.end(leader, kept.id(), "Har bytt team.");

    assertThat(read(colleague)).containsExactly("CM-5008");
    assertThat(house.protectedPersons.named(leader, elin.id()))
        .extracting(NamedStaff::staff)
        .doesNotContain(colleague.staff());
    assertThat(house.newest(elin.id()).map(AuditEntry::action)).contains(Action.NAMED_STAFF_READ);
  }

  @Test
  void a_refusal_stands_in_the_log_with_its_code_and_no_ground() {
    int before = house.log(elin.id()).size();

    read(colleague);

    assertThat(house.log(elin.id())).hasSize(before + 1);
    assertThat(house.newest(elin.id()))
        .hasValueSatisfying(
            row -> {
              assertThat(row.staff()).isEqualTo(colleague.staff());
              assertThat(row.outcome()).isEqualTo(Outcome.REFUSED);
              assertThat(row.code()).isEqualTo("CM-5008");
              assertThat(row.ground()).isNull();
            });
  }

  @Test
  void an_emergency_opens_all_for_four_hours_and_each_row_says_so() {
    Instant now = house.clock.instant();

    EmergencyOpening opened = house.openings.open(colleague, elin.id(), WHY);

    assertThat(opened.endsAt()).isEqualTo(now.plus(EmergencyOpenings.LASTS));
    assertThat(house.openings.openUntil(colleague, elin.id())).contains(opened.endsAt());
    assertThat(house.openings.openUntil(nurse, elin.id())).isEmpty();
    assertThat(house.persons.get(colleague, elin.id()).address()).isEqualTo("Påhittsgatan 2");
    assertThat(house.plans.crisisPlan(colleague, elin.id())).isEmpty();
    house.networks.of(colleague, elin.id());
    assertThat(house.log(elin.id()).subList(0, 4))
        .allSatisfy(row -> assertThat(row.ground()).isEqualTo(Ground.EMERGENCY))
        .extracting(AuditEntry::action)
        .containsExactly(
            Action.PERSON_READ, Action.CRISIS_PLAN_READ, Action.PERSON_READ, Action.EMERGENCY_OPEN);
    assertThat(read(house.nurse())).as("for one alone").containsExactly("CM-5008");
  }

  @Test
  void an_opening_ends_by_the_clock() {
    house.openings.open(colleague, elin.id(), WHY);

    house.clock.pass(EmergencyOpenings.LASTS.minus(Duration.ofSeconds(1)));
    assertThat(house.persons.get(colleague, elin.id()).name()).isEqualTo("Elin Hemlund");
    house.clock.pass(Duration.ofSeconds(1));

    assertThat(read(colleague)).containsExactly("CM-5008");
    assertThat(house.openings.openUntil(colleague, elin.id())).isEmpty();
    house.openings.open(colleague, elin.id(), WHY);
    assertThat(house.persons.get(colleague, elin.id()).name()).isEqualTo("Elin Hemlund");
  }

  @Test
  void an_emergency_changes_neither_the_list_nor_the_protection() {
    house.openings.open(colleague, elin.id(), WHY);

    assertThat(
            Refused.by(
                () ->
                    house.protectedPersons.name(
                        colleague, elin.id(), new NewName(colleague.staff(), "Vill läsa."))))
        .containsExactly("CM-5004");
    assertThat(
            Refused.by(() -> house.persons.change(colleague, elin.id(), 1, facts(Protection.NONE))))
        .containsExactly("CM-5004 /protection");
  }

  @Test
  void an_opening_needs_a_relation_a_reason_and_a_need() {
    Caller elsewhere = house.staff(Role.CARE_STAFF, Profession.NURSE, house.unit("Öppenvård"));
    Caller auditor = house.staff(Role.AUDITOR, Profession.ADMINISTRATIVE);

    assertThat(Refused.by(() -> house.openings.open(elsewhere, elin.id(), WHY)))
        .containsExactly("CM-1014");
    assertThat(Refused.by(() -> house.openings.open(auditor, elin.id(), WHY)))
        .containsExactly("CM-5004");
    assertThat(Refused.by(() -> house.openings.open(colleague, elin.id(), "Måste läsa")))
        .containsExactly("CM-5014 /reason");
    assertThat(Refused.by(() -> house.openings.open(colleague, elin.id(), " ")))
        .containsExactly("CM-1002 /reason");
    Person alma = house.person(nurse, "Alma", "Exempel");
    for (Caller caller : List.of(nurse, leader)) {
      assertThat(Refused.by(() -> house.openings.open(caller, elin.id(), WHY)))
          .containsExactly("CM-5009");
    }
    assertThat(Refused.by(() -> house.openings.open(colleague, alma.id(), WHY)))
        .containsExactly("CM-5009");
    house.endCare(elin, house.unit);
    assertThat(Refused.by(() -> house.openings.open(colleague, elin.id(), WHY)))
        .containsExactly("CM-5004");
  }

  @Test
  void an_opening_ends_with_the_care_too() {
    house.openings.open(colleague, elin.id(), WHY);

    house.endCare(elin, house.unit);

    assertThat(read(colleague)).containsExactly("CM-5004");
  }

  @Test
  void team_leaders_and_auditors_review_each_opening_once_and_never_their_own() {
    EmergencyOpening opened = house.openings.open(colleague, elin.id(), WHY);
    Caller auditor = house.staff(Role.AUDITOR, Profession.ADMINISTRATIVE, house.unit("Granskning"));
    Caller other = house.staff(Role.TEAM_LEADER, Profession.NURSE, house.unit("Öppenvård"));
    NewReview found = new NewReview(Finding.JUSTIFIED, "Ambulansen var på väg.");

    for (Caller reader : List.of(leader, auditor)) {
      assertThat(house.openings.list(reader, PageRequest.first(50)).rows()).containsExactly(opened);
    }
    assertThat(house.openings.list(other, PageRequest.first(50)).rows()).isEmpty();
    assertThat(Refused.by(() -> house.openings.list(nurse, PageRequest.first(50))))
        .containsExactly("CM-5004");
    assertThat(Refused.by(() -> house.openings.review(other, opened.id(), found)))
        .containsExactly("CM-1014");
    assertThat(Refused.by(() -> house.openings.review(leader, opened.id(), empty())))
        .containsExactly("CM-1002 /words");

    EmergencyOpening reviewed = house.openings.review(auditor, opened.id(), found);

    assertThat(reviewed.review())
        .satisfies(
            review -> {
              assertThat(review.by()).isEqualTo(auditor.staff());
              assertThat(review.finding()).isEqualTo(Finding.JUSTIFIED);
              assertThat(review.words()).isEqualTo("Ambulansen var på väg.");
            });
    assertThat(Refused.by(() -> house.openings.review(leader, opened.id(), found)))
        .containsExactly("CM-5012");
    assertThat(house.log(elin.id()))
        .extracting(AuditEntry::action)
        .contains(Action.EMERGENCY_READ, Action.EMERGENCY_REVIEW);
  }

  private static NewReview empty() {
    return new NewReview(Finding.NOT_JUSTIFIED, "");
  }

  @Test
  void nobody_reviews_what_they_opened_themselves() {
    EmergencyOpening opened = house.openings.open(colleague, elin.id(), WHY);
    Caller promoted =
        new Caller(
            colleague.account(),
            colleague.staff(),
            colleague.provider(),
            colleague.displayName(),
            leader.assignments(),
            colleague.session(),
            colleague.channel(),
            colleague.language());

    assertThat(
            Refused.by(
                () ->
                    house.openings.review(
                        promoted, opened.id(), new NewReview(Finding.JUSTIFIED, "Allt väl."))))
        .containsExactly("CM-5013");
  }

  @Test
  void openings_are_read_page_by_page_newest_first() {
    List<Caller> all = Stream.generate(house::nurse).limit(5).toList();
    for (Caller one : all) {
      house.openings.open(one, elin.id(), WHY);
      house.clock.pass(Duration.ofMinutes(all.indexOf(one) % 2));
    }

    List<EmergencyOpening> whole = house.openings.list(leader, PageRequest.first(50)).rows();
    var first = house.openings.list(leader, PageRequest.first(3));
    var rest = house.openings.list(leader, new PageRequest(first.nextCursor(), 3));

    assertThat(whole).hasSize(5);
    assertThat(Stream.concat(first.rows().stream(), rest.rows().stream()).toList())
        .isEqualTo(whole);
    assertThat(whole)
        .extracting(EmergencyOpening::openedAt)
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  @Test
  void an_auditor_still_reads_the_log_and_an_unnamed_colleague_does_not() {
    KeptAuditTrail trail =
        new KeptAuditTrail(
            house.work,
            () -> {
              throw new AssertionError("not asked");
            });
    Caller auditor = house.staff(Role.AUDITOR, Profession.ADMINISTRATIVE);

    assertThat(trail.ofPerson(auditor, elin.id(), PageRequest.first(50)).rows()).isNotEmpty();
    assertThat(Refused.by(() -> trail.ofPerson(colleague, elin.id(), PageRequest.first(50))))
        .containsExactly("CM-5008");
  }

  @Test
  void nobody_finds_a_protected_person_by_name_and_the_number_names_them_to_the_named_alone() {
    for (Caller caller : List.of(nurse, leader, colleague)) {
      assertThat(search(caller, "Elin")).isEmpty();
      assertThat(search(caller, "Hemlund")).isEmpty();
    }
    for (Caller caller : List.of(nurse, leader)) {
      assertThat(search(caller, "20010503-2387"))
          .extracting(PersonRow::name)
          .containsExactly("Elin Hemlund");
    }
    PersonRow closed = PersonRow.closed(Protection.PROTECTED_REGISTRATION);
    assertThat(search(colleague, NUMBER)).containsExactly(closed);
    Caller elsewhere = house.staff(Role.CARE_STAFF, Profession.NURSE, house.unit("Öppenvård"));
    assertThat(search(elsewhere, NUMBER)).containsExactly(closed);
    assertThat(house.newest(elin.id()).map(AuditEntry::staff)).contains(elsewhere.staff());
    House other = new House(house.store);
    assertThat(searchAt(other)).isEmpty();

    house.openings.open(colleague, elin.id(), WHY);

    assertThat(search(colleague, NUMBER))
        .extracting(PersonRow::name)
        .containsExactly("Elin Hemlund");
  }

  @Test
  void the_lists_that_others_were_shown_before_the_protection_came_are_there_to_be_called_back() {
    Person alma = house.person(nurse, facts(Protection.NONE), "");
    Person berta = house.person(nurse, "Berta", "Hemlund");
    LocalDate today = se.samordna.text.Days.of(house.clock.instant());
    house.clock.pass(Duration.ofMinutes(1));
    assertThat(search(colleague, "Hemlund"))
        .extracting(PersonRow::id)
        .contains(alma.id(), berta.id());
    house.clock.pass(Duration.ofMinutes(1));
    house.persons.get(colleague, alma.id());
    house.persons.change(leader, alma.id(), 1, facts(Protection.PROTECTED_REGISTRATION));

    List<SeenList> lists =
        house.protectedPersons.lists(leader, alma.id(), today, PageRequest.first(50)).rows();

    assertThat(lists)
        .as("the search, and neither what was read of her alone nor this reading")
        .extracting(SeenList::byName, SeenList::action)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(colleague.displayName(), Action.PERSON_SEARCH));
    assertThat(lists.get(0).persons()).isGreaterThanOrEqualTo(2);
    assertThat(
            house
                .protectedPersons
                .lists(leader, alma.id(), today.plusDays(1), PageRequest.first(50))
                .rows())
        .isEmpty();
    named(colleague);
    assertThat(
            Refused.by(
                () ->
                    house.protectedPersons.lists(
                        colleague, elin.id(), today, PageRequest.first(50))))
        .as("somebody on the list is named and does not answer for who is")
        .containsExactly("CM-5004");
    assertThat(house.newest(alma.id()).map(AuditEntry::action)).contains(Action.LOG_READ);
  }

  @Test
  void a_record_that_is_closed_for_good_takes_no_other_number_and_is_closed_once() {
    Person alma = house.person(nurse, facts(Protection.NONE), "");
    assertThat(Refused.by(() -> house.protectedPersons.close(leader, alma.id())))
        .as("nobody closes what is not protected")
        .containsExactly("CM-5010");
    assertThat(Refused.by(() -> house.protectedPersons.close(nurse, elin.id())))
        .as("those who lead close it")
        .containsExactly("CM-5004");

    house.protectedPersons.close(leader, elin.id());

    assertThat(Refused.by(() -> house.protectedPersons.close(leader, elin.id())))
        .containsExactly("CM-2354");
    int revision = house.persons.get(leader, elin.id()).revision();
    assertThat(
            Refused.by(
                () -> house.persons.addIdentifier(leader, elin.id(), revision, "198805172387")))
        .as("no new identity is tied to the old")
        .containsExactly("CM-2354");
    assertThat(house.persons.get(leader, elin.id()).identifiers()).hasSize(1);
    assertThat(house.newest(elin.id()).map(AuditEntry::action)).contains(Action.PERSON_READ);
  }

  @Test
  void a_reserve_number_is_not_given_to_somebody_protected() {
    assertThat(
            Refused.by(
                () -> house.person(nurse, facts(Protection.SECRECY_MARKING), "992023123458")))
        .containsExactly("CM-2390 /number");
    assertThat(
            Refused.by(
                () ->
                    house.persons.addIdentifier(nurse, elin.id(), elin.revision(), "992023123458")))
        .containsExactly("CM-2390 /number");
    assertThat(house.persons.get(nurse, elin.id()).identifiers()).hasSize(1);
  }

  private static List<PersonRow> searchAt(House other) {
    return other
        .persons
        .find(other.nurse(), new PersonQuery(NUMBER, false, PageRequest.first(50)))
        .rows();
  }
}
