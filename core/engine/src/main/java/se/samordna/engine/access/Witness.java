package se.samordna.engine.access;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.samordna.engine.store.Shown;

/**
 * Hears what is shown while an answer is made that is to be kept: services are asked in the usual
 * way and know nothing of it. Hears only the thread that the answer is made on.
 */
final class Witness {
  private final ThreadLocal<@Nullable List<Shown>> hearing = new ThreadLocal<>();

  /** Something was shown, on this thread. */
  void hear(Shown shown) {
    List<Shown> heard = hearing.get();
    if (heard != null) {
      heard.add(shown);
    }
  }

  /** Does the work and tells what was shown meanwhile. */
  <T> Heard<T> during(Supplier<T> work) {
    List<Shown> before = hearing.get();
    List<Shown> heard = new ArrayList<>();
    hearing.set(heard);
    try {
      return new Heard<>(work.get(), List.copyOf(heard));
    } finally {
      if (before == null) {
        hearing.remove();
      } else {
        hearing.set(before);
      }
    }
  }

  /** What the work came to, and what was shown in the course of it. */
  record Heard<T>(T result, List<Shown> shown) {}
}
