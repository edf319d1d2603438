package se.samordna.model;

import java.util.Optional;
import java.util.Set;
import se.samordna.meeting.MeetingType;
import se.samordna.rule.ActorRole;

/**
 * Who may take a step.
 *
 * @param anyOf the caller is one of these
 * @param allOf each of these has signed or takes the step; empty when no signatures are asked for
 * @param meeting the meeting that decides; empty when none does
 */
public record Who(Set<ActorRole> anyOf, Set<ActorRole> allOf, Optional<MeetingNeed> meeting) {
  public Who {
    anyOf = Set.copyOf(anyOf);
    allOf = Set.copyOf(allOf);
  }

  /**
   * A meeting that decides.
   *
   * @param professions how many different professions are there at least
   * @param present who is there in any case
   */
  public record MeetingNeed(MeetingType type, int professions, Set<ActorRole> present) {
    public MeetingNeed {
      present = Set.copyOf(present);
    }
  }
}
