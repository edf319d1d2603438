package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.access.Operator;
import se.samordna.audit.Action;
import se.samordna.contact.Contact;
import se.samordna.contact.ContactPath;
import se.samordna.contact.Contacts.NewContact;
import se.samordna.contact.Contacts.NewPath;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.Meeting.Attendance;
import se.samordna.meeting.MeetingType;
import se.samordna.meeting.Meetings.Attendant;
import se.samordna.organisation.Organisations.NewPost;
import se.samordna.organisation.Organisations.NewStaff;
import se.samordna.organisation.Organisations.StaffAtUnit;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.protection.ProtectedStaff;
import se.samordna.protection.StaffIdentity;
import se.samordna.store.AuditRows;
import se.samordna.store.Digests;
import se.samordna.store.OpenedStores;

/** A member of staff whose own identity is protected, and who sees a role instead of the name. */
@OnBothDatabases
class ProtectedStaffTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

  private final House house;
  private final ProtectedStaff names;
  private final Caller admin;
  private Id<Staff> signe;
  private String family;

  ProtectedStaffTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    names = house.protectedStaff;
    admin = house.staff(Role.ADMIN, Profession.ADMINISTRATIVE);
  }

  @BeforeEach
  void employ() {
    family = "Skyddelund " + Id.next();
    signe = employed("Signe", family, false).staff().id();
  }

  private StaffAtUnit employed(String given, String family, boolean hidden) {
    return house.organisations.employ(
        admin,
        new NewStaff(house.provider.id(), given, family, "SE2321000131-P000000000001", hidden),
        new NewPost(
            house.unit.id(), Role.CARE_STAFF, Profession.NURSE, BigDecimal.ONE, true, TODAY, null));
  }

  private Staff seen(Id<Staff> staff) {
    return house.organisations.staff(house.nurse(), house.unit.id(), TODAY).stream()
        .map(StaffAtUnit::staff)
        .filter(one -> one.id().equals(staff))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everybody_sees_a_role_and_a_number_from_then_on() {
    StaffIdentity identity = names.protect(admin, signe, "Sjuksköterska");

    assertThat(identity.shownAs()).isEqualTo("Sjuksköterska 1");
    assertThat(seen(signe).name()).isEqualTo("Sjuksköterska 1");
    assertThat(seen(signe).hsaId()).isNull();
    assertThat(seen(signe).protectedIdentity()).isTrue();
  }

  @Test
  void the_name_stands_nowhere_but_where_names_are_put_away() {
    names.protect(admin, signe, "Sjuksköterska");

    assertThat(Digests.of(house.store).entrySet())
        .filteredOn(table -> table.getValue().stream().anyMatch(row -> row.contains(family)))
        .extracting(Map.Entry::getKey)
        .containsExactly("staff_identity");
  }

  @Test
  void what_was_written_before_tells_the_role_and_the_number_too() {
    String name = "Signe " + family;
    Caller leader = house.staff(Role.TEAM_LEADER, Profession.NURSE);
    Person alma = house.person(leader, House.named("Alma", "Exempel"), "");
    Id<Meeting> board =
        house
            .meetings
            .open(
                leader,
                house.unit.id(),
                MeetingType.BOARD,
                null,
                List.of(
                    new Attendant(signe, ""),
                    new Attendant(leader.staff(), ""),
                    new Attendant(null, "Gästen Gäst")))
            .id();
    Contact note =
        house.contacts.record(
            leader,
            alma.id(),
            new NewContact(
                Contact.Kind.NOTE,
                Contact.Place.NONE,
                house.clock.instant(),
                List.of(),
                0,
                false,
                "Närvarande: " + name + " (sjuksköterska), Gästen Gäst. " + name + " ringer."));
    house.contacts.setPaths(
        leader,
        alma.id(),
        List.of(
            new NewPath(name, "070-174 06 05", "vardagar", false),
            new NewPath("Mobila teamet", "08-465 004 00", "kväll och helg", true)));
    StaffIdentity other =
        names.protect(admin, employed("Sune", "Annan" + family, false).staff().id(), "Läkare");

    names.protect(admin, signe, "Sjuksköterska");

    assertThat(house.meetings.get(leader, board).attendance())
        .extracting(Attendance::name)
        .contains("Sjuksköterska 1", "Gästen Gäst")
        .doesNotContain(name);
    String told =
        "Närvarande: Sjuksköterska 1 (sjuksköterska), Gästen Gäst. Sjuksköterska 1 ringer.";
    assertThat(house.contacts.get(leader, note.id()).note()).isEqualTo(told);
    assertThat(house.contacts.of(leader, alma.id(), PageRequest.first(9)).rows())
        .extracting(Contact::note)
        .contains(told);
    assertThat(house.persons.file(leader, alma.id()).contactPaths())
        .extracting(ContactPath::who)
        .containsExactly("Sjuksköterska 1", "Mobila teamet");
    assertThat(other.shownAs()).isEqualTo("Läkare 1");

    names.show(admin, signe);

    assertThat(house.meetings.get(leader, board).attendance())
        .extracting(Attendance::name)
        .contains(name);
    assertThat(house.contacts.get(leader, note.id()).note()).contains(name);
  }

  @Test
  void whoever_is_employed_as_protected_is_never_named() {
    StaffAtUnit new1 = employed("Sixten", "Gömd", true);
    StaffAtUnit new2 = employed("Sara", "Gömd", true);

    assertThat(new1.staff().name()).isEqualTo("Medarbetare 1");
    assertThat(new2.staff().name()).isEqualTo("Medarbetare 2");
    assertThat(
            house
                .organisations
                .addStaff(admin, new NewStaff(house.provider.id(), "Siv", "Gömd", null, true))
                .name())
        .isEqualTo("Medarbetare 3");
  }

  @Test
  void a_number_that_somebody_had_is_nobody_elses() {
    names.protect(admin, signe, "Sjuksköterska");
    names.show(admin, signe);
    Id<Staff> other = employed("Sune", "Annan", false).staff().id();

    assertThat(names.protect(admin, other, "Sjuksköterska").shownAs()).isEqualTo("Sjuksköterska 2");
    assertThat(names.protect(admin, signe, "Sjuksköterska").shownAs()).isEqualTo("Sjuksköterska 3");
  }

  @Test
  void shown_again_the_name_and_the_number_are_back() {
    Staff before = seen(signe);
    names.protect(admin, signe, "Sjuksköterska");
    house.clock.pass(java.time.Duration.ofHours(1));

    assertThat(names.show(admin, signe)).isEqualTo(before);
    assertThat(seen(signe)).isEqualTo(before);
  }

  @Test
  void those_who_lead_or_run_the_unit_read_the_name_and_it_leaves_a_row() {
    names.protect(admin, signe, "Sjuksköterska");

    for (Role role : List.of(Role.TEAM_LEADER, Role.UNIT_MANAGER)) {
      Caller reader = house.staff(role, Profession.NURSE);
      assertThat(names.identity(reader, house.unit.id(), signe).familyName()).isEqualTo(family);
      assertThat(AuditRows.by(house.store, reader.staff(), Action.STAFF_IDENTITY_READ))
          .isEqualTo(1);
    }
    assertThat(names.identity(admin, house.unit.id(), signe).hsaId())
        .isEqualTo("SE2321000131-P000000000001");
  }

  @Test
  void colleagues_and_leaders_of_other_units_do_not() {
    names.protect(admin, signe, "Sjuksköterska");
    House other = new House(house.store);
    Caller leaderElsewhere = other.staff(Role.TEAM_LEADER, Profession.NURSE);
    ProtectedStaff theirs = other.protectedStaff;

    assertThat(Refused.by(() -> names.identity(house.nurse(), house.unit.id(), signe)))
        .containsExactly("CM-5004");
    assertThat(
            Refused.by(
                () ->
                    names.identity(
                        house.staff(Role.AUDITOR, Profession.ADMINISTRATIVE),
                        house.unit.id(),
                        signe)))
        .containsExactly("CM-5004");
    assertThat(Refused.by(() -> theirs.identity(leaderElsewhere, other.unit.id(), signe)))
        .containsExactly("CM-1014");
    assertThat(Refused.by(() -> theirs.identity(leaderElsewhere, house.unit.id(), signe)))
        .containsExactly("CM-1014");
  }

  @Test
  void only_those_who_run_the_organisation_put_names_away() {
    House other = new House(house.store);
    Caller stranger = other.staff(Role.ADMIN, Profession.ADMINISTRATIVE);
    ProtectedStaff theirs = other.protectedStaff;

    assertThat(Refused.by(() -> names.protect(house.nurse(), signe, "Sjuksköterska")))
        .containsExactly("CM-5004");
    assertThat(Refused.by(() -> theirs.protect(stranger, signe, "Sjuksköterska")))
        .containsExactly("CM-1014");
    assertThat(names.protect(new Operator("drift"), signe, "Sjuksköterska").shownAs())
        .isEqualTo("Sjuksköterska 1");
  }

  @Test
  void what_cannot_be_is_refused_and_changes_nothing() {
    assertThat(Refused.by(() -> names.protect(admin, signe, " ")))
        .containsExactly("CM-1002 /shownAs");
    assertThat(Refused.by(() -> names.protect(admin, signe, "Sjuksköterska 7")))
        .containsExactly("CM-5042 /shownAs");
    assertThat(Refused.by(() -> names.show(admin, signe))).containsExactly("CM-5041");
    assertThat(Refused.by(() -> names.identity(admin, house.unit.id(), signe)))
        .containsExactly("CM-5041");
    names.protect(admin, signe, "Sjuksköterska");
    assertThat(Refused.by(() -> names.protect(admin, signe, "Läkare"))).containsExactly("CM-5040");
    assertThat(seen(signe).name()).isEqualTo("Sjuksköterska 1");
  }
}
