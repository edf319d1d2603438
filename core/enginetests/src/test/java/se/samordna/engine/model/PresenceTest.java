package se.samordna.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.audit.Action;
import se.samordna.enginetests.NotedStore;
import se.samordna.enginetests.OnBothDatabases;
import se.samordna.model.Model;
import se.samordna.model.ModelPresence;
import se.samordna.model.ModelVersion;
import se.samordna.model.OwnModelName.NewModelName;
import se.samordna.organisation.Provider;
import se.samordna.store.OpenedStores;

/** When a node could run a model: one interval for each coming and going, none for an update. */
@OnBothDatabases
class PresenceTest {
  private final NotedStore noted;
  private final ModelHouse house;
  private final List<String> heard = new ArrayList<>();
  private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1);
  private final String node = UUID.randomUUID().toString();

  PresenceTest(OpenedStores.Kind kind) {
    noted = new NotedStore(OpenedStores.shared(kind));
    house = new ModelHouse(noted);
  }

  @AfterEach
  void stop() {
    thread.shutdownNow();
  }

  @Test
  void an_update_in_place_writes_nothing() throws Exception {
    begin(Duration.ofMinutes(10));
    house.arrive("a", "1.0");
    settled();
    Instant began = intervals().get(0).begunAt();

    for (int i = 0; i < 5; i++) {
      house.house.clock.pass(Duration.ofSeconds(1));
      house.intake.leave("a");
      house.arrive("a", "1.0");
    }
    settled();

    assertThat(intervals())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.begunAt()).isEqualTo(began);
              assertThat(one.endedAt()).isNull();
            });
    assertThat(heard).startsWith("appeared 1.0").doesNotContain("missed 1");
    assertThat(rows()).containsExactly("model-came");
  }

  @Test
  void a_model_that_stays_away_ends_its_interval_at_the_moment_it_went() throws Exception {
    begin(Duration.ofMillis(1));
    house.arrive("a", "1.0");
    settled();
    house.house.clock.pass(Duration.ofHours(1));
    Instant went = house.clock.now();
    house.intake.leave("a");
    awaitMissed();

    assertThat(intervals())
        .singleElement()
        .satisfies(one -> assertThat(one.endedAt()).isEqualTo(went));
    assertThat(heard).containsExactly("appeared 1.0", "gone 1", "missed 1");

    house.house.clock.pass(Duration.ofHours(1));
    house.arrive("a", "1.0");
    settled();
    assertThat(intervals()).hasSize(2);
    assertThat(rows()).containsExactly("model-came", "model-went", "model-came");
  }

  @Test
  void a_node_that_starts_without_the_model_ends_the_interval_it_left_open() throws Exception {
    house.house.store.write(
        tx -> {
          tx.models().begin(node, house.model, ModelVersion.of("1.0"), house.clock.now());
          return node;
        });
    PresenceLog log = begin(Duration.ofMillis(1));
    thread.submit(log::catchUp).get(10, TimeUnit.SECONDS);
    awaitMissed();

    assertThat(intervals()).singleElement().satisfies(one -> assertThat(one.endedAt()).isNotNull());
  }

  @Test
  void a_node_that_starts_again_without_the_model_tells_of_it_again_since_when_it_went()
      throws Exception {
    Instant went = house.clock.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);
    house.house.store.write(
        tx -> {
          tx.models().begin(node, house.model, ModelVersion.of("1.0"), went.minusSeconds(60));
          tx.models().end(node, house.model, 1, went);
          return node;
        });
    PresenceLog log = begin(Duration.ofMillis(1));
    thread.submit(log::catchUp).get(10, TimeUnit.SECONDS);
    awaitMissed();
    thread.submit(log::catchUp).get(10, TimeUnit.SECONDS);
    settled();

    assertThat(heard).as("once").containsExactly("missed 1");
    assertThat(house.registry.missed())
        .containsExactly(new ModelRegistry.Missed(house.model, 1, went));
    assertThat(intervals())
        .singleElement()
        .satisfies(one -> assertThat(one.endedAt()).isEqualTo(went));

    house.arrive("a", "1.0");
    settled();
    assertThat(house.registry.missed()).isEmpty();
  }

  @Test
  void who_enables_a_model_is_kept_with_the_model_by_name() {
    house.arrive("a", "1.0");
    house.models.enable(
        house.house.operator, house.model, house.house.provider.id(), house.house.unit.id());

    assertThat(rows()).containsExactly("karaf");
  }

  @Test
  void who_names_a_model_and_takes_the_name_back_is_kept_with_the_model_by_name() {
    house.arrive("a", "1.0");
    Id<Provider> provider = house.house.provider.id();
    house.models.enable(house.house.operator, house.model, provider, null);

    var unused =
        house.models.setName(
            house.house.operator, provider, house.model, new NewModelName("Norr", ""));
    house.models.takeNameBack(house.house.operator, provider, house.model);

    assertThat(rows()).containsExactly("karaf", "karaf", "karaf");
  }

  /** Who did what to this model, as the audit rows say it. */
  private List<String> rows() {
    return noted.rows().stream()
        .filter(
            row ->
                row.action() == Action.MODEL_CHANGE || row.action() == Action.ORGANISATION_CHANGE)
        .filter(row -> row.objectKind().equals(house.model))
        .map(row -> row.who().operator())
        .toList();
  }

  private PresenceLog begin(Duration patience) {
    ModelEvents events = new ModelEvents();
    events.add(house.registry);
    events.add(
        new ModelListener() {
          @Override
          public void appeared(Model model) {
            heard.add("appeared " + model.version());
          }

          @Override
          public void gone(String model, int major) {
            heard.add("gone " + major);
          }

          @Override
          public void missed(String model, int major, Instant since) {
            heard.add("missed " + major);
          }
        });
    PresenceLog log =
        new PresenceLog(node, () -> house.present, house.clock, thread, patience, events);
    house.registry.watch(log::changed);
    return log;
  }

  private void settled() throws Exception {
    thread.submit(() -> heard.size()).get(10, TimeUnit.SECONDS);
  }

  private void awaitMissed() throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!thread.submit(() -> heard.contains("missed 1")).get(10, TimeUnit.SECONDS)) {
      assertThat(System.nanoTime()).isLessThan(end);
    }
  }

  private List<ModelPresence> intervals() {
    List<ModelPresence> all = house.house.store.read(tx -> tx.models().presence(house.model));
    return all.stream().filter(one -> one.node().equals(node)).toList();
  }
}
