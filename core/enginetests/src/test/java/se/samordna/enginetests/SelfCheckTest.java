package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samordna.enginetests.RecordedYear.at;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.enginetests.RecordedYear.Adopted;
import se.samordna.enginetests.RecordedYear.InCare;
import se.samordna.enginetests.RecordedYear.Place;
import se.samordna.organisation.Profession;
import se.samordna.selfcheck.SelfCheckFigure;
import se.samordna.selfcheck.Standing;
import se.samordna.store.OpenedStores;

/** FACT's self-check in small worlds counted by hand, at both edges of what each figure says. */
@OnBothDatabases
class SelfCheckTest extends CheckedUnit {
  SelfCheckTest(OpenedStores.Kind kind) {
    super(kind);
  }

  @Test
  void what_has_not_been_recorded_is_unknown_and_not_nought() {
    year.write();

    for (String indicator :
        List.of(
            "board-share",
            "board-meetings",
            "shared-weeks",
            "first-contact",
            "outside-clinic",
            "plans",
            "crisis-plans",
            "admissions",
            "left-early")) {
      SelfCheckFigure figure = february(indicator);
      assertThat(figure.standing()).as(indicator).isEqualTo(Standing.UNKNOWN);
      assertThat(figure.value()).as(indicator).isNull();
    }
  }

  @Test
  void eighteen_persons_for_each_clinical_post_are_on_target_and_one_more_is_not() {
    year.post(Profession.PSYCHIATRIST, "1.00", true);
    places(18);
    year.write();
    isPart(february("team-load"), 18, 1, Standing.ON_TARGET);

    RecordedYear fuller = new RecordedYear(house, team, "FACT Öster");
    for (int i = 0; i < 19; i++) {
      fuller.place(LONG_AGO, null, "");
    }
    fuller.write();
    SelfCheckFigure load =
        checks.of(fuller.anna, fuller.unit.id(), FEBRUARY).get(0).figures().get(0);
    isPart(load, 19, 1, Standing.ABOVE);
  }

  @Test
  void a_coordinators_post_is_one_that_carries_persons() {
    year.post(Profession.NURSE, "0.50", false);
    places(21);
    year.write();

    assertThat(february("team-load").value()).isEqualByComparingTo("14.00");
    assertThat(february("coordinator-load").value()).isEqualByComparingTo("21.00");
    assertThat(february("coordinator-load").standing()).isEqualTo(Standing.ABOVE);
  }

  @Test
  void six_visits_of_ten_outside_the_clinic_are_enough_and_five_are_not() {
    Place alma = places(1).get(0);
    for (int i = 0; i < 10; i++) {
      year.met(
          alma,
          at("2027-02-0" + (i % 9 + 1) + "T1" + i + ":00"),
          "VISIT",
          i < 6 ? "HOME" : "CLINIC",
          true,
          0);
    }
    year.met(alma, at("2027-02-10T09:00"), "VISIT", "INPATIENT", true, 0);
    year.met(alma, at("2027-02-10T10:00"), "VISIT", "NONE", true, 0);
    year.met(alma, at("2027-02-10T11:00"), "PHONE", "NONE", true, 0);
    year.met(alma, at("2027-02-10T12:00"), "VISIT", "HOME", false, 0);
    year.met(alma, at("2027-01-31T23:59"), "VISIT", "CLINIC", true, 0);
    year.met(alma, at("2027-03-01T00:00"), "VISIT", "CLINIC", true, 0);
    year.write();

    isPart(february("outside-clinic"), 6, 10, Standing.ON_TARGET);
    assertThat(february("outside-clinic").unknown()).isEqualTo(1);
    isPart(figure(year.anna, YEAR, "outside-clinic"), 6, 11, Standing.BELOW);
  }

  @Test
  void every_profession_that_is_expected_must_be_at_work() {
    isPart(february("professions"), 1, 8, Standing.BELOW);
    for (Profession one :
        List.of(
            Profession.PSYCHIATRIST,
            Profession.PSYCHOLOGIST,
            Profession.SOCIAL_WORKER,
            Profession.OCCUPATIONAL_THERAPIST,
            Profession.EMPLOYMENT_SPECIALIST,
            Profession.SUBSTANCE_SPECIALIST)) {
      year.post(one, "0.20", false);
    }
    isPart(february("professions"), 7, 8, Standing.BELOW);
    year.post(Profession.PEER_SUPPORTER, "0.20", false);
    isPart(february("professions"), 8, 8, Standing.ON_TARGET);
    assertThat(rows("professions", 3)).hasSize(8);
  }

  @Test
  void a_plan_is_evaluated_in_time_on_the_last_of_its_days_and_not_the_day_after() {
    List<Place> places = places(10);
    for (int i = 0; i < 9; i++) {
      year.plans.add(new Adopted(places.get(i), at("2025-07-01T09:00"), LocalDate.of(2026, 2, 28)));
    }
    year.plans.add(new Adopted(places.get(9), at("2025-07-01T09:00"), LocalDate.of(2026, 2, 27)));
    year.place(at("2027-01-18T00:00"), null, "");
    year.write();

    isPart(february("plans"), 9, 10, Standing.ON_TARGET);
  }

  @Test
  void a_plan_that_is_missing_after_six_weeks_counts_as_missing() {
    year.place(at("2027-01-17T23:59"), null, "");
    year.write();

    isPart(february("plans"), 0, 1, Standing.BELOW);
    isPart(february("crisis-plans"), 0, 1, Standing.BELOW);
  }

  @Test
  void a_crisis_plan_of_a_year_counts_and_an_older_one_does_not() {
    List<Place> places = places(10);
    for (int i = 0; i < 9; i++) {
      year.crisisPlans.add(new Adopted(places.get(i), at("2026-02-28T00:00"), null));
    }
    year.crisisPlans.add(new Adopted(places.get(9), at("2026-02-27T23:59"), null));
    year.write();

    isPart(february("crisis-plans"), 9, 10, Standing.ON_TARGET);
  }

  @Test
  void a_stay_is_followed_when_the_team_met_the_person_seven_days_before_and_after() {
    List<Place> places = places(4);
    for (Place place : places) {
      year.inCare.add(
          new InCare(place, "INPATIENT", LocalDate.of(2027, 1, 15), LocalDate.of(2027, 2, 5)));
    }
    met(places.get(0), "2027-01-08T00:00", "2027-02-12T23:59");
    met(places.get(1), "2027-01-07T23:59", "2027-02-06T10:00");
    met(places.get(2), "2027-01-15T10:00", "2027-02-13T00:00");
    met(places.get(3), "2027-01-15T23:00", "2027-02-05T00:30");
    year.write();

    isPart(february("admissions"), 2, 4, Standing.BELOW);
  }

  @Test
  void a_stay_that_began_before_the_person_had_a_place_is_not_the_teams() {
    Place asked = year.place(at("2027-02-03T09:00"), null, "");
    Place left = year.place(LONG_AGO, at("2027-02-04T09:00"), "MOVED");
    Place there = year.place(at("2027-02-02T15:00"), null, "");
    for (Place place : List.of(asked, left, there)) {
      year.inCare.add(
          new InCare(place, "INPATIENT", LocalDate.of(2027, 2, 2), LocalDate.of(2027, 2, 5)));
      met(place, "2027-02-02T16:00", "2027-02-05T10:00");
    }
    year.write();

    isPart(february("admissions"), 1, 1, Standing.ON_TARGET);
    assertThat(rows("admissions", 10)).hasSize(1);
  }

  @Test
  void a_stay_that_ended_within_the_week_is_not_judged_yet() {
    Place alma = places(1).get(0);
    year.inCare.add(
        new InCare(alma, "INPATIENT", LocalDate.of(2027, 2, 15), LocalDate.of(2027, 2, 22)));
    year.inCare.add(
        new InCare(alma, "CUSTODY", LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 3)));
    met(alma, "2027-02-14T10:00", "2027-02-20T10:00");
    year.write();

    assertThat(february("admissions").standing()).isEqualTo(Standing.UNKNOWN);
    assertThat(february("admissions").unknown()).isEqualTo(1);
  }

  @Test
  void one_of_twenty_who_left_is_on_target_and_two_are_not() {
    places(18);
    year.place(LONG_AGO, at("2026-03-01T00:00"), "WITHDREW");
    year.place(LONG_AGO, at("2026-02-28T23:59"), "WITHDREW");
    year.place(LONG_AGO, at("2027-01-10T10:00"), "COMPLETED");
    year.write();
    isPart(february("left-early"), 1, 20, Standing.ON_TARGET);

    RecordedYear other = new RecordedYear(house, team, "FACT Väster");
    for (int i = 0; i < 18; i++) {
      other.place(LONG_AGO, null, "");
    }
    other.place(LONG_AGO, at("2026-05-01T00:00"), "NOT_ENGAGED");
    other.place(LONG_AGO, at("2026-06-01T00:00"), "WITHDREW");
    other.write();
    SelfCheckFigure left =
        checks.of(other.anna, other.unit.id(), FEBRUARY).get(0).figures().get(11);
    isPart(left, 2, 20, Standing.ABOVE);
  }
}
