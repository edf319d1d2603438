package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.care.CareParts.NewIntake;
import se.samordna.care.Intake;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.protection.EmergencyOpening;
import se.samordna.protection.EmergencyOpening.Finding;
import se.samordna.protection.EmergencyOpening.Why;
import se.samordna.protection.EmergencyOpenings.NewOpening;
import se.samordna.protection.EmergencyOpenings.NewReview;
import se.samordna.store.OpenedStores;

/** Somebody comes to a unit, whom another unit of the provider has registered. */
@OnBothDatabases
class IntakesTest {
  private static final String NUMBER = "199005092383";
  private static final String NOBODYS = "198506149882";
  private static final String REASON = "Söker hjälp hos oss igen.";

  private final House house;
  private final Unit clinic;
  private final Caller nurse;
  private final Caller atClinic;
  private final Person alma;

  IntakesTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
    clinic = house.unit("Öppenvård");
    atClinic = house.staff(Role.CARE_STAFF, Profession.NURSE, clinic);
    alma = house.person(nurse, facts(Protection.NONE), NUMBER);
  }

  private static PersonChange facts(Protection protection) {
    return new PersonChange("Alma", "Exempel", "", null, protection, "", "Påhittsgatan 2", "");
  }

  private Intake takeIn(String number) {
    return house.careParts.takeIn(
        atClinic, new NewIntake(clinic.id(), number, Why.RETURNING, REASON));
  }

  private List<String> refused(String number) {
    return Refused.by(() -> takeIn(number));
  }

  @Test
  void the_unit_takes_part_from_then_with_one_row_in_the_log() {
    assertThat(Refused.by(() -> house.persons.get(atClinic, alma.id()))).containsExactly("CM-1014");
    int before = house.log(alma.id()).size();

    Intake intake = takeIn(NUMBER);

    assertThat(intake.person()).isEqualTo(alma.id());
    assertThat(house.log(alma.id())).hasSize(before + 1);
    assertThat(house.newest(alma.id()).orElseThrow().action()).isEqualTo(Action.PERSON_REGISTER);
    assertThat(house.persons.get(atClinic, alma.id()).name()).isEqualTo("Alma Exempel");
    assertThat(house.careParts.withoutEnrolment(atClinic, PageRequest.first(9)).rows())
        .as("somebody should be enrolled, or the part should end")
        .extracting(one -> one.person())
        .containsExactly(alma.id());
    house.clock.pass(Duration.ofDays(3));
    assertThat(house.persons.get(atClinic, alma.id()).name()).isEqualTo("Alma Exempel");
    assertThat(refused(NUMBER)).containsExactly("CM-2361 /unit");
  }

  @Test
  void whoever_leads_the_unit_or_audits_reviews_it_as_an_opening() {
    takeIn(NUMBER);
    Caller leader = house.staff(Role.TEAM_LEADER, Profession.NURSE, clinic);
    Caller auditor = house.staff(Role.AUDITOR, Profession.ADMINISTRATIVE);

    EmergencyOpening row =
        house.openings.list(leader, PageRequest.first(10)).rows().stream()
            .findFirst()
            .orElseThrow();
    assertThat(row.why()).isEqualTo(Why.RETURNING);
    assertThat(house.openings.list(auditor, PageRequest.first(10)).rows()).containsExactly(row);
    assertThat(house.openings.openUntil(atClinic, alma.id())).as("no opening holds").isEmpty();
    assertThat(
            Refused.by(
                () ->
                    house.openings.review(
                        atClinic, row.id(), new NewReview(Finding.JUSTIFIED, "Egen."))))
        .isNotEmpty();
    assertThat(
            house
                .openings
                .review(leader, row.id(), new NewReview(Finding.NOT_JUSTIFIED, "Fel person."))
                .review())
        .isNotNull();
  }

  @Test
  void somebody_protected_is_not_found_and_nothing_tells_that_there_is_anybody() {
    house.persons.change(nurse, alma.id(), 1, facts(Protection.SECRECY_MARKING));
    int before = house.log(alma.id()).size();

    assertThat(refused(NUMBER)).containsExactly("CM-2378 /number");
    assertThat(refused(NOBODYS)).containsExactly("CM-2378 /number");

    assertThat(house.log(alma.id())).hasSize(before);
    assertThat(house.openings.list(auditor(), PageRequest.first(10)).rows()).isEmpty();
  }

  private Caller auditor() {
    return house.staff(Role.AUDITOR, Profession.ADMINISTRATIVE);
  }

  @Test
  void what_is_wrong_is_told_and_nobody_is_taken_in() {
    assertThat(
            Refused.by(
                () ->
                    house.careParts.takeIn(
                        atClinic, new NewIntake(clinic.id(), NUMBER, Why.RETURNING, "Hej."))))
        .containsExactly("CM-5014 /reason");
    for (Why none : List.of(Why.EMERGENCY, Why.TOLD)) {
      assertThat(
              Refused.by(
                  () ->
                      house.careParts.takeIn(
                          atClinic, new NewIntake(clinic.id(), NUMBER, none, REASON))))
          .containsExactly("CM-1003 /why");
    }
    assertThat(
            Refused.by(
                () ->
                    house.careParts.takeIn(
                        nurse, new NewIntake(clinic.id(), NUMBER, Why.RETURNING, REASON))))
        .as("a unit that is not one's own")
        .containsExactly("CM-1014");
    House other = new House(house.store);
    Caller abroad = other.nurse();
    assertThat(
            Refused.by(
                () ->
                    other.careParts.takeIn(
                        abroad, new NewIntake(other.unit.id(), NUMBER, Why.RETURNING, REASON))))
        .as("another provider has nobody with the number")
        .containsExactly("CM-2378 /number");
    assertThat(Refused.by(() -> house.persons.get(atClinic, alma.id()))).containsExactly("CM-1014");
  }

  @Test
  void whoever_types_numbers_that_nobody_has_waits_and_then_goes_on() {
    for (int i = 0; i < 5; i++) {
      assertThat(refused(NOBODYS)).containsExactly("CM-2378 /number");
    }
    assertThat(refused(NUMBER)).as("also the right one").containsExactly("CM-2362");
    assertThat(
            Refused.by(
                () ->
                    house.openings.openElsewhere(
                        atClinic, new NewOpening(clinic.id(), NUMBER, REASON))))
        .as("by whichever way")
        .containsExactly("CM-2362");
    Caller colleague = house.staff(Role.CARE_STAFF, Profession.NURSE, clinic);
    assertThat(
            Refused.by(
                () ->
                    house.careParts.takeIn(
                        colleague, new NewIntake(clinic.id(), NOBODYS, Why.RETURNING, REASON))))
        .as("each for themselves")
        .containsExactly("CM-2378 /number");

    house.clock.pass(Duration.ofSeconds(31));

    assertThat(takeIn(NUMBER).person()).isEqualTo(alma.id());
  }

  @Test
  void a_right_number_forgives_no_guess() {
    for (int i = 0; i < 4; i++) {
      assertThat(refused(NOBODYS)).containsExactly("CM-2378 /number");
    }
    takeIn(NUMBER);

    assertThat(refused(NOBODYS)).containsExactly("CM-2378 /number");
    assertThat(refused(NOBODYS)).containsExactly("CM-2362");
  }
}
