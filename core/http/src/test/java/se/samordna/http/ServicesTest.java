package se.samordna.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceRegistration;
import se.samordna.http.served.ServedBundles;
import se.samordna.operation.Health;
import se.samordna.operation.Readiness;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

class ServicesTest {
  private static ServedBundles served;

  @BeforeAll
  static void serve(@TempDir Path storage) {
    served = ServedBundles.start(storage);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private record Named(String database) implements Health {
    @Override
    public boolean live() {
      throw Refusal.of(Code.STORE_UNAVAILABLE);
    }

    @Override
    public Readiness ready() {
      return new Readiness(true, database, "");
    }
  }

  @Test
  void a_call_goes_to_the_service_that_is_there_now() {
    try (Services services = new Services(served.context())) {
      Health health = services.get(Health.class);
      ServiceRegistration<Health> old = served.register(Health.class, new Named("old"));
      assertThat(health.ready().database()).isEqualTo("old");
      ServiceRegistration<Health> fresh = served.register(Health.class, new Named("new"));
      old.unregister();
      assertThat(health.ready().database()).isEqualTo("new");
      fresh.unregister();
    }
  }

  @Test
  void a_call_waits_for_a_service_that_is_just_being_replaced() {
    try (Services services = new Services(served.context())) {
      Health health = services.get(Health.class);
      CompletableFuture<Readiness> asked = CompletableFuture.supplyAsync(health::ready);
      ServiceRegistration<Health> late = served.register(Health.class, new Named("late"));
      assertThat(asked.join().database()).isEqualTo("late");
      late.unregister();
    }
  }

  @Test
  void a_service_that_stays_away_is_a_refusal_that_says_so() {
    try (Services services = new Services(served.context())) {
      Health health = services.get(Health.class);
      assertThatThrownBy(health::ready)
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> assertThat(refusal.problems().get(0).code()).isEqualTo(Code.SERVICE_AWAY));
      assertThat(health).isEqualTo(health).hasToString("The present Health");
    }
  }

  @Test
  void what_the_service_refuses_reaches_the_caller_unchanged() {
    try (Services services = new Services(served.context())) {
      ServiceRegistration<Health> there = served.register(Health.class, new Named("there"));
      assertThatThrownBy(services.get(Health.class)::live)
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal ->
                  assertThat(refusal.problems().get(0).code()).isEqualTo(Code.STORE_UNAVAILABLE));
      there.unregister();
    }
  }
}
