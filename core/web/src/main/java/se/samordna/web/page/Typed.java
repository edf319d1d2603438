package se.samordna.web.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.refusal.Refusal;

/**
 * What the fields of a form hold: what was typed, when the form comes back to be mended, else what
 * is kept. Nobody types anything twice.
 *
 * @param sent the form that came back, empty when it is shown for the first time
 */
record Typed(Optional<Reading> sent) {
  /**
   * @param refusal what was wrong with the form that this request sent, {@code null} when nothing
   *     was sent
   */
  static Typed in(Visit visit, @Nullable Refusal refusal) {
    return new Typed(refusal == null ? Optional.empty() : Optional.of(visit.form()));
  }

  /** What one field holds. */
  String or(String name, String kept) {
    return sent.map(form -> form.typed(name)).orElse(kept);
  }

  /** What is chosen where several may be. */
  List<String> all(String name, List<String> kept) {
    return sent.map(form -> form.all(name)).orElse(kept);
  }
}
