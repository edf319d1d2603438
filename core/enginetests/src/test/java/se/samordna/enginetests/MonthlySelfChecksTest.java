package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samordna.enginetests.RecordedYear.at;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.engine.selfcheck.CheckedModels;
import se.samordna.engine.selfcheck.KeptSelfChecks;
import se.samordna.engine.selfcheck.MonthlySelfChecks;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.enginetests.RecordedYear.Place;
import se.samordna.selfcheck.Period;
import se.samordna.selfcheck.SelfCheckFigure.KeptMonth;
import se.samordna.selfcheck.SelfChecks;
import se.samordna.selfcheck.Standing;
import se.samordna.store.OpenedStores;

/** Each month is kept once, when what was written down late is in it. */
@OnBothDatabases
class MonthlySelfChecksTest {
  private static final Path BESIDE = Path.of("..", "engine", "src", "test", "resources", "sound");

  private final OpenedStores.Kind kind;

  MonthlySelfChecksTest(OpenedStores.Kind kind) {
    this.kind = kind;
  }

  @Test
  void a_months_figures_are_kept_once_it_has_been_over_for_a_week() {
    try (OpenedStores.Opened opened = OpenedStores.fresh(kind)) {
      House house = new House(opened.store());
      FactTeam team = new FactTeam(house);
      CheckedModels models = new CheckedModels(team.models.registry());
      SelfChecks checks = new KeptSelfChecks(house.work, house.gate, models);
      RecordedYear year = new RecordedYear(house, team, "FACT Söder");
      for (int i = 0; i < 20; i++) {
        Place place = year.place(at("2026-01-10T10:00"), null, "");
        if (i < 5) {
          year.up(place, at("2026-12-10T10:00"), null);
        }
      }
      year.write();
      MonthlySelfChecks months =
          new MonthlySelfChecks(house.store, SamordnaClock.of(house.clock), models);
      try {
        assertThat(months.keep()).isEqualTo(12 * 2 * 12);
        assertThat(history(checks, year))
            .hasSize(11)
            .endsWith(new KeptMonth(LocalDate.of(2027, 1, 1), share("25.00"), Standing.ABOVE))
            .contains(new KeptMonth(LocalDate.of(2026, 11, 1), share("0.00"), Standing.BELOW));
        assertThat(months.keep()).isZero();

        house.clock.pass(Duration.ofDays(6));
        assertThat(months.keep()).isZero();
        house.clock.pass(Duration.ofDays(1));
        assertThat(months.keep()).isEqualTo(2 * 12);
        assertThat(months.keep()).isZero();
      } finally {
        months.close();
      }
    }
  }

  @Test
  void a_model_that_is_away_while_others_are_counted_gets_its_months_when_it_is_back() {
    try (OpenedStores.Opened opened = OpenedStores.fresh(kind)) {
      House house = new House(opened.store());
      FactTeam team = new FactTeam(house);
      RecordedYear year = new RecordedYear(house, team, "FACT Söder");
      year.place(at("2026-01-10T10:00"), null, "");
      year.write();
      MonthlySelfChecks months =
          new MonthlySelfChecks(
              house.store,
              SamordnaClock.of(house.clock),
              new CheckedModels(team.models.registry()));
      try {
        team.models.addCounting(BESIDE);
        team.models.remove(FactTeam.FOLDER);
        assertThat(months.keep()).isZero();

        team.models.add(FactTeam.FOLDER);
        assertThat(months.keep()).isEqualTo(12 * 2 * 12);
      } finally {
        months.close();
      }
    }
  }

  private static List<KeptMonth> history(SelfChecks checks, RecordedYear year) {
    Period february = new Period(Period.Length.MONTH, LocalDate.of(2027, 2, 1));
    return checks.of(year.anna, year.unit.id(), february).get(0).figures().get(2).history();
  }

  private static java.math.BigDecimal share(String percent) {
    return new java.math.BigDecimal(percent);
  }
}
