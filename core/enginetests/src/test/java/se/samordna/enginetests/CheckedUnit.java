package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samordna.enginetests.RecordedYear.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.engine.selfcheck.CheckedModels;
import se.samordna.engine.selfcheck.KeptSelfChecks;
import se.samordna.enginetests.RecordedYear.Place;
import se.samordna.selfcheck.CountedRow;
import se.samordna.selfcheck.Period;
import se.samordna.selfcheck.SelfCheckFigure;
import se.samordna.selfcheck.SelfChecks;
import se.samordna.selfcheck.Standing;
import se.samordna.store.OpenedStores;
import se.samordna.text.Days;

/** A FACT unit with a recorded year, and what its self-check says of it. */
abstract class CheckedUnit {
  static final Period FEBRUARY = new Period(Period.Length.MONTH, LocalDate.of(2027, 2, 1));
  static final Period YEAR = new Period(Period.Length.YEAR, LocalDate.of(2027, 2, 1));
  static final ModelsFromFolders MODELS = new ModelsFromFolders(new MovingClock());
  static final Instant LONG_AGO = at("2025-06-02T09:00");

  final House house;
  final FactTeam team;
  final SelfChecks checks;
  final RecordedYear year;

  CheckedUnit(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    team = new FactTeam(house, MODELS);
    checks = new KeptSelfChecks(house.work, house.gate, new CheckedModels(team.models.registry()));
    year = new RecordedYear(house, team, "FACT Söder");
  }

  SelfCheckFigure figure(Caller caller, Period period, String indicator) {
    return checks.of(caller, year.unit.id(), period).get(0).figures().stream()
        .filter(one -> one.indicator().equals(indicator))
        .findFirst()
        .orElseThrow();
  }

  SelfCheckFigure february(String indicator) {
    return figure(year.anna, FEBRUARY, indicator);
  }

  static void isPart(SelfCheckFigure figure, int counted, int of, Standing standing) {
    assertThat(figure.numerator()).isEqualByComparingTo(Integer.toString(counted));
    assertThat(figure.denominator()).isEqualByComparingTo(Integer.toString(of));
    assertThat(figure.standing()).isEqualTo(standing);
  }

  List<Place> places(int many) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      places.add(year.place(LONG_AGO.plusSeconds(i), null, ""));
    }
    return places;
  }

  List<CountedRow> rows(String indicator, int size) {
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

  static Period month(int year, int month) {
    return new Period(Period.Length.MONTH, LocalDate.of(year, month, 1));
  }

  static Instant begun(LocalDate day) {
    return day.atTime(8, 30).atZone(Days.ZONE).toInstant();
  }

  void met(Place place, String before, String after) {
    year.met(place, at(before), "VISIT", "HOME", true, 0);
    year.met(place, at(after), "VISIT", "HOME", true, 0);
  }
}
