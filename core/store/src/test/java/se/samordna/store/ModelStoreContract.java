package se.samordna.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samordna.Id;
import se.samordna.engine.store.ModelSettingStore.OwnThresholds;
import se.samordna.engine.store.ModelStore.FormSnapshot;
import se.samordna.engine.store.ModelStore.ModelSnapshot;
import se.samordna.engine.store.Store;
import se.samordna.engine.store.Tx;
import se.samordna.form.Canonical;
import se.samordna.model.ModelPresence;
import se.samordna.model.ModelVersion;
import se.samordna.model.Models;
import se.samordna.model.Thresholds;
import se.samordna.organisation.Principal;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.text.Text;

/** What is kept of models, on whichever database. */
abstract class ModelStoreContract {
  private static final Instant AT = Rows.AT;
  private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

  @TempDir Path folder;
  private OpenStore open;
  private Store store;
  private Provider region;
  private Unit north;
  private Unit south;

  abstract TestDatabase database(Path folder);

  @BeforeEach
  void open() {
    open = database(folder).open();
    store = open.transactions();
    Principal principal = new Principal(Id.next(), "Region Provlandia", Principal.Kind.REGION);
    region =
        new Provider(
            Id.next(), principal.id(), "Region Provlandia vård", Provider.Kind.HEALTH_CARE);
    north = new Unit(Id.next(), region.id(), "FACT Norr", null);
    south = new Unit(Id.next(), region.id(), "FACT Söder", null);
    store.write(
        tx -> {
          tx.organisations().add(principal);
          tx.organisations().add(region);
          tx.organisations().add(north);
          tx.organisations().add(south);
          return region;
        });
  }

  @AfterEach
  void close() {
    open.close();
  }

  @Test
  void a_version_of_a_model_is_kept_as_it_was() {
    byte[] large = new byte[1 << 20];
    keep(snapshot("1.0", large));
    keep(snapshot("1.10", new byte[] {1}));
    keep(snapshot("1.9", new byte[] {2}));
    keep(snapshot("2.0", new byte[] {3}));

    ModelSnapshot kept =
        store.read(tx -> tx.models().snapshot("fact", ModelVersion.of("1.0"))).orElseThrow();
    assertThat(kept.content()).isEqualTo(large);
    assertThat(kept.name()).isEqualTo(new Text("FACT å", "FACT"));
    assertThat(kept.keptAt()).isEqualTo(AT);
    assertThat(found(tx -> tx.models().newest("fact", 1)).orElseThrow().version())
        .hasToString("1.10");
    assertThat(found(tx -> tx.models().newest("fact", 3))).isEmpty();
    assertThat(listed(tx -> tx.models().known()))
        .extracting(known -> known.version().toString())
        .containsExactly("1.10", "2.0");
  }

  @Test
  void a_version_of_a_form_is_kept_as_it_was() {
    Canonical first = new Canonical("https://example.org/forms/wishes", "1.0");
    Canonical second = new Canonical("https://example.org/forms/wishes", "1.1");
    byte[] content = "{\"å\": 1}".getBytes(StandardCharsets.UTF_8);
    store.write(
        tx -> {
          tx.models().keep(new FormSnapshot(first, "fact", "ab", content, AT));
          tx.models().keep(new FormSnapshot(second, "fact", "cd", content, AT));
          return first;
        });

    assertThat(found(tx -> tx.models().form(first)).orElseThrow().content()).isEqualTo(content);
    assertThat(listed(tx -> tx.models().formVersions(first.url())))
        .containsExactlyInAnyOrder(first, second);
  }

  @Test
  void presence_is_one_interval_for_each_coming_and_going() {
    store.write(
        tx -> {
          tx.models().begin("node", "fact", ModelVersion.of("1.0"), AT);
          tx.models().begin("other", "fact", ModelVersion.of("1.0"), AT);
          return 1;
        });
    store.write(
        tx -> {
          assertThat(tx.models().end("node", "fact", 1, AT.plusSeconds(5))).isTrue();
          assertThat(tx.models().end("node", "fact", 1, AT.plusSeconds(6))).isFalse();
          assertThat(tx.models().left("node"))
              .singleElement()
              .satisfies(one -> assertThat(one.endedAt()).isEqualTo(AT.plusSeconds(5)));
          tx.models().begin("node", "fact", ModelVersion.of("1.1"), AT.plusSeconds(90));
          return 1;
        });

    assertThat(listed(tx -> tx.models().present("node")))
        .extracting(one -> one.version().toString())
        .containsExactly("1.1");
    assertThat(listed(tx -> tx.models().presence("fact")))
        .filteredOn(one -> one.node().equals("node"))
        .extracting(ModelPresence::endedAt)
        .containsExactly(null, AT.plusSeconds(5));
    assertThat(listed(tx -> tx.models().left("node"))).as("it is back").isEmpty();
    assertThat(listed(tx -> tx.models().presences(2)))
        .hasSize(2)
        .first()
        .satisfies(one -> assertThat(one.begunAt()).isEqualTo(AT.plusSeconds(90)));
  }

  @Test
  void a_model_is_enabled_for_a_unit_or_for_all_of_a_provider() {
    enable(north.id(), "fact");
    enable(north.id(), "fact");
    enable(null, "act");

    assertThat(enabled())
        .containsEntry(north.id(), Set.of("act", "fact"))
        .containsEntry(south.id(), Set.of("act"));
    assertThat(listed(tx -> tx.modelSettings().enablings("fact", null)))
        .containsExactly(
            new Models.Enabling("fact", region.id(), region.name(), north.id(), north.name()));
    assertThat(listed(tx -> tx.modelSettings().enablings("act", region.id())))
        .containsExactly(new Models.Enabling("act", region.id(), region.name(), null, ""));
    assertThat(listed(tx -> tx.modelSettings().enablings("act", Id.next()))).isEmpty();

    disable(north.id(), "fact");
    disable(north.id(), "act");
    assertThat(enabled())
        .containsEntry(north.id(), Set.of("act"))
        .containsEntry(south.id(), Set.of("act"));
    assertThat(Rows.count(open, "model_enabling")).isEqualTo(2);
  }

  @Test
  void thresholds_of_the_unit_go_before_those_of_the_provider_and_begin_on_their_day() {
    set(null, "20", DAY.minusDays(10), "alla");
    set(north.id(), "15", DAY, "litet team");
    set(north.id(), "12", DAY.plusDays(1), "senare");

    assertThat(inForce(DAY.minusDays(11))).isEmpty();
    assertThat(inForce(DAY.minusDays(1)))
        .containsOnly(Map.entry(north.id(), "alla"), Map.entry(south.id(), "alla"));
    assertThat(inForce(DAY))
        .containsOnly(Map.entry(north.id(), "litet team"), Map.entry(south.id(), "alla"));
    assertThat(inForce(DAY.plusDays(1)))
        .containsOnly(Map.entry(north.id(), "senare"), Map.entry(south.id(), "alla"));
  }

  private <T> List<T> listed(Function<Tx, List<T>> read) {
    return store.read(read);
  }

  private <T> Optional<T> found(Function<Tx, Optional<T>> read) {
    return store.read(read);
  }

  private Map<Id<Unit>, String> inForce(LocalDate day) {
    List<OwnThresholds> found =
        store.read(
            tx -> tx.modelSettings().thresholds(region.id(), List.of(north.id(), south.id()), day));
    Map<Id<Unit>, String> reasons = new java.util.HashMap<>();
    found.forEach(one -> reasons.put(one.unit(), one.reason()));
    return reasons;
  }

  private void set(@Nullable Id<Unit> unit, String target, LocalDate from, String reason) {
    Thresholds limits =
        new Thresholds(new BigDecimal(target), new BigDecimal("25"), null, new Text("", ""));
    store.write(
        tx -> {
          tx.modelSettings()
              .set(
                  new OwnThresholds(
                      region.id(), unit, "fact", "coordinator", limits, from, reason, AT, "op"));
          return 1;
        });
  }

  private void enable(@Nullable Id<Unit> unit, String model) {
    store.write(
        tx -> {
          tx.modelSettings().enable(region.id(), unit, model, "op", AT);
          return 1;
        });
  }

  private void disable(Id<Unit> unit, String model) {
    store.write(
        tx -> {
          tx.modelSettings().disable(region.id(), unit, model, "op", AT.plusSeconds(1));
          return 1;
        });
  }

  private Map<Id<Unit>, Set<String>> enabled() {
    return store.read(
        tx -> tx.modelSettings().enabled(region.id(), List.of(north.id(), south.id())));
  }

  private void keep(ModelSnapshot snapshot) {
    store.write(
        tx -> {
          tx.models().keep(snapshot);
          return 1;
        });
  }

  private static ModelSnapshot snapshot(String version, byte[] content) {
    return new ModelSnapshot(
        "fact", ModelVersion.of(version), new Text("FACT å", "FACT"), "h" + version, content, AT);
  }
}
