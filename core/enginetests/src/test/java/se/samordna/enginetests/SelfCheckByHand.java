package se.samordna.enginetests;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samordna.enginetests.RecordedYear.InCare;
import se.samordna.enginetests.RecordedYear.Met;
import se.samordna.enginetests.RecordedYear.Place;
import se.samordna.enginetests.RecordedYear.Stay;
import se.samordna.organisation.Profession;
import se.samordna.selfcheck.Period;
import se.samordna.text.Days;
import se.samordna.text.SwedishDays;

/**
 * Counts a recorded year by walking through each person, day by day; knows nothing of the database.
 */
final class SelfCheckByHand {
  private final RecordedYear year;
  private final Period period;
  private final LocalDate today;
  private final LocalDate last;
  private final Instant moment;

  SelfCheckByHand(RecordedYear year, Period period, Instant now) {
    this.year = year;
    this.period = period;
    this.today = Days.of(now);
    boolean over = period.lastDay().isBefore(today);
    this.last = over ? period.lastDay() : today;
    this.moment = over ? Days.start(last.plusDays(1)).minusMillis(1) : now;
  }

  Part part(String indicator) {
    return switch (indicator) {
      case "team-load" -> load(post -> true);
      case "coordinator-load" -> load(RecordedYear.Post::carries);
      case "board-share" ->
          Part.of(
              active().stream().filter(place -> phase(place, moment).equals("BOARD")).count(),
              active().size());
      case "board-meetings" -> meetings();
      case "shared-weeks" -> weeks();
      case "first-contact" -> first();
      case "outside-clinic" -> visits();
      case "professions" -> professions();
      case "plans" -> settled(place -> isPlanned(place));
      case "crisis-plans" ->
          settled(
              place ->
                  year.crisisPlans.stream()
                      .filter(plan -> plan.place().person().equals(place.person()))
                      .anyMatch(plan -> isLate(Days.of(plan.at()))));
      case "admissions" -> inCare();
      case "left-early" -> left();
      default -> throw new IllegalArgumentException(indicator);
    };
  }

  private static String phase(Place place, Instant at) {
    return place.spans().stream()
        .filter(
            span ->
                !span.begun().isAfter(at)
                    && (span.ended() == null || span.ended().isAfter(at))
                    && !span.begun().equals(span.ended()))
        .map(RecordedYear.Span::phase)
        .findFirst()
        .orElse("");
  }

  private List<Place> active() {
    return year.places.stream().filter(place -> !phase(place, moment).isEmpty()).toList();
  }

  private Part load(Predicate<RecordedYear.Post> which) {
    Set<Profession> not = Set.of(Profession.PSYCHIATRIST, Profession.ADMINISTRATIVE);
    BigDecimal posts =
        year.posts.stream()
            .filter(post -> !not.contains(post.profession()))
            .filter(which)
            .map(RecordedYear.Post::fte)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Part(BigDecimal.valueOf(active().size()), posts, 0, null);
  }

  private Part meetings() {
    LocalDate first =
        year.places.stream()
            .map(place -> Days.of(place.since()))
            .min(LocalDate::compareTo)
            .orElse(null);
    boolean anybody =
        year.places.stream()
            .anyMatch(
                place ->
                    !place.since().isAfter(moment)
                        && (place.until() == null
                            || !place.until().isBefore(Days.start(period.firstDay()))));
    long days = 0;
    long held = 0;
    for (LocalDate day = period.firstDay(); !day.isAfter(last); day = day.plusDays(1)) {
      LocalDate one = day;
      if (anybody && first != null && !day.isBefore(first) && meets(day)) {
        boolean met = year.meetings.stream().anyMatch(at -> Days.of(at).equals(one));
        days += met || day.isBefore(today) ? 1 : 0;
        held += met ? 1 : 0;
      }
    }
    return Part.of(held, days);
  }

  private boolean meets(LocalDate day) {
    boolean twice = !year.cadence.isEmpty() && !day.isBefore(SelfCheckWorldsTest.TWICE_FROM);
    return SwedishDays.isWorked(day)
        && (!twice || SelfCheckWorldsTest.TWICE.contains(day.getDayOfWeek()));
  }

  private static boolean isWithPerson(Met met) {
    return met.reached() && !met.kind().equals("ABOUT") && !met.kind().equals("NOTE");
  }

  private Part weeks() {
    long weeks = 0;
    long shared = 0;
    for (Stay stay : year.stays) {
      for (LocalDate day = period.firstDay(); !day.isAfter(last); day = day.plusDays(1)) {
        LocalDate monday = day.minusDays(6);
        boolean whole =
            day.getDayOfWeek() == DayOfWeek.SUNDAY
                && !Days.start(day.plusDays(1)).isAfter(moment.plusMillis(1))
                && !stay.opened().isAfter(Days.start(monday))
                && (stay.closed() == null || !stay.closed().isBefore(Days.start(day.plusDays(1))));
        if (whole) {
          weeks++;
          shared += staff(stay, monday, day) >= 2 ? 1 : 0;
        }
      }
    }
    return Part.of(shared, weeks);
  }

  private int staff(Stay stay, LocalDate monday, LocalDate sunday) {
    Set<Object> staff = new HashSet<>();
    for (Met met : year.met) {
      LocalDate day = Days.of(met.at());
      if (met.place().person().equals(stay.place().person())
          && isWithPerson(met)
          && !day.isBefore(monday)
          && !day.isAfter(sunday)) {
        staff.addAll(met.by());
      }
    }
    return staff.size();
  }

  private Part first() {
    List<Double> waits = new ArrayList<>();
    int known = 0;
    for (Stay stay : year.stays) {
      LocalDate up = Days.of(stay.opened());
      if (!up.isBefore(period.firstDay()) && !up.isAfter(last)) {
        double wait = wait(stay);
        known += Double.isInfinite(wait) ? 0 : 1;
        waits.add(wait);
      }
    }
    waits.sort(Double::compare);
    int half = waits.size() / 2;
    double middle =
        waits.isEmpty()
            ? Double.POSITIVE_INFINITY
            : waits.size() % 2 == 1 ? waits.get(half) : (waits.get(half - 1) + waits.get(half)) / 2;
    BigDecimal median =
        known == 0 || Double.isInfinite(middle)
            ? null
            : BigDecimal.valueOf(middle)
                .setScale(4, RoundingMode.HALF_UP)
                .setScale(2, RoundingMode.HALF_UP);
    return new Part(BigDecimal.valueOf(known), BigDecimal.valueOf(waits.size()), 0, median);
  }

  private double wait(Stay stay) {
    return year.met.stream()
        .filter(met -> met.place().person().equals(stay.place().person()) && isWithPerson(met))
        .filter(met -> !met.at().isBefore(stay.opened()))
        .filter(met -> met.at().isBefore(moment.plusSeconds(7 * 86_400)))
        .mapToDouble(met -> (met.at().getEpochSecond() - stay.opened().getEpochSecond()) / 86_400.0)
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private Part visits() {
    long outside = 0;
    long clinic = 0;
    int unknown = 0;
    for (Met met : year.met) {
      LocalDate day = Days.of(met.at());
      boolean counts =
          met.kind().equals("VISIT")
              && met.reached()
              && !met.where().equals("INPATIENT")
              && !day.isBefore(period.firstDay())
              && !day.isAfter(last)
              && !met.at().isAfter(moment)
              && !phase(met.place(), met.at()).isEmpty();
      if (counts) {
        switch (met.where()) {
          case "NONE" -> unknown++;
          case "CLINIC" -> clinic++;
          default -> outside++;
        }
      }
    }
    return new Part(
        BigDecimal.valueOf(outside), BigDecimal.valueOf(outside + clinic), unknown, null);
  }

  private Part professions() {
    Set<String> found = new HashSet<>();
    year.posts.forEach(post -> found.add(post.profession().name()));
    found.retainAll(
        Set.of(
            "PSYCHIATRIST",
            "PSYCHOLOGIST",
            "NURSE",
            "SOCIAL_WORKER",
            "OCCUPATIONAL_THERAPIST",
            "EMPLOYMENT_SPECIALIST",
            "SUBSTANCE_SPECIALIST",
            "PEER_SUPPORTER"));
    return Part.of(found.size(), 8);
  }

  private boolean isLate(LocalDate day) {
    return !day.isBefore(last.minusDays(365)) && !day.isAfter(last);
  }

  private boolean isPlanned(Place place) {
    return year.plans.stream()
        .filter(plan -> plan.place().person().equals(place.person()))
        .anyMatch(
            plan ->
                isLate(Days.of(plan.at()))
                    || (plan.evaluated() != null && isLate(plan.evaluated())));
  }

  private Part settled(Predicate<Place> good) {
    List<Place> settled =
        active().stream()
            .filter(place -> !Days.of(place.since()).isAfter(last.minusDays(42)))
            .toList();
    return Part.of(settled.stream().filter(good).count(), settled.size());
  }

  private boolean wasActive(Place place, LocalDate from) {
    return !place.since().isAfter(moment)
        && (place.until() == null || !place.until().isBefore(Days.start(from)));
  }

  private Part inCare() {
    long met = 0;
    long of = 0;
    int unknown = 0;
    for (InCare stay : year.inCare) {
      LocalDate end = stay.discharged();
      if (stay.kind().equals("INPATIENT")
          && end != null
          && !end.isBefore(period.firstDay())
          && !end.isAfter(last)
          && wasActive(stay.place(), period.firstDay())
          && hadPlace(stay.place(), stay.admitted(), end)) {
        boolean before = met(stay, stay.admitted().minusDays(7), stay.admitted());
        boolean after = met(stay, end, end.plusDays(7));
        if (before && !after && !end.plusDays(7).isBefore(today)) {
          unknown++;
        } else {
          of++;
          met += before && after ? 1 : 0;
        }
      }
    }
    return new Part(BigDecimal.valueOf(met), BigDecimal.valueOf(of), unknown, null);
  }

  private static boolean hadPlace(Place place, LocalDate from, LocalDate to) {
    return !Days.of(place.since()).isAfter(from)
        && (place.until() == null || !Days.of(place.until()).isBefore(to));
  }

  private boolean met(InCare stay, LocalDate from, LocalDate to) {
    return year.met.stream()
        .filter(met -> met.place().person().equals(stay.place().person()) && isWithPerson(met))
        .map(met -> Days.of(met.at()))
        .anyMatch(day -> !day.isBefore(from) && !day.isAfter(to));
  }

  private Part left() {
    LocalDate from = period.month().minusMonths(11);
    List<Place> there = year.places.stream().filter(place -> wasActive(place, from)).toList();
    long early =
        there.stream()
            .filter(place -> Set.of("WITHDREW", "NOT_ENGAGED").contains(place.outcome()))
            .filter(place -> place.until() != null && !place.until().isAfter(moment))
            .count();
    return Part.of(early, there.size());
  }

  /** A figure counted by hand. */
  record Part(BigDecimal counted, BigDecimal of, int unknown, @Nullable BigDecimal median) {
    static Part of(long counted, long of) {
      return new Part(BigDecimal.valueOf(counted), BigDecimal.valueOf(of), 0, null);
    }
  }
}
