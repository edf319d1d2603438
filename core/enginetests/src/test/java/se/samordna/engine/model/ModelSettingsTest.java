package se.samordna.engine.model;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.access.Actor;
import se.samordna.access.Caller;
import se.samordna.enginetests.OnBothDatabases;
import se.samordna.enginetests.Refused;
import se.samordna.model.Model;
import se.samordna.model.Models.CadenceInForce;
import se.samordna.model.Models.ThresholdInForce;
import se.samordna.model.Thresholds;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.store.OpenedStores;
import se.samordna.text.Text;

/** Where models are enabled, and the thresholds that an organisation sets itself. */
@OnBothDatabases
class ModelSettingsTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

  private final ModelHouse models;
  private final Id<Provider> provider;
  private final Unit north;
  private final Unit south;
  private final Caller nurse;
  private final Caller manager;
  private final Caller admin;

  ModelSettingsTest(OpenedStores.Kind kind) {
    models = new ModelHouse(OpenedStores.shared(kind));
    models.arrive("a", "1.0");
    provider = models.house.provider.id();
    north = models.house.unit;
    south = models.house.unit("FACT Söder");
    nurse = models.house.nurse();
    manager = models.house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE);
    admin = models.house.staff(Role.ADMIN, Profession.ADMINISTRATIVE);
  }

  @Test
  void installed_is_not_enabled() {
    assertThat(offered(north)).isEmpty();

    models.models.enable(admin, models.model, provider, north.id());
    assertThat(offered(north)).containsExactly(models.model);
    assertThat(offered(south)).isEmpty();

    models.models.disable(admin, models.model, provider, north.id());
    assertThat(offered(north)).isEmpty();
  }

  @Test
  void a_provider_enables_for_all_its_units_and_for_nobody_elses() {
    models.models.enable(models.house.operator, models.model, provider, null);

    assertThat(offered(north)).containsExactly(models.model);
    assertThat(offered(south)).containsExactly(models.model);
    Provider other = models.house.provider("Exempelby kommun");
    Unit theirs =
        models.house.organisations.addUnit(models.house.operator, other.id(), "Stöd", null);
    assertThat(models.models.offered(nurse, theirs.id())).isEmpty();
    assertThat(models.models.enablings(nurse, models.model)).hasSize(1);
  }

  @Test
  void who_may_not_enable_is_refused_and_a_manager_may_for_the_own_unit_alone() {
    models.models.enable(manager, models.model, provider, north.id());
    assertThat(offered(north)).containsExactly(models.model);

    assertThat(refusedToEnable(manager, provider, south.id())).isNotEmpty();
    assertThat(refusedToEnable(manager, provider, null)).isNotEmpty();
    assertThat(refusedToEnable(nurse, provider, north.id())).isNotEmpty();
    Provider other = models.house.provider("Vårdbolaget Övning");
    assertThat(refusedToEnable(admin, other.id(), null)).isNotEmpty();
    assertThat(refusedToEnable(models.house.operator, other.id(), north.id()))
        .containsExactly("CM-1014");
    assertThat(offered(south)).isEmpty();
  }

  @Test
  void a_model_that_is_not_here_can_not_be_enabled() {
    assertThat(Refused.by(() -> models.models.enable(admin, "no-such-model", provider, north.id())))
        .containsExactly("CM-4249");
  }

  @Test
  void thresholds_hold_from_their_day_with_their_reason() {
    set(admin, null, "18", TODAY.plusDays(7), "Kortare köer");

    assertThat(inForce(TODAY).thresholds().target()).isEqualByComparingTo("25");
    assertThat(inForce(TODAY).from()).isNull();
    ThresholdInForce later = inForce(TODAY.plusDays(7));
    assertThat(later.thresholds().target()).isEqualByComparingTo("18");
    assertThat(later.from()).isEqualTo(TODAY.plusDays(7));
    assertThat(later.reason()).isEqualTo("Kortare köer");
    assertThat(later.thresholds().source().en())
        .isEqualTo("Own thresholds from 8 March 2027: Kortare köer");
  }

  @Test
  void thresholds_in_disorder_in_the_past_or_without_reason_are_refused_all_at_once() {
    assertThat(Refused.by(() -> set(admin, null, "40", TODAY.minusDays(1), " ")))
        .containsExactlyInAnyOrder("CM-1002 /reason", "CM-1012 /from", "CM-4232 /thresholds");
    assertThat(
            Refused.by(
                () ->
                    models.models.setThresholds(
                        admin, provider, null, models.model, "no-rule", limits("18"), TODAY, "x")))
        .containsExactly("CM-4250");
    assertThat(Refused.by(() -> set(nurse, north.id(), "18", TODAY, "x"))).isNotEmpty();
  }

  @Test
  void the_days_of_a_board_hold_from_their_day_with_who_settled_them_and_why() {
    meets(admin, Set.of(TUESDAY, THURSDAY), TODAY.plusDays(7), "Som i Göteborg");

    assertThat(models.models.cadences(admin, north.id(), models.model))
        .extracting(CadenceInForce::days, CadenceInForce::from, CadenceInForce::reason)
        .containsExactly(
            tuple(Set.of(TUESDAY, THURSDAY), TODAY.plusDays(7), "Som i Göteborg"),
            tuple(EnumSet.range(MONDAY, FRIDAY), null, ""));
    assertThat(models.models.cadences(admin, north.id(), models.model).get(0).setBy())
        .isEqualTo("Anna Region");
    assertThat(models.models.cadences(admin, south.id(), models.model))
        .as("each unit its own")
        .hasSize(1);
  }

  @Test
  void a_board_that_never_meets_or_met_otherwise_yesterday_is_refused() {
    assertThat(Refused.by(() -> meets(admin, Set.of(), TODAY.minusDays(1), " ")))
        .containsExactlyInAnyOrder("CM-1002 /reason", "CM-1012 /from", "CM-1002 /days");
    assertThat(Refused.by(() -> meets(nurse, Set.of(MONDAY), TODAY, "x"))).isNotEmpty();
    assertThat(
            Refused.by(
                () ->
                    models.models.setCadence(
                        admin, provider, north.id(), "no-such", Set.of(MONDAY), TODAY, "x")))
        .containsExactly("CM-4249");
    assertThat(models.models.cadences(admin, north.id(), models.model)).hasSize(1);
  }

  private void meets(Actor actor, Set<DayOfWeek> days, LocalDate from, String reason) {
    models.models.setCadence(actor, provider, north.id(), models.model, days, from, reason);
  }

  private List<String> offered(Unit unit) {
    return models.models.offered(nurse, unit.id()).stream().map(Model::id).toList();
  }

  private List<String> refusedToEnable(Actor actor, Id<Provider> at, @Nullable Id<Unit> unit) {
    return Refused.by(() -> models.models.enable(actor, models.model, at, unit));
  }

  private void set(
      Actor actor, @Nullable Id<Unit> unit, String target, LocalDate from, String reason) {
    models.models.setThresholds(
        actor, provider, unit, models.model, "coordinator", limits(target), from, reason);
  }

  private ThresholdInForce inForce(LocalDate day) {
    return models.models.thresholds(nurse, north.id(), models.model, day).get(0);
  }

  private static Thresholds limits(String target) {
    return new Thresholds(new BigDecimal(target), new BigDecimal("30"), null, new Text("", ""));
  }
}
