package se.samordna.web.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** So many at once and no more; whoever waited in vain is asked to come again. */
class PlacesTest {

  @Test
  void whoever_finds_no_place_is_refused_and_the_work_is_not_begun() throws Exception {
    Places places = new Places(1, Duration.ZERO);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      Future<String> first =
          threads.submit(
              () ->
                  places.on(
                      () -> {
                        begun.countDown();
                        await(end);
                        return "first";
                      }));
      begun.await();
      AtomicInteger worked = new AtomicInteger();

      assertThatThrownBy(() -> places.on(worked::incrementAndGet))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> {
                assertThat(refusal.problems().get(0).code()).isEqualTo(Code.OVERLOADED);
                assertThat(refusal.kind().status()).isEqualTo(503);
              });
      assertThat(worked).hasValue(0);

      end.countDown();
      assertThat(first.get()).isEqualTo("first");
      assertThat(places.on(() -> "next")).isEqualTo("next");
    } finally {
      end.countDown();
      threads.shutdownNow();
    }
  }

  @Test
  void never_more_work_at_once_than_there_are_places() throws Exception {
    Places places = new Places(2, Duration.ofMinutes(1));
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      CountDownLatch both = new CountDownLatch(2);
      List<Future<Integer>> all = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        all.add(
            threads.submit(
                () ->
                    places.on(
                        () -> {
                          int at = now.incrementAndGet();
                          most.accumulateAndGet(at, Math::max);
                          both.countDown();
                          await(both);
                          return now.getAndDecrement();
                        })));
      }
      for (Future<Integer> one : all) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(most).hasValue(2);
    assertThat(places.free()).isEqualTo(2);
  }

  @Test
  void work_that_fails_leaves_its_place() {
    Places places = new Places(1, Duration.ZERO);

    assertThatThrownBy(
            () ->
                places.on(
                    () -> {
                      throw new IllegalStateException("no paper");
                    }))
        .hasMessage("no paper");
    assertThat(places.free()).isEqualTo(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
