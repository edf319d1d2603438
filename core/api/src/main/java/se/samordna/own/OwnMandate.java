package se.samordna.own;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.ombud.MandateEnd;
import se.samordna.ombud.MandateGiven;
import se.samordna.ombud.MandatePhase;
import se.samordna.ombud.OmbudAppointment.AppointmentKind;
import se.samordna.ombud.OmbudMandate;

/**
 * A mandate of a personal ombud as the person who gave it reads it: all that is kept of it, which
 * is codes and dates.
 *
 * @param unit where the ombuds are
 * @param ombud who it is; empty until somebody is chosen
 * @param since the day on which the phase began
 * @param askedOn the day on which the person asked
 * @param given {@code null} until the person has given the mandate
 * @param endedOn {@code null} while it lasts
 * @param end why it ended, {@code null} while it lasts
 * @param meetings when the person and the ombud meet from now on, the soonest first
 */
public record OwnMandate(
    Id<OmbudMandate> id,
    String unit,
    String ombud,
    MandatePhase phase,
    LocalDate since,
    LocalDate askedOn,
    @Nullable MandateGiven given,
    @Nullable LocalDate endedOn,
    @Nullable MandateEnd end,
    List<OmbudMeeting> meetings) {
  public OwnMandate {
    meetings = List.copyOf(meetings);
  }

  /** When and where the person and an ombud meet; what has been called off is not among them. */
  public record OmbudMeeting(Instant at, int minutes, AppointmentKind kind, String ombud) {}

  /** Whether it is over; the person may always ask again. */
  public boolean isEnded() {
    return endedOn != null;
  }
}
