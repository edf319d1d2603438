package se.samordna.engine.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samordna.Id;
import se.samordna.coordination.CoordinatorEvidence;
import se.samordna.coordination.CoordinatorEvidence.Standing;
import se.samordna.coordination.CoordinatorEvidence.Wish;
import se.samordna.enrolment.Coordinator.DecisionRule;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;

/** Who coordinates, by four rules in order. */
class WhoCoordinatesTest {
  private static final Instant START = Instant.parse("2027-03-01T07:00:00Z");
  private static final Id<Provider> PROVIDER = new Id<>(new UUID(7, 7));

  private static Id<Staff> staff(int number) {
    return new Id<>(new UUID(1, number));
  }

  /**
   * @param kind {@code T} leads in the team that takes over, {@code t} is of it, {@code L} leads
   *     elsewhere, {@code c} coordinates beside
   */
  private static Standing standing(int number, char kind, int m90, int m30, int day, int acts) {
    return new Standing(
        staff(number),
        "S" + number,
        PROVIDER,
        Character.isUpperCase(kind),
        Character.toLowerCase(kind) == 't',
        m90,
        m30,
        START.plus(Duration.ofDays(day)),
        acts);
  }

  private static CoordinatorEvidence evidence(
      List<Standing> standings, @Nullable Integer wish, String notPossible) {
    return new CoordinatorEvidence(
        standings,
        standings.stream().anyMatch(one -> one.exclusive() && one.lead()) ? "FACT Norr" : "",
        Optional.ofNullable(wish).map(one -> new Wish(staff(one), "S" + one, "", START)),
        notPossible);
  }

  /** Each standing is kind, minutes of 90 and of 30 days, day of appointment, interventions. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      nullValues = "-",
      value = {
        "the team that takes over, T 0 0 5 0|c 400 90 0 3, -, '', 0, EXCLUSIVE_TEAM",
        "the team although the person chose outside it, T 0 0 5 0|c 9 9 0 0, 1, '', 0,"
            + " EXCLUSIVE_TEAM",
        "the person chooses whom of the team, T 9 9 0 0|t 0 0 1 0, 1, '', 1, EXCLUSIVE_TEAM",
        "whom of the team can't be, T 9 9 0 0|t 0 0 1 0, 1, on leave, 0, EXCLUSIVE_TEAM",
        "the person's choice before most contact, L 400 90 0 0|c 5 5 1 0, 1, '', 1, PERSON_CHOICE",
        "a choice that can't be, L 400 90 0 0|c 5 5 1 0, 1, not willing, 0, MOST_CONTACT",
        "who can't is not led to by contact, L 5 5 0 0|c 400 90 1 0, 1, on leave, 0, MOST_CONTACT",
        "most contact in 90 days, L 30 30 0 0|c 31 0 1 0, -, '', 1, MOST_CONTACT",
        "a tie goes by 30 days, L 60 10 0 0|c 60 20 1 0, -, '', 1, MOST_CONTACT",
        "and then by who was appointed first, L 60 20 1 0|c 60 20 0 0, -, '', 1, MOST_CONTACT",
        "no contact at all is for a time, L 0 0 1 2|c 0 0 0 1, -, '', 0, TEMPORARY",
        "for a time by who was first, L 0 0 1 2|c 0 0 0 2, -, '', 1, TEMPORARY",
        "one alone, L 0 0 0 0, -, '', 0, TEMPORARY"
      })
  void the_rules_are_asked_in_order(
      String what,
      String rows,
      @Nullable Integer wish,
      String notPossible,
      int lead,
      DecisionRule rule) {
    List<Standing> standings = new ArrayList<>();
    for (String row : rows.split("\\|")) {
      String[] cells = row.split(" ");
      standings.add(
          standing(
              standings.size(),
              cells[0].charAt(0),
              Integer.parseInt(cells[1]),
              Integer.parseInt(cells[2]),
              Integer.parseInt(cells[3]),
              Integer.parseInt(cells[4])));
    }
    WhoCoordinates.Outcome outcome =
        WhoCoordinates.by(evidence(standings, wish, notPossible)).orElseThrow();
    assertThat(outcome.lead().staff()).as(what).isEqualTo(staff(lead));
    assertThat(outcome.rule()).isEqualTo(rule);
    assertThat(outcome.unresolved()).isEqualTo(rule == DecisionRule.TEMPORARY);
  }

  @Test
  void nobody_leads_where_nobody_coordinates() {
    assertThat(WhoCoordinates.by(evidence(List.of(), null, ""))).isEmpty();
  }

  @Test
  void ten_thousand_worlds_come_to_what_a_plain_reading_of_the_rules_does() {
    Random random = new Random(20270301);
    for (int world = 0; world < 10_000; world++) {
      CoordinatorEvidence evidence = world(random);
      Optional<WhoCoordinates.Outcome> outcome = WhoCoordinates.by(evidence);
      assertThat(outcome.map(one -> one.rule() + " " + one.lead().staff()))
          .as("world %d: %s", world, evidence)
          .isEqualTo(plainly(evidence));
    }
  }

  private static CoordinatorEvidence world(Random random) {
    int many = random.nextInt(5);
    boolean team = random.nextInt(3) == 0;
    List<Standing> standings =
        IntStream.range(0, many)
            .mapToObj(
                number -> {
                  char kind = team && number == 0 ? 'T' : team && number == 1 ? 't' : 'L';
                  return standing(
                      number,
                      random.nextBoolean() && kind == 'L' ? 'c' : kind,
                      random.nextInt(3) * 30,
                      random.nextInt(2) * 10,
                      random.nextInt(3),
                      random.nextInt(3));
                })
            .toList();
    Integer wish = many == 0 || random.nextBoolean() ? null : random.nextInt(many);
    String not = wish != null && random.nextInt(3) == 0 ? "not able" : "";
    return evidence(standings, wish, not);
  }

  /** The four rules as they are written, each by striking out those who are behind somebody. */
  private static Optional<String> plainly(CoordinatorEvidence evidence) {
    List<Standing> all = evidence.standings();
    Id<Staff> wish = evidence.wish().map(Wish::staff).orElse(null);
    boolean can = evidence.wishNotPossible().isEmpty();
    for (Standing lead : all) {
      if (lead.lead() && lead.exclusive()) {
        for (Standing one : all) {
          if (can && one.exclusive() && one.staff().equals(wish)) {
            return Optional.of("EXCLUSIVE_TEAM " + one.staff());
          }
        }
        return Optional.of("EXCLUSIVE_TEAM " + lead.staff());
      }
    }
    if (wish != null && can) {
      return Optional.of("PERSON_CHOICE " + wish);
    }
    List<Standing> left = new ArrayList<>(all);
    left.removeIf(one -> one.staff().equals(wish));
    boolean met = left.stream().anyMatch(one -> one.minutes90() > 0);
    Standing best = null;
    for (Standing one : left) {
      best = best == null || isAhead(one, best, met) ? one : best;
    }
    return Optional.ofNullable(best)
        .map(one -> (met ? "MOST_CONTACT " : "TEMPORARY ") + one.staff());
  }

  private static boolean isAhead(Standing one, Standing other, boolean met) {
    if (met && one.minutes90() != other.minutes90()) {
      return one.minutes90() > other.minutes90();
    }
    if (met && one.minutes30() != other.minutes30()) {
      return one.minutes30() > other.minutes30();
    }
    if (!met && one.interventions() != other.interventions()) {
      return one.interventions() > other.interventions();
    }
    return !one.appointedAt().equals(other.appointedAt())
        ? one.appointedAt().isBefore(other.appointedAt())
        : one.staff().compareTo(other.staff()) < 0;
  }
}
