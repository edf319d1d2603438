package se.samordna.engine.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import se.samordna.engine.time.SamordnaClock;

/**
 * What happened to the demo persons and when: written in any order, played in the order of time, so
 * that the demo has a past as a team's records have one. For one thread.
 */
final class Diary {
  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private final Instant end;
  private final LocalDate today;
  private final List<Line> lines = new ArrayList<>();

  Diary(Instant end) {
    this.end = end;
    this.today = SamordnaClock.day(end);
  }

  /** Writes down what happens so many days ago; what would be after now happens now. */
  void on(int daysAgo, LocalTime at, Runnable what) {
    Instant moment = day(daysAgo).atTime(at).atZone(SamordnaClock.STOCKHOLM).toInstant();
    lines.add(new Line(moment.isAfter(end) ? end : moment, what));
  }

  /** Writes down what happens last of all, now. */
  void now(Runnable what) {
    lines.add(new Line(end, what));
  }

  /** The day that it is now. */
  LocalDate today() {
    return today;
  }

  /** So many days ago, or the Friday before if that was a weekend. */
  LocalDate day(int daysAgo) {
    LocalDate day = today.minusDays(daysAgo);
    while (WEEKEND.contains(day.getDayOfWeek())) {
      day = day.minusDays(1);
    }
    return day;
  }

  boolean isWorkingDay(int daysAgo) {
    return day(daysAgo).equals(today.minusDays(daysAgo));
  }

  /** Does all of it, moving the clock before each line. */
  void play(Consumer<Instant> clock) {
    lines.sort(Comparator.comparing(Line::at));
    for (Line line : lines) {
      clock.accept(line.at());
      line.what().run();
    }
  }

  private record Line(Instant at, Runnable what) {}
}
