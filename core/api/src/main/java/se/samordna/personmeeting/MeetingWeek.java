package se.samordna.personmeeting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a week's meetings about those whom a unit cares for.
 *
 * @param monday the first day of the week
 * @param rows a protected person without a name, and only for those who are named to read of them
 * @param nextCursor what to ask the next page with, {@code null} on the last page
 * @param hidden how many meetings of this page are not for whoever asks, whose time tells too much
 */
public record MeetingWeek(
    LocalDate monday, List<DatedMeeting> rows, @Nullable String nextCursor, int hidden) {
  public MeetingWeek {
    rows = List.copyOf(rows);
  }
}
