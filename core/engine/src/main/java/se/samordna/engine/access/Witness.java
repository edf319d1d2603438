package se.samordna.engine.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.samordna.engine.store.KeptAnswerStore;
import se.samordna.engine.store.Shown;

/**
 * Hears what is shown while an answer is made that is to be kept, and holds the key of its request
 * ready for the write: services are asked in the usual way and know nothing of it. Hears only the
 * thread that the answer is made on.
 */
final class Witness {
  @SuppressWarnings("ThreadLocalUsage") // there is one witness, and several engines in a test
  private final ThreadLocal<@Nullable Hearing> hearing = new ThreadLocal<>();

  /** Something was shown, on this thread. */
  void hear(Shown shown) {
    Hearing now = hearing.get();
    if (now != null) {
      now.shown.add(shown);
    }
  }

  /** The key of the request that this thread answers, until one of its writes has spent it. */
  Optional<KeptAnswerStore.Key> key() {
    return Optional.ofNullable(hearing.get()).filter(now -> !now.spent).map(now -> now.key);
  }

  /** What the request asks for is written, and its key with it. */
  void spent() {
    Hearing now = hearing.get();
    if (now != null) {
      now.spent = true;
    }
  }

  /** Does the work of a request with a key and tells what was shown meanwhile. */
  <T> Heard<T> during(KeptAnswerStore.Key key, Supplier<T> work) {
    Hearing before = hearing.get();
    Hearing now = new Hearing(key);
    hearing.set(now);
    try {
      return new Heard<>(work.get(), List.copyOf(now.shown));
    } finally {
      if (before == null) {
        hearing.remove();
      } else {
        hearing.set(before);
      }
    }
  }

  /** One request under way. */
  private static final class Hearing {
    private final KeptAnswerStore.Key key;
    private final List<Shown> shown = new ArrayList<>();
    private boolean spent;

    Hearing(KeptAnswerStore.Key key) {
      this.key = key;
    }
  }

  /** What the work came to, and what was shown in the course of it. */
  record Heard<T>(T result, List<Shown> shown) {}
}
