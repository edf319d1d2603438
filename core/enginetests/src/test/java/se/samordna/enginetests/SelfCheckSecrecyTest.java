package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samordna.enginetests.RecordedYear.at;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.enginetests.RecordedYear.Place;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.selfcheck.CountedRow;
import se.samordna.selfcheck.Period;
import se.samordna.selfcheck.SelfCheckFigure;
import se.samordna.selfcheck.Standing;
import se.samordna.store.OpenedStores;

/** Who sees which figures of a self-check and the rows behind them. */
@OnBothDatabases
class SelfCheckSecrecyTest extends CheckedUnit {
  SelfCheckSecrecyTest(OpenedStores.Kind kind) {
    super(kind);
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

    List<SelfCheckFigure> managers = checks.of(manager, year.unit.id(), FEBRUARY).get(0).figures();
    List<SelfCheckFigure> operators =
        checks.figures(house.operator, year.unit.id(), FEBRUARY).get(0).figures();

    assertThat(operators).isEqualTo(managers);
    assertThat(operators)
        .filteredOn(one -> one.indicator().equals("board-share"))
        .allMatch(one -> one.standing() == Standing.HIDDEN);
    assertThat(Refused.by(() -> checks.figures(house.operator, se.samordna.Id.next(), FEBRUARY)))
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
