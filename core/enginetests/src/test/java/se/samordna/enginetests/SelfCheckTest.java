package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samordna.enginetests.RecordedYear.at;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.engine.selfcheck.CheckedModels;
import se.samordna.engine.selfcheck.KeptSelfChecks;
import se.samordna.enginetests.RecordedYear.Adopted;
import se.samordna.enginetests.RecordedYear.InCare;
import se.samordna.enginetests.RecordedYear.Place;
import se.samordna.model.BoardCadence;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.selfcheck.CountedRow;
import se.samordna.selfcheck.CountedRow.Counted;
import se.samordna.selfcheck.Period;
import se.samordna.selfcheck.SelfCheckFigure;
import se.samordna.selfcheck.SelfChecks;
import se.samordna.selfcheck.Standing;
import se.samordna.store.OpenedStores;
import se.samordna.text.Days;

/** FACT's self-check in small worlds counted by hand, at both edges of what each figure says. */
@OnBothDatabases
class SelfCheckTest {
  private static final Period FEBRUARY = new Period(Period.Length.MONTH, LocalDate.of(2027, 2, 1));
  private static final Period YEAR = new Period(Period.Length.YEAR, LocalDate.of(2027, 2, 1));
  private static final ModelsFromFolders MODELS = new ModelsFromFolders(new MovingClock());
  private static final Instant LONG_AGO = at("2025-06-02T09:00");

  private final House house;
  private final FactTeam team;
  private final SelfChecks checks;
  private final RecordedYear year;

  SelfCheckTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    team = new FactTeam(house, MODELS);
    checks = new KeptSelfChecks(house.work, house.gate, new CheckedModels(team.models.registry()));
    year = new RecordedYear(house, team, "FACT Söder");
  }

  private SelfCheckFigure figure(Caller caller, Period period, String indicator) {
    return checks.of(caller, year.unit.id(), period).get(0).figures().stream()
        .filter(one -> one.indicator().equals(indicator))
        .findFirst()
        .orElseThrow();
  }

  private SelfCheckFigure february(String indicator) {
    return figure(year.anna, FEBRUARY, indicator);
  }

  private static void isPart(SelfCheckFigure figure, int counted, int of, Standing standing) {
    assertThat(figure.numerator()).isEqualByComparingTo(Integer.toString(counted));
    assertThat(figure.denominator()).isEqualByComparingTo(Integer.toString(of));
    assertThat(figure.standing()).isEqualTo(standing);
  }

  private List<Place> places(int many) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      places.add(year.place(LONG_AGO.plusSeconds(i), null, ""));
    }
    return places;
  }

  private List<CountedRow> rows(String indicator, int size) {
    List<CountedRow> rows = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      Page<CountedRow> page =
          checks.rows(
              year.anna,
              year.unit.id(),
              "fact",
              indicator,
              FEBRUARY,
              new PageRequest(cursor, size));
      rows.addAll(page.rows());
      cursor = page.nextCursor();
    } while (cursor != null);
    return rows;
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
  void a_share_of_five_to_twenty_percent_on_the_board_is_on_target() {
    List<Place> places = places(20);
    year.up(places.get(0), at("2027-02-10T10:00"), null);
    year.up(places.get(1), at("2026-12-10T10:00"), at("2027-02-28T23:00"));
    year.write();

    isPart(february("board-share"), 1, 20, Standing.ON_TARGET);
    isPart(
        figure(year.anna, new Period(Period.Length.MONTH, LocalDate.of(2027, 1, 1)), "board-share"),
        1,
        20,
        Standing.ON_TARGET);
    isPart(
        figure(
            year.anna, new Period(Period.Length.MONTH, LocalDate.of(2026, 11, 1)), "board-share"),
        0,
        20,
        Standing.BELOW);
  }

  @Test
  void five_of_twenty_on_the_board_are_more_than_aimed_at() {
    List<Place> places = places(20);
    places.subList(0, 5).forEach(place -> year.up(place, at("2027-02-28T23:59:59"), null));
    year.write();

    isPart(february("board-share"), 5, 20, Standing.ABOVE);
    assertThat(rows("board-share", 7))
        .hasSize(20)
        .filteredOn(row -> row.counted() == Counted.YES)
        .hasSize(5);
  }

  @Test
  void a_board_meeting_counts_once_a_day_and_on_working_days_only() {
    places(1);
    for (LocalDate day = LocalDate.of(2027, 2, 1);
        day.isBefore(LocalDate.of(2027, 2, 25));
        day = day.plusDays(1)) {
      year.meetings.add(begun(day));
      year.meetings.add(day.atTime(13, 0).atZone(Days.ZONE).toInstant());
    }
    year.write();

    isPart(february("board-meetings"), 18, 20, Standing.ON_TARGET);
    assertThat(rows("board-meetings", 6))
        .filteredOn(row -> row.counted() == Counted.NO)
        .extracting(CountedRow::day)
        .containsExactly(LocalDate.of(2027, 2, 25), LocalDate.of(2027, 2, 26));
  }

  @Test
  void seventeen_meetings_of_twenty_are_too_few() {
    places(1);
    LocalDate.of(2027, 2, 1)
        .datesUntil(LocalDate.of(2027, 2, 24))
        .forEach(day -> year.meetings.add(begun(day)));
    year.write();

    isPart(february("board-meetings"), 17, 20, Standing.BELOW);
  }

  @Test
  void a_meeting_of_two_professions_is_no_board_meeting() {
    places(1);
    LocalDate.of(2027, 2, 1)
        .datesUntil(LocalDate.of(2027, 2, 25))
        .forEach(day -> year.meetings.add(begun(day)));
    year.thinMeetings.add(begun(LocalDate.of(2027, 2, 25)));
    year.thinMeetings.add(begun(LocalDate.of(2027, 2, 26)));
    year.write();

    isPart(february("board-meetings"), 18, 20, Standing.ON_TARGET);
    assertThat(rows("board-meetings", 20))
        .filteredOn(row -> row.counted() == Counted.NO)
        .extracting(CountedRow::day)
        .containsExactly(LocalDate.of(2027, 2, 25), LocalDate.of(2027, 2, 26));
  }

  @Test
  void days_count_by_what_the_unit_had_settled_for_them() {
    places(1);
    Set<DayOfWeek> twice = Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);
    year.cadence.add(new BoardCadence.Stretch(LocalDate.of(2027, 2, 15), twice));
    LocalDate.of(2027, 2, 1)
        .datesUntil(LocalDate.of(2027, 2, 15))
        .forEach(day -> year.meetings.add(begun(day)));
    LocalDate.of(2027, 2, 15)
        .datesUntil(LocalDate.of(2027, 3, 1))
        .filter(day -> twice.contains(day.getDayOfWeek()))
        .forEach(day -> year.meetings.add(begun(day)));
    year.write();

    isPart(february("board-meetings"), 14, 14, Standing.ON_TARGET);
    assertThat(rows("board-meetings", 20))
        .extracting(CountedRow::day)
        .contains(LocalDate.of(2027, 2, 12), LocalDate.of(2027, 2, 16))
        .doesNotContain(LocalDate.of(2027, 2, 15), LocalDate.of(2027, 2, 17));
  }

  private static Instant begun(LocalDate day) {
    return day.atTime(8, 30).atZone(Days.ZONE).toInstant();
  }

  @Test
  void a_week_on_the_board_is_shared_when_two_of_the_team_met_the_person() {
    year.post(Profession.NURSE, "1.00", true);
    Place alma = places(1).get(0);
    year.up(alma, at("2027-02-01T00:00"), at("2027-02-22T00:00"));
    year.met(alma, at("2027-02-01T00:00"), "VISIT", "HOME", true, 0);
    year.met(alma, at("2027-02-07T23:59"), "PHONE", "NONE", true, 1);
    year.met(alma, at("2027-02-08T09:00"), "VISIT", "HOME", true, 0, 0 + 1);
    year.met(alma, at("2027-02-15T09:00"), "VISIT", "HOME", true, 0);
    year.met(alma, at("2027-02-16T09:00"), "VISIT", "HOME", false, 1);
    year.met(alma, at("2027-02-17T09:00"), "ABOUT", "NONE", true, 1);
    year.met(alma, at("2027-02-22T00:00"), "VISIT", "HOME", true, 1);
    year.write();

    isPart(february("shared-weeks"), 2, 3, Standing.BELOW);
    assertThat(rows("shared-weeks", 2))
        .extracting(CountedRow::counted)
        .containsExactly(Counted.YES, Counted.YES, Counted.NO);
  }

  @Test
  void a_week_that_somebody_did_not_stand_there_whole_is_not_counted() {
    Place alma = places(1).get(0);
    year.up(alma, at("2027-02-01T00:00:01"), at("2027-02-14T23:59:59"));
    year.write();

    assertThat(february("shared-weeks").standing()).isEqualTo(Standing.UNKNOWN);
  }

  @Test
  void a_first_contact_after_exactly_a_day_is_on_target_and_a_minute_later_is_not() {
    List<Place> places = places(2);
    year.up(places.get(0), at("2027-02-10T10:00"), null);
    year.met(places.get(0), at("2027-02-10T09:59"), "VISIT", "HOME", true, 0);
    year.met(places.get(0), at("2027-02-11T10:00"), "VISIT", "HOME", true, 0);
    year.write();
    assertThat(february("first-contact").value()).isEqualByComparingTo("1.00");
    assertThat(february("first-contact").standing()).isEqualTo(Standing.ON_TARGET);

    RecordedYear later = new RecordedYear(house, team, "FACT Väster");
    Place bo = later.place(LONG_AGO, null, "");
    later.up(bo, at("2027-02-10T10:00"), null);
    later.met(bo, at("2027-02-11T10:01"), "VISIT", "HOME", true, 0);
    later.write();
    SelfCheckFigure figure =
        checks.of(later.anna, later.unit.id(), FEBRUARY).get(0).figures().get(5);
    assertThat(figure.standing()).isEqualTo(Standing.ABOVE);
  }

  @Test
  void who_still_waits_counts_as_the_longest_wait() {
    List<Place> places = places(4);
    places.forEach(place -> year.up(place, at("2027-02-10T10:00"), null));
    year.met(places.get(0), at("2027-02-10T22:00"), "VISIT", "HOME", true, 0);
    year.met(places.get(1), at("2027-02-12T10:00"), "VISIT", "HOME", true, 0);
    year.write();

    assertThat(february("first-contact").value()).isNull();
    assertThat(february("first-contact").denominator()).isEqualByComparingTo("4");
    assertThat(february("first-contact").standing()).isEqualTo(Standing.ABOVE);
  }

  @Test
  void the_middle_of_two_waits_lies_between_them() {
    List<Place> places = places(2);
    places.forEach(place -> year.up(place, at("2027-02-10T10:00"), null));
    year.met(places.get(0), at("2027-02-10T16:00"), "VISIT", "HOME", true, 0);
    year.met(places.get(1), at("2027-02-11T10:00"), "VISIT", "HOME", true, 0);
    year.write();

    assertThat(february("first-contact").value()).isEqualByComparingTo("0.63");
    assertThat(february("first-contact").standing()).isEqualTo(Standing.ON_TARGET);
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

  private void met(Place place, String before, String after) {
    year.met(place, at(before), "VISIT", "HOME", true, 0);
    year.met(place, at(after), "VISIT", "HOME", true, 0);
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

  @Test
  void a_manager_sees_no_figure_that_tells_of_fewer_than_five() {
    Caller manager = house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE, year.unit);
    List<Place> places = places(20);
    places.subList(0, 4).forEach(place -> year.up(place, at("2027-02-10T10:00"), null));
    year.write();

    SelfCheckFigure hidden = figure(manager, FEBRUARY, "board-share");
    assertThat(hidden.standing()).isEqualTo(Standing.HIDDEN);
    assertThat(hidden.value()).isNull();
    assertThat(hidden.numerator()).isNull();
    assertThat(hidden.denominator()).isNull();
    isPart(february("board-share"), 4, 20, Standing.ON_TARGET);
    assertThat(figure(manager, FEBRUARY, "team-load").value()).isEqualByComparingTo("20.00");
    assertThat(
            checks
                .published(year.anna, year.unit.id(), FEBRUARY)
                .get(0)
                .figures()
                .get(2)
                .standing())
        .isEqualTo(Standing.HIDDEN);
  }

  @Test
  void an_operator_sees_no_more_than_a_manager() {
    Caller manager = house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE, year.unit);
    List<Place> places = places(20);
    places.subList(0, 4).forEach(place -> year.up(place, at("2027-02-10T10:00"), null));
    year.write();

    List<SelfCheckFigure> managers =
        checks.of(manager, year.unit.id(), FEBRUARY).get(0).figures();
    List<SelfCheckFigure> operators =
        checks.figures(house.operator, year.unit.id(), FEBRUARY).get(0).figures();

    assertThat(operators).isEqualTo(managers);
    assertThat(operators)
        .filteredOn(one -> one.indicator().equals("board-share"))
        .allMatch(one -> one.standing() == Standing.HIDDEN);
    assertThat(
            Refused.by(() -> checks.figures(house.operator, se.samordna.Id.next(), FEBRUARY)))
        .containsExactly("CM-1014");
  }

  @Test
  void a_manager_sees_no_year_that_would_tell_what_a_hidden_month_was() {
    Caller manager = house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE, year.unit);
    List<Place> places = places(12);
    for (int i = 0; i < 12; i++) {
      year.met(
          places.get(i),
          at("2026-11-1" + i % 10 + "T10:00"),
          "VISIT",
          i < 6 ? "HOME" : "CLINIC",
          true,
          0);
    }
    year.met(places.get(0), at("2027-01-11T10:00"), "VISIT", "HOME", true, 0);
    year.write();

    assertThat(figure(manager, YEAR, "outside-clinic").standing()).isEqualTo(Standing.HIDDEN);
    isPart(figure(year.anna, YEAR, "outside-clinic"), 7, 13, Standing.BELOW);
    Period november = new Period(Period.Length.MONTH, LocalDate.of(2026, 11, 1));
    isPart(figure(manager, november, "outside-clinic"), 6, 12, Standing.BELOW);
  }

  @Test
  void rows_are_for_those_who_may_see_the_persons() {
    Caller manager = house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE, year.unit);
    Caller other = house.nurse();
    year.write();

    for (Caller caller : List.of(manager, other)) {
      assertThat(
              Refused.by(
                  () ->
                      checks.rows(
                          caller,
                          year.unit.id(),
                          "fact",
                          "board-share",
                          FEBRUARY,
                          PageRequest.first(20))))
          .hasSize(1);
    }
    assertThat(Refused.by(() -> checks.of(other, year.unit.id(), FEBRUARY))).hasSize(1);
    assertThat(
            Refused.by(
                () ->
                    checks.of(
                        year.anna,
                        year.unit.id(),
                        new Period(Period.Length.MONTH, LocalDate.of(2027, 4, 1)))))
        .containsExactly("CM-1012 /month");
    assertThat(
            Refused.by(
                () ->
                    checks.rows(
                        year.anna,
                        year.unit.id(),
                        "fact",
                        "no-such",
                        FEBRUARY,
                        PageRequest.first(20))))
        .containsExactly("CM-1014");
  }

  @Test
  void a_protected_person_and_one_who_has_left_are_counted_without_their_names() {
    Place open = places(1).get(0);
    year.places.set(
        0,
        new Place(
            open.person(),
            open.enrolment(),
            open.spans(),
            open.since(),
            open.until(),
            "",
            true,
            "SECRECY_MARKING"));
    year.places.add(
        new Place(
            se.samordna.Id.<Person>next(),
            se.samordna.Id.next(),
            places(1).get(0).spans(),
            LONG_AGO,
            null,
            "",
            false,
            "NONE"));
    year.write();

    List<CountedRow> rows = rows("board-share", 10);
    assertThat(rows).hasSize(3);
    assertThat(rows).extracting(CountedRow::label).contains("", "Alma Exempel");
    assertThat(rows).filteredOn(row -> row.label().isEmpty()).allMatch(row -> row.person() == null);
    assertThat(rows)
        .filteredOn(row -> open.person().equals(row.person()))
        .allMatch(row -> row.label().startsWith("Person "));
  }
}
