package se.samordna.ombud;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Unit;

/**
 * What a unit of personal ombuds tells of its work: counts and nothing else. A count of one to four
 * persons is hidden, and so is what it could be reckoned from.
 *
 * @param from the first day
 * @param to the last
 * @param asked how many asked for an ombud within the time, {@code null} where it is hidden
 * @param ended how many mandates ended within it, {@code null} where it is hidden
 * @param ongoing how many went on when it was over, {@code null} where it is hidden
 * @param byEnd how many ended for each reason
 * @param appointments of each kind, that were not called off
 */
public record OmbudCounts(
    Id<Unit> unit,
    String unitName,
    LocalDate from,
    LocalDate to,
    @Nullable Integer asked,
    @Nullable Integer ended,
    @Nullable Integer ongoing,
    List<EndCount> byEnd,
    List<KindCount> appointments) {
  public OmbudCounts {
    byEnd = List.copyOf(byEnd);
    appointments = List.copyOf(appointments);
  }

  /**
   * How many ended for a reason.
   *
   * @param count {@code null} where it is hidden
   */
  public record EndCount(MandateEnd why, @Nullable Integer count) {}

  /**
   * How many appointments there were of a kind.
   *
   * @param count {@code null} where it is hidden, since they were with few persons
   */
  public record KindCount(OmbudAppointment.AppointmentKind kind, @Nullable Integer count) {}
}
