package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.audit.AuditEntry;
import se.samordna.audit.Ground;
import se.samordna.audit.Outcome;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.PersonQuery;
import se.samordna.person.PersonRow;
import se.samordna.store.OpenedStores;

@OnBothDatabases
class AccessTest {
  private final House house;
  private final Caller nurse;
  private final Person alma;

  AccessTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
    alma = house.person(nurse, "Alma", "Exempel");
  }

  @Test
  void care_staff_read_the_persons_of_their_own_unit() {
    assertThat(house.persons.get(nurse, alma.id()).name()).isEqualTo("Alma Exempel");
  }

  @Test
  void a_person_of_another_provider_is_refused_as_if_there_were_none() {
    Unit elsewhere =
        house.organisations.addUnit(
            house.operator, house.provider("Exempelby kommun").id(), "Boendestöd", null);
    Caller other = house.staff(Role.CARE_STAFF, Profession.HOUSING_SUPPORT, elsewhere);

    assertThat(Refused.by(() -> house.persons.get(other, alma.id())))
        .isEqualTo(Refused.by(() -> house.persons.get(other, Id.next())))
        .containsExactly("CM-1014");
  }

  @Test
  void a_person_of_another_unit_is_refused_as_if_there_were_none() {
    Caller other = house.staff(Role.CARE_STAFF, Profession.NURSE, house.unit("Öppenvård"));

    assertThat(Refused.by(() -> house.persons.get(other, alma.id()))).containsExactly("CM-1014");
  }

  @Test
  void a_relation_that_is_over_is_refused_openly() {
    house.endCare(alma, house.unit);

    assertThat(Refused.by(() -> house.persons.get(nurse, alma.id()))).containsExactly("CM-5004");
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"UNIT_MANAGER", "ADMIN", "AUDITOR"})
  void whoever_does_not_take_part_in_care_reads_no_record(Role role) {
    Caller other = house.staff(role, Profession.ADMINISTRATIVE);

    assertThat(Refused.by(() -> house.persons.get(other, alma.id()))).containsExactly("CM-5004");
    assertThat(Refused.by(() -> house.plans.of(other, alma.id()))).containsExactly("CM-5004");
  }

  @Test
  void a_role_counts_only_at_the_unit_where_it_is_held() {
    Unit second = house.unit("Öppenvård");
    Caller admin = house.staff(Role.ADMIN, Profession.ADMINISTRATIVE);
    Caller careElsewhere = house.staff(Role.CARE_STAFF, Profession.NURSE, second);
    Caller both =
        new Caller(
            admin.account(),
            admin.staff(),
            admin.provider(),
            admin.displayName(),
            List.of(admin.assignments().get(0), careElsewhere.assignments().get(0)),
            admin.session(),
            admin.channel(),
            admin.language());

    assertThat(Refused.by(() -> house.persons.get(both, alma.id()))).containsExactly("CM-5004");
  }

  @Test
  void each_access_leaves_exactly_one_row_in_the_persons_log() {
    int before = house.log(alma.id()).size();

    house.persons.get(nurse, alma.id());
    house.persons.file(nurse, alma.id());
    house.plans.of(nurse, alma.id());

    List<AuditEntry> log = house.log(alma.id());
    assertThat(log).hasSize(before + 3);
    assertThat(log.subList(0, 3))
        .extracting(AuditEntry::action)
        .containsExactly(Action.PLAN_READ, Action.PERSON_READ, Action.PERSON_READ);
    assertThat(log.get(0))
        .satisfies(
            row -> {
              assertThat(row.staff()).isEqualTo(nurse.staff());
              assertThat(row.unit()).isEqualTo(house.unit.id());
              assertThat(row.role()).isEqualTo(Role.CARE_STAFF);
              assertThat(row.ground()).isEqualTo(Ground.CARE_RELATION);
              assertThat(row.outcome()).isEqualTo(Outcome.ALLOWED);
            });
  }

  @Test
  void a_refusal_leaves_exactly_one_row_too() {
    house.endCare(alma, house.unit);
    int before = house.log(alma.id()).size();

    Refused.by(() -> house.persons.get(nurse, alma.id()));

    assertThat(house.log(alma.id())).hasSize(before + 1);
    assertThat(house.newest(alma.id()))
        .hasValueSatisfying(
            row -> {
              assertThat(row.outcome()).isEqualTo(Outcome.REFUSED);
              assertThat(row.code()).isEqualTo("CM-5004");
              assertThat(row.ground()).isNull();
            });
  }

  @Test
  void somebody_who_tries_to_read_a_colleagues_person_stands_in_that_persons_log() {
    Caller curious = house.staff(Role.CARE_STAFF, Profession.NURSE, house.unit("Öppenvård"));

    Refused.by(() -> house.persons.get(curious, alma.id()));

    assertThat(house.newest(alma.id()))
        .hasValueSatisfying(
            row -> {
              assertThat(row.staff()).isEqualTo(curious.staff());
              assertThat(row.code()).isEqualTo("CM-1014");
            });
  }

  @Test
  void what_a_service_refuses_leaves_its_row_and_changes_nothing() {
    int before = house.log(alma.id()).size();

    Refused.by(() -> house.persons.change(nurse, alma.id(), 99, House.named("Alva", "Exempel")));

    assertThat(house.log(alma.id())).hasSize(before + 1);
    assertThat(house.newest(alma.id()).map(AuditEntry::code)).contains("CM-1011");
    assertThat(house.persons.get(nurse, alma.id()).givenName()).isEqualTo("Alma");
  }

  @Test
  void a_list_leaves_one_row_that_names_everybody_it_shows() {
    Person birger = house.person(nurse, "Birger", "Provsson");
    int almas = house.log(alma.id()).size();
    int birgers = house.log(birger.id()).size();

    house.persons.find(nurse, new PersonQuery("", false, PageRequest.first(50)));

    assertThat(house.log(alma.id())).hasSize(almas + 1);
    assertThat(house.log(birger.id())).hasSize(birgers + 1);
    assertThat(house.newest(alma.id()).map(AuditEntry::seq))
        .isEqualTo(house.newest(birger.id()).map(AuditEntry::seq));
  }

  @Test
  void a_list_shows_nobody_from_another_unit_or_another_provider() {
    Caller elsewhere = house.staff(Role.CARE_STAFF, Profession.NURSE, house.unit("Öppenvård"));
    house.person(elsewhere, "Cecilia", "Testdotter");
    House stranger = new House(house.store);
    stranger.person(stranger.nurse(), "Doris", "Främmande");

    assertThat(house.persons.find(nurse, new PersonQuery("", false, PageRequest.first(50))).rows())
        .extracting(PersonRow::name)
        .containsExactly("Alma Exempel");
  }

  @Test
  void an_assignment_that_has_ended_gives_no_right() {
    Caller without =
        new Caller(
            nurse.account(),
            nurse.staff(),
            nurse.provider(),
            nurse.displayName(),
            List.of(),
            nurse.session(),
            nurse.channel(),
            nurse.language());

    assertThat(Refused.by(() -> house.persons.get(without, alma.id()))).containsExactly("CM-1014");
  }
}
