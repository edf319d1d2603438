package se.samordna.engine.coordination;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.coordination.CoordinatorEvidence;
import se.samordna.coordination.CoordinatorEvidence.Standing;
import se.samordna.coordination.CoordinatorEvidence.Wish;
import se.samordna.enrolment.Coordinator.DecisionRule;
import se.samordna.organisation.Staff;

/**
 * Who coordinates, by four rules in order: the team that takes the coordination over; whom the
 * person chooses; who has most contact; and for a time whoever's principal has most interventions
 * (sources.md, coordination). Nothing but the evidence decides, so that a decision that was kept
 * can be checked for ever.
 */
final class WhoCoordinates {
  private static final Comparator<Standing> EARLIEST =
      Comparator.comparing(Standing::appointedAt).thenComparing(Standing::staff);
  private static final Comparator<Standing> MOST_CONTACT =
      Comparator.comparingInt(Standing::minutes90)
          .thenComparingInt(Standing::minutes30)
          .reversed()
          .thenComparing(EARLIEST);
  private static final Comparator<Standing> MOST_INTERVENTIONS =
      Comparator.comparingInt(Standing::interventions).reversed().thenComparing(EARLIEST);

  private WhoCoordinates() {}

  /** What the rules come to; nothing when nobody coordinates. */
  static Optional<Outcome> by(CoordinatorEvidence evidence) {
    Optional<Standing> chosen = chosen(evidence);
    Optional<Standing> team = leadOfTeam(evidence);
    if (team.isPresent()) {
      Standing member = chosen.filter(Standing::exclusive).orElse(team.get());
      return Optional.of(new Outcome(member, DecisionRule.EXCLUSIVE_TEAM, false));
    }
    if (chosen.isPresent()) {
      return Optional.of(new Outcome(chosen.get(), DecisionRule.PERSON_CHOICE, false));
    }
    List<Standing> able = able(evidence);
    return able.stream()
        .filter(one -> one.minutes90() > 0)
        .min(MOST_CONTACT)
        .map(one -> new Outcome(one, DecisionRule.MOST_CONTACT, false))
        .or(
            () ->
                able.stream()
                    .min(MOST_INTERVENTIONS)
                    .map(one -> new Outcome(one, DecisionRule.TEMPORARY, true)));
  }

  private static Optional<Standing> leadOfTeam(CoordinatorEvidence evidence) {
    return evidence.standings().stream().filter(one -> one.exclusive() && one.lead()).min(EARLIEST);
  }

  private static Optional<Standing> chosen(CoordinatorEvidence evidence) {
    return evidence.wishNotPossible().isEmpty()
        ? evidence.wish().flatMap(wish -> of(evidence, wish.staff()))
        : Optional.empty();
  }

  private static Optional<Standing> of(CoordinatorEvidence evidence, Id<Staff> staff) {
    return evidence.standings().stream()
        .filter(one -> one.staff().equals(staff))
        .min(Comparator.comparing((Standing one) -> !one.exclusive()).thenComparing(EARLIEST));
  }

  /** Whoever was chosen and can't, or doesn't want to, is not led to by another rule instead. */
  private static List<Standing> able(CoordinatorEvidence evidence) {
    if (evidence.wishNotPossible().isEmpty()) {
      return evidence.standings();
    }
    Optional<Id<Staff>> not = evidence.wish().map(Wish::staff);
    return evidence.standings().stream()
        .filter(one -> not.isEmpty() || !one.staff().equals(not.get()))
        .toList();
  }

  /** Who leads, and by which rule. */
  record Outcome(Standing lead, DecisionRule rule, boolean unresolved) {}
}
