package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.audit.AuditEntry;
import se.samordna.audit.Ground;
import se.samordna.audit.PersonLogs.Told;
import se.samordna.audit.ReadAbout;
import se.samordna.organisation.Organisations;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.store.OpenedStores;

@OnBothDatabases
class PersonLogsTest {
  private final House house;
  private final Caller nurse;
  private final Caller admin;
  private final Person alma;

  PersonLogsTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
    admin = house.staff(Role.ADMIN, Profession.ADMINISTRATIVE);
    alma = house.person(nurse, "Alma", "Exempel");
  }

  private List<ReadAbout> told() {
    return house.personLogs.whole(nurse, alma.id());
  }

  @Test
  void a_person_is_told_from_where_when_by_which_role_and_what_was_done() {
    house.persons.get(nurse, alma.id());

    assertThat(told().get(0))
        .isEqualTo(
            new ReadAbout(
                house.clock.instant(),
                house.unit.name(),
                "",
                Role.CARE_STAFF,
                Action.PERSON_READ.words(),
                false,
                false));
  }

  @Test
  void names_are_told_once_the_provider_has_settled_so_and_until_it_settles_otherwise() {
    house.personLogs.tell(admin, house.provider.id(), Told.NAME);
    assertThat(told()).extracting(ReadAbout::name).containsOnly("Anna Region");

    house.clock.pass(Duration.ofDays(1));
    house.personLogs.tell(admin, house.provider.id(), Told.ROLE);
    assertThat(told()).extracting(ReadAbout::name).containsOnly("");
    assertThat(house.personLogs.tellings(admin, house.provider.id()))
        .extracting(telling -> telling.told() + " " + (telling.until() == null))
        .containsExactly("ROLE true", "NAME false");
  }

  @Test
  void staff_with_protected_identity_are_told_by_their_role_whatever_is_settled() {
    Caller hidden = hidden();
    house.persons.get(hidden, alma.id());
    house.personLogs.tell(admin, house.provider.id(), Told.NAME);

    assertThat(told().get(0).name()).isEmpty();
    assertThat(told().toString()).doesNotContain("Hemlig", "Hemlund");
  }

  private Caller hidden() {
    Staff staff =
        house.organisations.addStaff(
            house.operator,
            new Organisations.NewStaff(house.provider.id(), "Hemlig", "Hemlund", null, true));
    return house.caller(
        staff,
        List.of(
            house.organisations.assign(
                house.operator,
                new Organisations.NewAssignment(
                    staff.id(),
                    house.unit.id(),
                    Role.CARE_STAFF,
                    Profession.NURSE,
                    BigDecimal.ONE,
                    true,
                    LocalDate.of(2026, 1, 1),
                    null))));
  }

  @Test
  void whoever_was_stopped_and_whoever_opened_in_an_emergency_stand_there_too() {
    Caller curious = house.staff(Role.CARE_STAFF, Profession.NURSE, house.unit("Öppenvård"));
    Refused.by(() -> house.persons.get(curious, alma.id()));
    assertThat(told().get(0).refused()).isTrue();

    Person elin =
        house.person(
            nurse,
            new PersonChange("Elin", "Hemlund", "", null, Protection.SECRECY_MARKING, "", "", ""),
            "");
    Caller colleague = house.nurse();
    house.openings.open(
        colleague, elin.id(), "Elin ringde och sa att hon inte orkar leva längre i natt.");
    assertThat(
            house.personLogs.of(nurse, elin.id(), PageRequest.first(5)).rows().get(0).emergency())
        .isTrue();
  }

  @Test
  void the_whole_log_is_what_its_pages_are_together() {
    for (int n = 0; n < 11; n++) {
      house.persons.get(nurse, alma.id());
    }
    List<ReadAbout> pages = new ArrayList<>();
    PageRequest next = PageRequest.first(12);
    Page<ReadAbout> page = house.personLogs.of(nurse, alma.id(), next);
    pages.addAll(page.rows());
    assertThat(page.next()).isEmpty();

    assertThat(told()).hasSize(13);
    assertThat(told().subList(2, 14)).isEqualTo(pages);
  }

  @Test
  void handing_out_the_log_is_an_access_by_duty_of_law() {
    told();
    assertThat(house.newest(alma.id()))
        .hasValueSatisfying(
            row -> {
              assertThat(row.action()).isEqualTo(Action.LOG_EXPORT);
              assertThat(row.ground()).isEqualTo(Ground.STATUTE);
            });
    assertThat(house.newest(alma.id()).map(AuditEntry::staff)).contains(nurse.staff());
  }

  @Test
  void an_auditor_hands_it_out_and_others_who_do_not_know_the_person_do_not() {
    Caller auditor = house.staff(Role.AUDITOR, Profession.ADMINISTRATIVE, house.unit("Ledning"));
    assertThat(house.personLogs.whole(auditor, alma.id())).isNotEmpty();

    Caller elsewhere = house.staff(Role.CARE_STAFF, Profession.NURSE, house.unit("Öppenvård"));
    Caller stranger = new House(house.store).staff(Role.AUDITOR, Profession.ADMINISTRATIVE);
    assertThat(Refused.by(() -> house.personLogs.whole(elsewhere, alma.id())))
        .containsExactly("CM-1014");
    assertThat(Refused.by(() -> house.personLogs.whole(stranger, alma.id()))).isNotEmpty();
    assertThat(Refused.by(() -> house.personLogs.whole(admin, alma.id())))
        .containsExactly("CM-5004");
  }

  @Test
  void only_an_administrator_settles_what_is_told() {
    for (Role role : List.of(Role.CARE_STAFF, Role.TEAM_LEADER, Role.UNIT_MANAGER, Role.AUDITOR)) {
      Caller other = house.staff(role, Profession.NURSE);
      assertThat(Refused.by(() -> house.personLogs.tell(other, house.provider.id(), Told.NAME)))
          .containsExactly("CM-5004");
    }
  }
}
