package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samordna.PageRequest;
import se.samordna.engine.selfcheck.CheckedModels;
import se.samordna.engine.selfcheck.KeptSelfChecks;
import se.samordna.enginetests.RecordedYear.Adopted;
import se.samordna.enginetests.RecordedYear.InCare;
import se.samordna.enginetests.RecordedYear.Met;
import se.samordna.enginetests.RecordedYear.Place;
import se.samordna.enginetests.RecordedYear.Stay;
import se.samordna.model.BoardCadence;
import se.samordna.organisation.Profession;
import se.samordna.selfcheck.CountedRow;
import se.samordna.selfcheck.Period;
import se.samordna.selfcheck.SelfCheckFigure;
import se.samordna.selfcheck.SelfChecks;
import se.samordna.store.OpenedStores;
import se.samordna.text.Days;
import se.samordna.text.SwedishDays;

/**
 * Every figure of FACT's self-check in made-up years, against a count that walks through each
 * person, day by day, and knows nothing of the database.
 */
class SelfCheckWorldsTest {
  private static final int WORLDS = Integer.getInteger("samordna.worlds", 200);
  private static final Instant BEGIN = RecordedYear.at("2025-09-01T00:00");
  private static final List<Period> PERIODS =
      List.of(
          new Period(Period.Length.YEAR, LocalDate.of(2027, 2, 1)),
          new Period(Period.Length.MONTH, LocalDate.of(2026, 10, 1)),
          new Period(Period.Length.MONTH, LocalDate.of(2027, 3, 1)));
  private static final LocalDate TWICE_FROM = LocalDate.of(2026, 10, 14);
  private static final Set<DayOfWeek> TWICE = Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);
  private static final List<String> KINDS = List.of("VISIT", "VISIT", "VISIT", "PHONE", "ABOUT");
  private static final List<String> WHERE =
      List.of("HOME", "HOME", "CLINIC", "ELSEWHERE", "INPATIENT", "NONE");

  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam team = new FactTeam(house);
  private final SelfChecks checks =
      new KeptSelfChecks(house.work, house.gate, new CheckedModels(team.models.registry()));
  private final Instant now = house.clock.instant();

  @Test
  void every_figure_is_what_a_count_by_hand_gives() {
    for (int seed = 0; seed < WORLDS; seed++) {
      RecordedYear year = madeUp(new Random(seed), "FACT " + seed);
      Period period = PERIODS.get(seed % PERIODS.size());
      List<SelfCheckFigure> figures = checks.of(year.anna, year.unit.id(), period).get(0).figures();
      ByHand hand = new ByHand(year, period, now);
      for (SelfCheckFigure figure : figures) {
        String what = "world " + seed + ", " + figure.indicator();
        Part part = hand.part(figure.indicator());
        assertThat(figure.denominator()).as(what).isEqualByComparingTo(part.of());
        if (figure.numerator() != null) {
          assertThat(figure.numerator()).as(what).isEqualByComparingTo(part.counted());
        }
        assertThat(figure.unknown()).as(what).isEqualTo(part.unknown());
        if (part.median() != null || figure.numerator() == null) {
          assertThat(figure.value()).as(what).isEqualTo(part.median());
        }
        if (!figure.indicator().endsWith("load") && !figure.indicator().equals("board-meetings")) {
          areItsRows(year, period, figure, what);
        }
      }
    }
  }

  /** The rows behind a figure, page by page, come to the figure. */
  private void areItsRows(RecordedYear year, Period period, SelfCheckFigure figure, String what) {
    List<CountedRow> rows = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      var page =
          checks.rows(
              year.anna,
              year.unit.id(),
              "fact",
              figure.indicator(),
              period,
              new PageRequest(cursor, 9));
      rows.addAll(page.rows());
      cursor = page.nextCursor();
    } while (cursor != null);
    long yes = rows.stream().filter(row -> row.counted() == CountedRow.Counted.YES).count();
    long no = rows.stream().filter(row -> row.counted() == CountedRow.Counted.NO).count();
    assertThat(BigDecimal.valueOf(yes + no)).as(what).isEqualByComparingTo(figure.denominator());
    if (figure.numerator() != null) {
      assertThat(BigDecimal.valueOf(yes)).as(what).isEqualByComparingTo(figure.numerator());
    }
  }

  private RecordedYear madeUp(Random random, String name) {
    RecordedYear year = new RecordedYear(house, team, name);
    List<Profession> professions = List.of(Profession.values());
    for (int i = random.nextInt(4); i >= 0; i--) {
      Profession one = professions.get(random.nextInt(professions.size()));
      year.post(one, random.nextBoolean() ? "0.75" : "1.00", random.nextBoolean());
    }
    for (int i = random.nextInt(9); i > 0; i--) {
      person(year, random);
    }
    LocalDate.of(2026, 9, 1)
        .datesUntil(LocalDate.of(2027, 3, 2))
        .filter(day -> random.nextInt(3) > 0)
        .forEach(
            day -> {
              List<Instant> held = random.nextInt(4) > 0 ? year.meetings : year.thinMeetings;
              held.add(day.atTime(7, 45).atZone(Days.ZONE).toInstant());
            });
    if (random.nextBoolean()) {
      year.cadence.add(new BoardCadence.Stretch(TWICE_FROM, TWICE));
    }
    year.write();
    return year;
  }

  private void person(RecordedYear year, Random random) {
    Instant from = moment(random, BEGIN, now);
    boolean left = random.nextInt(3) == 0;
    Instant until = left ? moment(random, from, now) : null;
    String outcome = List.of("WITHDREW", "COMPLETED", "NOT_ENGAGED").get(random.nextInt(3));
    Place place = year.place(from, until, left ? outcome : "");
    if (random.nextBoolean()) {
      Instant up = moment(random, from, until == null ? now : until);
      Instant down = moment(random, up, until == null ? now : until);
      year.up(place, up, random.nextBoolean() || until != null ? down : null);
    }
    for (int i = random.nextInt(40); i > 0; i--) {
      int[] by =
          random.nextBoolean()
              ? new int[] {random.nextInt(year.posts.size())}
              : new int[] {0, year.posts.size() - 1};
      year.met(
          place,
          moment(random, from.minusSeconds(864_000), now),
          KINDS.get(random.nextInt(KINDS.size())),
          WHERE.get(random.nextInt(WHERE.size())),
          random.nextInt(5) > 0,
          by.length == 2 && by[0] == by[1] ? new int[] {0} : by);
    }
    papers(year, place, random);
  }

  private void papers(RecordedYear year, Place place, Random random) {
    if (random.nextInt(3) > 0) {
      Instant adopted = moment(random, BEGIN, now);
      LocalDate evaluated = random.nextBoolean() ? Days.of(moment(random, adopted, now)) : null;
      year.plans.add(new Adopted(place, adopted, evaluated));
    }
    if (random.nextInt(3) > 0) {
      year.crisisPlans.add(new Adopted(place, moment(random, BEGIN, now), null));
    }
    if (random.nextBoolean()) {
      LocalDate admitted = Days.of(moment(random, BEGIN, now));
      LocalDate discharged = admitted.plusDays(random.nextInt(30));
      boolean open = discharged.isAfter(Days.of(now));
      year.inCare.add(
          new InCare(
              place,
              random.nextInt(4) == 0 ? "CUSTODY" : "INPATIENT",
              admitted,
              open ? null : discharged));
    }
  }

  private static Instant moment(Random random, Instant from, Instant to) {
    long seconds = Math.max(1, to.getEpochSecond() - from.getEpochSecond());
    return from.plusSeconds((long) (random.nextDouble() * seconds));
  }

  /** A figure counted by hand. */
  private record Part(BigDecimal counted, BigDecimal of, int unknown, @Nullable BigDecimal median) {
    static Part of(long counted, long of) {
      return new Part(BigDecimal.valueOf(counted), BigDecimal.valueOf(of), 0, null);
    }
  }

  /** Counts a year person by person. */
  private static final class ByHand {
    private final RecordedYear year;
    private final Period period;
    private final LocalDate today;
    private final LocalDate last;
    private final Instant moment;

    ByHand(RecordedYear year, Period period, Instant now) {
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
          days++;
          held += year.meetings.stream().anyMatch(at -> Days.of(at).equals(one)) ? 1 : 0;
        }
      }
      return Part.of(held, days);
    }

    private boolean meets(LocalDate day) {
      boolean twice = !year.cadence.isEmpty() && !day.isBefore(TWICE_FROM);
      return SwedishDays.isWorked(day) && (!twice || TWICE.contains(day.getDayOfWeek()));
    }

    private static boolean isWithPerson(Met met) {
      return met.reached() && !met.kind().equals("ABOUT") && !met.kind().equals("NOTE");
    }

    private Part weeks() {
      long weeks = 0;
      long shared = 0;
      for (Stay stay : year.stays) {
        for (LocalDate day = period.firstDay(); !day.isAfter(last); day = day.plusDays(1)) {
          LocalDate sunday = day.plusDays(6);
          boolean whole =
              day.getDayOfWeek() == DayOfWeek.MONDAY
                  && !Days.start(sunday.plusDays(1)).isAfter(moment.plusMillis(1))
                  && !stay.opened().isAfter(Days.start(day))
                  && (stay.closed() == null
                      || !stay.closed().isBefore(Days.start(sunday.plusDays(1))));
          if (whole) {
            weeks++;
            shared += staff(stay, day, sunday) >= 2 ? 1 : 0;
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
              : waits.size() % 2 == 1
                  ? waits.get(half)
                  : (waits.get(half - 1) + waits.get(half)) / 2;
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
          .mapToDouble(
              met -> (met.at().getEpochSecond() - stay.opened().getEpochSecond()) / 86_400.0)
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
            && wasActive(stay.place(), period.firstDay())) {
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
  }
}
