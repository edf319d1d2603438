package se.samordna.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import se.samordna.text.SwedishDays;

/**
 * On which days a team's board meets. Daily is Dutch practice; Swedish teams meet also twice a week
 * (sources.md, board). Pure; days are those of Europe/Stockholm.
 *
 * @param usual what holds before the first stretch: the model's own days
 * @param stretches a unit's own days, in the order in which they were settled
 */
public record BoardCadence(Set<DayOfWeek> usual, List<Stretch> stretches) {
  public BoardCadence {
    usual = Set.copyOf(usual);
    stretches = List.copyOf(stretches);
    if (usual.isEmpty()) {
      throw new IllegalArgumentException("A board meets on some day");
    }
  }

  /**
   * Days that hold from a day on, until others do.
   *
   * @param days at least one
   */
  public record Stretch(LocalDate from, Set<DayOfWeek> days) {
    public Stretch {
      days = Set.copyOf(days);
      if (days.isEmpty()) {
        throw new IllegalArgumentException("A board meets on some day");
      }
    }
  }

  /** The weekdays on which the board meets at the time of the day. */
  public Set<DayOfWeek> daysOn(LocalDate day) {
    return stretches.stream()
        .filter(stretch -> !stretch.from().isAfter(day))
        .max(Comparator.comparing(Stretch::from).thenComparing(stretches::lastIndexOf))
        .map(Stretch::days)
        .orElse(usual);
  }

  /** Whether the board meets on the day; it never does on a public holiday or a free eve. */
  public boolean meetsOn(LocalDate day) {
    return daysOn(day).contains(day.getDayOfWeek()) && SwedishDays.holiday(day).isEmpty();
  }

  /** The day itself if the board meets on it, else the first one after it. */
  public LocalDate firstFrom(LocalDate day) {
    LocalDate candidate = day;
    while (!meetsOn(candidate)) {
      candidate = candidate.plusDays(1);
    }
    return candidate;
  }

  /** The first meeting after the day. */
  public LocalDate nextAfter(LocalDate day) {
    return firstFrom(day.plusDays(1));
  }
}
