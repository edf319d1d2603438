package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.enrolment.Lifecycle;
import se.samordna.model.Models;
import se.samordna.model.PhaseWeights;
import se.samordna.model.PhaseWeights.Kind;
import se.samordna.model.PhaseWeights.NewPhaseWeights;
import se.samordna.model.Thresholds;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.store.OpenedStores;

/** What a person weighs in each phase is the organisation's to set, from a day on. */
@OnBothDatabases
class OwnWeightsTest {
  private static final String MODEL = "integrated-psychiatry";

  private final House house;
  private final FactTeam team;
  private final Models models;

  OwnWeightsTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    ModelsFromFolders folders = new ModelsFromFolders(house.clock);
    folders.add(ModelsOfTheHouse.folder(MODEL));
    team = new FactTeam(house, folders);
    models = team.models.kept(house);
    models.enable(house.operator, MODEL, house.provider.id(), house.unit.id());
    String[] numbers = {"199005092383", "199305022395", "198805172387"};
    String[] phases = {"MAPPING", "WORKING", "MAINTENANCE"};
    for (int i = 0; i < phases.length; i++) {
      Person person = team.person("Alma", "Exempel", numbers[i]);
      Actives.write(
          house,
          team.anna,
          person,
          new Actives.In(house.unit, MODEL, 1, Lifecycle.ACTIVE, phases[i]));
    }
  }

  /** What Anna carries. */
  private BigDecimal load() {
    return team.caseloads.of(team.leader, house.unit.id()).stream()
        .filter(one -> one.model().equals(MODEL))
        .flatMap(one -> one.coordinators().stream())
        .filter(one -> team.anna.staff().equals(one.staff()))
        .map(CaseloadFigure::load)
        .findFirst()
        .orElseThrow();
  }

  private void set(
      @Nullable Id<Unit> unit, Kind kind, Map<String, BigDecimal> weights, LocalDate from) {
    house.clock.pass(Duration.ofSeconds(1));
    models.setWeights(
        house.operator,
        house.provider.id(),
        unit,
        MODEL,
        new NewPhaseWeights(kind, weights, from, "Så vill nämnden"));
  }

  private PhaseWeights now() {
    return models.weights(house.operator, house.unit.id(), MODEL, house.today());
  }

  @Test
  void the_model_weighs_until_the_organisation_says_otherwise() {
    assertThat(load()).isEqualByComparingTo("3.0");
    assertThat(now().kind()).isEqualTo(Kind.MODEL);
    assertThat(now().weights().get("MAPPING")).isEqualByComparingTo("1.5");
    set(house.unit.id(), Kind.OWN, Map.of("MAINTENANCE", new BigDecimal("0.25")), house.today());
    assertThat(load()).as("others as the model says").isEqualByComparingTo("2.75");
    assertThat(now().weights().get("MAPPING")).isEqualByComparingTo("1.5");
    set(house.unit.id(), Kind.OWN, Map.of("MAPPING", new BigDecimal("2")), house.today());
    assertThat(load()).isEqualByComparingTo("3.5");
    assertThat(
            team.caseloads.teams(house.staff(Role.ADMIN, Profession.ADMINISTRATIVE)).stream()
                .filter(one -> one.model().equals(MODEL))
                .flatMap(one -> one.fullest().stream())
                .map(CaseloadFigure::load))
        .as("counted from the index, too")
        .containsExactly(load());
  }

  @Test
  void switched_off_everybody_counts_as_one_and_the_models_own_can_come_back() {
    set(house.unit.id(), Kind.OWN, Map.of("MAPPING", new BigDecimal("2")), house.today());
    set(house.unit.id(), Kind.OFF, Map.of(), house.today());
    assertThat(load()).isEqualByComparingTo("3");
    assertThat(now().weights().values()).allMatch(one -> one.compareTo(BigDecimal.ONE) == 0);
    set(house.unit.id(), Kind.MODEL, Map.of(), house.today());
    assertThat(now().kind()).isEqualTo(Kind.MODEL);
  }

  @Test
  void weights_hold_from_their_day_and_not_the_day_before_and_the_units_before_the_providers() {
    LocalDate from = house.today().plusDays(1);
    set(null, Kind.OWN, Map.of("MAPPING", new BigDecimal("4")), from);
    assertThat(load()).isEqualByComparingTo("3.0");
    house.clock.pass(Duration.ofDays(1));
    assertThat(load()).isEqualByComparingTo("5.5");
    set(house.unit.id(), Kind.OWN, Map.of("MAPPING", new BigDecimal("1")), house.today());
    assertThat(load()).isEqualByComparingTo("2.5");
  }

  @Test
  void a_limit_is_reached_by_the_organisations_weights() {
    Id<Unit> unit = house.unit.id();
    models.setThresholds(
        house.operator,
        house.provider.id(),
        unit,
        MODEL,
        "coordinator",
        new Thresholds(
            new BigDecimal("3.75"), new BigDecimal("5"), null, new se.samordna.text.Text("", "")),
        house.today(),
        "Liten tjänst");
    assertThat(level()).as("3,0 på 0,80 är 3,75").isEqualTo(Thresholds.Level.WITHIN);
    set(unit, Kind.OWN, Map.of("WORKING", new BigDecimal("1.01")), house.today());
    assertThat(level()).isEqualTo(Thresholds.Level.OVER_TARGET);
  }

  @Test
  void a_profession_may_have_limits_of_its_own_which_come_before_those_of_all() {
    Id<Unit> unit = house.unit.id();
    limit(unit, "coordinator", "3.74");
    assertThat(level()).as("3,0 på 0,80 är 3,75").isEqualTo(Thresholds.Level.OVER_TARGET);
    limit(unit, "coordinator.NURSE", "3.75");
    assertThat(level()).isEqualTo(Thresholds.Level.WITHIN);
    limit(unit, "coordinator.PSYCHOLOGIST", "1");
    assertThat(level()).as("Anna is a nurse").isEqualTo(Thresholds.Level.WITHIN);
    assertThat(models.thresholds(house.operator, unit, MODEL, house.today()))
        .extracting(one -> one.caseloadRule())
        .containsExactly("coordinator", "coordinator.NURSE", "coordinator.PSYCHOLOGIST");
    assertThat(Refused.by(() -> limit(unit, "coordinator.WIZARD", "1"))).containsExactly("CM-4250");
  }

  private void limit(Id<Unit> unit, String rule, String target) {
    models.setThresholds(
        house.operator,
        house.provider.id(),
        unit,
        MODEL,
        rule,
        new Thresholds(
            new BigDecimal(target), new BigDecimal("5"), null, new se.samordna.text.Text("", "")),
        house.today(),
        "Efter yrke");
  }

  private Thresholds.Level level() {
    return team.caseloads.of(team.leader, house.unit.id()).stream()
        .filter(one -> one.model().equals(MODEL))
        .flatMap(one -> one.coordinators().stream())
        .filter(one -> team.anna.staff().equals(one.staff()))
        .map(CaseloadFigure::level)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_is_no_phase_or_weighs_too_much_is_refused() {
    assertThat(
            Refused.by(
                () ->
                    set(
                        house.unit.id(),
                        Kind.OWN,
                        Map.of("NOWHERE", BigDecimal.ONE),
                        house.today())))
        .containsExactly("CM-1003 /weights/NOWHERE");
    assertThat(
            Refused.by(
                () ->
                    set(
                        house.unit.id(),
                        Kind.OWN,
                        Map.of("MAPPING", new BigDecimal("10.01")),
                        house.today())))
        .containsExactly("CM-1003 /weights/MAPPING");
    assertThat(Refused.by(() -> set(house.unit.id(), Kind.OWN, Map.of(), house.today())))
        .containsExactly("CM-1002 /weights");
  }

  @Test
  void the_page_sets_them() {
    try (TeamPages pages = new TeamPages(team)) {
      var manager = pages.of(house.staff(Role.ADMIN, Profession.ADMINISTRATIVE));
      String at = "/admin/units/" + house.unit.id();
      var form = manager.get(at + "/weights/" + MODEL);
      assertThat(form.status()).isEqualTo(200);
      var sent =
          manager.send(
              form,
              Map.of(
                  "kind", List.of("OWN"),
                  "from", List.of(house.today().toString()),
                  "phase-MAINTENANCE", List.of("0,75"),
                  "reason", List.of("Prövas i ett år")));
      assertThat(sent.status()).isEqualTo(303);
      assertThat(now().weights().get("MAINTENANCE")).isEqualByComparingTo("0.75");
      assertThat(
              manager
                  .get(at + "/weights/" + MODEL)
                  .page()
                  .select("input[name=phase-MAINTENANCE]")
                  .val())
          .isEqualTo("0,75");
    }
  }
}
