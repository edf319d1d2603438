package se.samordna.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where an enrolment stands in its model.
 *
 * @param phase empty before the first step
 * @param coordinator the key of the worker who leads, empty when nobody does
 * @param activeSince the day it first became active
 * @param outcome how it ended, empty while it lasts
 * @param left phases it has left, with the last day in each
 * @param entered the day it came to the phase, empty when that is today
 */
public record Place(
    String phase,
    Set<String> marks,
    Optional<String> coordinator,
    Optional<LocalDate> activeSince,
    Optional<String> outcome,
    List<Left> left,
    Optional<LocalDate> entered) {
  /** Before the first step. */
  public static final Place NOWHERE =
      new Place("", Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  public Place {
    marks = Set.copyOf(marks);
    left = List.copyOf(left);
  }

  /** A place that was come to today. */
  public Place(
      String phase,
      Set<String> marks,
      Optional<String> coordinator,
      Optional<LocalDate> activeSince,
      Optional<String> outcome,
      List<Left> left) {
    this(phase, marks, coordinator, activeSince, outcome, left, Optional.empty());
  }

  /** The same place, come to on a day. */
  public Place since(LocalDate day) {
    return new Place(phase, marks, coordinator, activeSince, outcome, left, Optional.of(day));
  }

  /** A phase that was left, and the last day in it. */
  public record Left(String phase, LocalDate lastDay) {}

  /** The same place after going to a phase. */
  public Place to(String next, LocalDate today) {
    if (next.equals(phase)) {
      return this;
    }
    List<Left> more = new ArrayList<>(left);
    if (!phase.isEmpty()) {
      more.add(new Left(phase, today));
    }
    return new Place(next, marks, coordinator, activeSince, outcome, more, Optional.of(today));
  }

  /** The same place led by a worker. */
  public Place ledBy(String worker) {
    return new Place(phase, marks, Optional.of(worker), activeSince, outcome, left, entered);
  }

  /** The same place, active since a day at the latest. */
  public Place active(LocalDate day) {
    return new Place(
        phase, marks, coordinator, activeSince.or(() -> Optional.of(day)), outcome, left, entered);
  }

  /** The same place, ended; an end takes the marks with it. */
  public Place ended(String how) {
    return new Place(phase, Set.of(), coordinator, activeSince, Optional.of(how), left, entered);
  }

  /** The same place with a mark set or taken away. */
  public Place mark(String mark, boolean set) {
    Set<String> other = new TreeSet<>(marks);
    if (set) {
      other.add(mark);
    } else {
      other.remove(mark);
    }
    return new Place(phase, other, coordinator, activeSince, outcome, left, entered);
  }
}
