package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.audit.AuditEntry;
import se.samordna.audit.Ground;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.protection.EmergencyOpening;
import se.samordna.protection.EmergencyOpening.Finding;
import se.samordna.protection.EmergencyOpenings;
import se.samordna.protection.EmergencyOpenings.NewOpening;
import se.samordna.protection.EmergencyOpenings.NewReview;
import se.samordna.store.OpenedStores;

/** A night unit meets somebody whose care it takes no part in, and needs the crisis plan. */
@OnBothDatabases
class EmergencyElsewhereTest {
  private static final String NUMBER = "199005092383";
  private static final String WHY = "Hittad medvetslös i trapphuset.";

  private static final List<String> OTHERS =
      List.of(
          "198501139995",
          "198501169885",
          "198502069993",
          "198502089884",
          "198503149885",
          "198503209895",
          "198504129886",
          "198504199897",
          "198505069883",
          "198505229891");

  private final House house;
  private final Unit night;
  private final Caller nurse;
  private final Caller atNight;
  private final Person alma;

  EmergencyElsewhereTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
    night = house.unit("Akuten natt");
    atNight = house.staff(Role.CARE_STAFF, Profession.NURSE, night);
    alma = house.person(nurse, facts(Protection.NONE), NUMBER);
  }

  private static PersonChange facts(Protection protection) {
    return new PersonChange("Alma", "Exempel", "", null, protection, "", "Påhittsgatan 2", "");
  }

  private EmergencyOpening open(Caller by, String number) {
    return house.openings.openElsewhere(by, new NewOpening(night.id(), number, WHY));
  }

  private List<String> read(Caller caller) {
    return Refused.by(() -> house.persons.get(caller, alma.id()));
  }

  @Test
  void whoever_opens_reads_alone_and_for_four_hours_and_each_access_says_so() {
    assertThat(read(atNight)).containsExactly("CM-1014");
    int before = house.log(alma.id()).size();

    EmergencyOpening opened = open(atNight, NUMBER);

    assertThat(opened.person()).isEqualTo(alma.id());
    assertThat(house.log(alma.id())).hasSize(before + 1);
    assertThat(house.plans.crisisPlan(atNight, alma.id())).isEmpty();
    AuditEntry entry = house.newest(alma.id()).orElseThrow();
    assertThat(entry.action()).isEqualTo(Action.CRISIS_PLAN_READ);
    assertThat(entry.ground()).isEqualTo(Ground.EMERGENCY);
    Caller colleague = house.staff(Role.TEAM_LEADER, Profession.NURSE, night);
    assertThat(read(colleague)).as("opened for the caller alone").containsExactly("CM-1014");
    assertThat(house.openings.openUntil(atNight, alma.id())).contains(opened.endsAt());

    house.clock.pass(EmergencyOpenings.LASTS);

    assertThat(read(atNight)).containsExactly("CM-1014");
  }

  @Test
  void a_protected_person_is_opened_in_the_same_way_and_never_found_by_name() {
    house.persons.change(nurse, alma.id(), 1, facts(Protection.PROTECTED_REGISTRATION));
    assertThat(read(atNight)).containsExactly("CM-1014");

    open(atNight, NUMBER);

    assertThat(house.persons.get(atNight, alma.id()).name()).isEqualTo("Alma Exempel");
    assertThat(
            Refused.by(() -> house.persons.change(atNight, alma.id(), 2, facts(Protection.NONE))))
        .containsExactly("CM-5004 /protection");
  }

  @Test
  void the_openings_end_and_the_care_of_others_stays_theirs_alone() {
    open(atNight, NUMBER);

    assertThat(
            Refused.by(
                () ->
                    house.careParts.end(
                        atNight,
                        alma.id(),
                        new se.samordna.care.EndOfCare(
                            night.id(), se.samordna.care.EndOfCare.WhyEnded.CLOSED))))
        .containsExactly("CM-5004");
    assertThat(house.persons.get(nurse, alma.id()).name()).isEqualTo("Alma Exempel");
  }

  @Test
  void what_is_wrong_is_told_and_nothing_is_opened() {
    assertThat(Refused.by(() -> open(atNight, "198506149882"))).containsExactly("CM-2378 /number");
    assertThat(
            Refused.by(
                () ->
                    house.openings.openElsewhere(
                        atNight, new NewOpening(night.id(), NUMBER, "Bråttom."))))
        .containsExactly("CM-5014 /reason");
    assertThat(Refused.by(() -> open(nurse, NUMBER)))
        .as("a unit that is not one's own")
        .containsExactly("CM-1014");
    assertThat(
            Refused.by(
                () ->
                    house.openings.openElsewhere(
                        nurse, new NewOpening(house.unit.id(), NUMBER, WHY))))
        .containsExactly("CM-5009");
    Caller manager = house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE, night);
    assertThat(Refused.by(() -> open(manager, NUMBER))).containsExactly("CM-5004");
    House other = new House(house.store);
    Caller abroad = other.nurse();
    assertThat(
            Refused.by(
                () ->
                    other.openings.openElsewhere(
                        abroad, new NewOpening(other.unit.id(), NUMBER, WHY))))
        .as("another provider has nobody with the number")
        .containsExactly("CM-2378 /number");
    assertThat(read(atNight)).containsExactly("CM-1014");
  }

  @Test
  void nobody_opens_one_after_the_other() {
    for (String number : OTHERS) {
      house.person(nurse, facts(Protection.NONE), number);
      open(atNight, number);
    }

    assertThat(Refused.by(() -> open(atNight, NUMBER))).containsExactly("CM-2379");

    house.clock.pass(Duration.ofHours(25));
    assertThat(open(atNight, NUMBER).person()).isEqualTo(alma.id());
  }

  @Test
  void the_leader_of_the_night_unit_reviews_it() {
    EmergencyOpening opened = open(atNight, NUMBER);
    Caller leader = house.staff(Role.TEAM_LEADER, Profession.NURSE, night);

    assertThat(house.openings.list(leader, PageRequest.first(10)).rows())
        .extracting(EmergencyOpening::id)
        .containsExactly(opened.id());
    assertThat(
            house
                .openings
                .review(leader, opened.id(), new NewReview(Finding.JUSTIFIED, "Ambulans."))
                .review())
        .isNotNull();
  }
}
