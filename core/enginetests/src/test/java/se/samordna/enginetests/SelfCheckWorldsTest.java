package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samordna.PageRequest;
import se.samordna.engine.selfcheck.CheckedModels;
import se.samordna.engine.selfcheck.KeptSelfChecks;
import se.samordna.enginetests.RecordedYear.Adopted;
import se.samordna.enginetests.RecordedYear.InCare;
import se.samordna.enginetests.RecordedYear.Place;
import se.samordna.model.BoardCadence;
import se.samordna.organisation.Profession;
import se.samordna.selfcheck.CountedRow;
import se.samordna.selfcheck.Period;
import se.samordna.selfcheck.SelfCheckFigure;
import se.samordna.selfcheck.SelfChecks;
import se.samordna.store.OpenedStores;
import se.samordna.text.Days;

/**
 * Every figure of FACT's self-check in made-up years, against a count that walks through each
 * person, day by day, and knows nothing of the database.
 */
class SelfCheckWorldsTest {
  private static final int WORLDS = Integer.getInteger("samordna.worlds", 50);
  private static final Instant BEGIN = RecordedYear.at("2025-09-01T00:00");
  private static final List<Period> PERIODS =
      List.of(
          new Period(Period.Length.YEAR, LocalDate.of(2027, 2, 1)),
          new Period(Period.Length.MONTH, LocalDate.of(2026, 10, 1)),
          new Period(Period.Length.MONTH, LocalDate.of(2027, 3, 1)));
  static final LocalDate TWICE_FROM = LocalDate.of(2026, 10, 14);
  static final Set<DayOfWeek> TWICE = Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);
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
      SelfCheckByHand hand = new SelfCheckByHand(year, period, now);
      for (SelfCheckFigure figure : figures) {
        String what = "world " + seed + ", " + figure.indicator();
        SelfCheckByHand.Part part = hand.part(figure.indicator());
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
}
