package se.samordna.ombud;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.text.Text;

/**
 * A mandate with what belongs to it.
 *
 * @param phases those it has been in, oldest first
 * @param appointments the latest first
 * @param steps those that the model has from here; none while it is away
 */
public record MandateView(
    OmbudMandate mandate,
    List<PhaseSpan> phases,
    List<OmbudAppointment> appointments,
    List<Offered> steps) {
  public MandateView {
    phases = List.copyOf(phases);
    appointments = List.copyOf(appointments);
    steps = List.copyOf(steps);
  }

  /**
   * A time in one phase.
   *
   * @param own whether the person began it, by their own login
   * @param to {@code null} while it lasts
   */
  public record PhaseSpan(
      MandatePhase phase, Text name, boolean own, LocalDate from, @Nullable LocalDate to) {}

  /** A step by its name. */
  public record Offered(String step, Text label) {}
}
