package se.samordna.coordination;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;

/**
 * What a decision on who coordinates rests on, as it was at that moment (sources.md, coordination).
 *
 * @param standings all who coordinate, the earliest appointed first
 * @param exclusiveTeam the unit whose team takes the coordination over, empty when none does
 * @param wish whom the person wishes for, if anybody
 * @param wishNotPossible why the wish can't be followed, empty when it can or there is none
 */
public record CoordinatorEvidence(
    List<Standing> standings, String exclusiveTeam, Optional<Wish> wish, String wishNotPossible) {
  public CoordinatorEvidence {
    standings = List.copyOf(standings);
  }

  /**
   * Somebody who coordinates the person.
   *
   * @param provider whose staff it is; only what link and consent let through is known of another
   *     provider's
   * @param lead whether as lead coordinator of an enrolment
   * @param exclusive whether of the team that takes the coordination over
   * @param minutes90 minutes with the person by visit, telephone or video in 90 days
   * @param minutes30 the same in 30 days
   * @param appointedAt since when
   * @param interventions active interventions that the principal answers for, of the own plans or
   *     of those that the consent lets be seen, whichever says more
   * @param elsewhere what the other provider is called, empty for the own
   */
  public record Standing(
      Id<Staff> staff,
      String name,
      Id<Provider> provider,
      boolean lead,
      boolean exclusive,
      int minutes90,
      int minutes30,
      Instant appointedAt,
      int interventions,
      String elsewhere) {

    /** Somebody of the own provider. */
    public Standing(
        Id<Staff> staff,
        String name,
        Id<Provider> provider,
        boolean lead,
        boolean exclusive,
        int minutes90,
        int minutes30,
        Instant appointedAt,
        int interventions) {
      this(
          staff,
          name,
          provider,
          lead,
          exclusive,
          minutes90,
          minutes30,
          appointedAt,
          interventions,
          "");
    }
  }

  /** Whom the person wishes for, and since when. */
  public record Wish(Id<Staff> staff, String name, String words, Instant at) {}
}
