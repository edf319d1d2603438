package se.samordna.daily;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;

/**
 * A delivery of medicine that a team makes on some days of the week, or on one day.
 *
 * @param number its place among the deliveries of the enrolment, from 1
 * @param until the last day, {@code null} while it goes on
 * @param staff who is to deliver, {@code null} for anybody of the team
 * @param endedAt when somebody ended it, {@code null} while nobody has
 * @param noted what was noted of the last days, newest first, without what was taken back
 */
public record Delivery(
    int number,
    String what,
    List<DayOfWeek> days,
    LocalDate from,
    @Nullable LocalDate until,
    @Nullable Id<Staff> staff,
    String staffName,
    @Nullable Instant endedAt,
    List<Noted> noted) {
  public Delivery {
    days = List.copyOf(days);
    noted = List.copyOf(noted);
  }

  /** Whether there is one on the day. */
  public boolean isOn(LocalDate day) {
    LocalDate last = until;
    return days.contains(day.getDayOfWeek())
        && !day.isBefore(from)
        && (last == null || !day.isAfter(last));
  }

  /** What somebody noted of a day. */
  public record Noted(LocalDate day, DeliveryOutcome outcome, String byName, Instant at) {}
}
