package se.samordna.engine.selfcheck;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.samordna.Id;
import se.samordna.organisation.Absence;
import se.samordna.organisation.PlannedPost;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Staffing.Away;
import se.samordna.organisation.Staffing.Period;

/**
 * How many of a unit's planned posts were filled, summed over days. A post is of its profession: a
 * nurse more than planned fills no psychiatrist's. Pure.
 *
 * @param planned all that was settled, by profession, day and when it was settled
 */
record StaffedDays(List<PlannedPost> planned, List<Period> periods, List<Away> absences) {

  /** Posts times days. */
  record Sum(BigDecimal filled, BigDecimal planned) {
    Sum plus(Sum other) {
      return new Sum(filled.add(other.filled), planned.add(other.planned));
    }
  }

  /** The sum of the days from the first to the last. */
  Sum between(LocalDate first, LocalDate last) {
    return first
        .datesUntil(last.plusDays(1))
        .map(this::on)
        .reduce(new Sum(BigDecimal.ZERO, BigDecimal.ZERO), Sum::plus);
  }

  private Sum on(LocalDate day) {
    Map<Profession, BigDecimal> atWork = atWork(day);
    Sum sum = new Sum(BigDecimal.ZERO, BigDecimal.ZERO);
    for (Map.Entry<Profession, BigDecimal> post : plannedOn(day).entrySet()) {
      BigDecimal there = atWork.getOrDefault(post.getKey(), BigDecimal.ZERO);
      sum = sum.plus(new Sum(there.min(post.getValue()), post.getValue()));
    }
    return sum;
  }

  /** What was settled last of those that begin last holds. */
  private Map<Profession, BigDecimal> plannedOn(LocalDate day) {
    Map<Profession, BigDecimal> posts = new EnumMap<>(Profession.class);
    planned.stream()
        .filter(one -> !one.from().isAfter(day))
        .forEach(one -> posts.put(one.profession(), one.fte()));
    return posts;
  }

  private Map<Profession, BigDecimal> atWork(LocalDate day) {
    Set<Id<Staff>> away =
        absences.stream()
            .map(Away::absence)
            .filter(one -> one.takesThePost() && isOn(one, day))
            .map(Absence::staff)
            .collect(Collectors.toSet());
    Map<Profession, BigDecimal> posts = new EnumMap<>(Profession.class);
    periods.stream()
        .map(Period::assignment)
        .filter(one -> one.covers(day) && !away.contains(one.staff()))
        .forEach(one -> posts.merge(one.profession(), one.fte(), BigDecimal::add));
    return posts;
  }

  private static boolean isOn(Absence absence, LocalDate day) {
    LocalDate last = absence.to();
    return !absence.from().isAfter(day) && (last == null || !last.isBefore(day));
  }
}
