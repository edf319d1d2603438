package se.samordna.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samordna.text.Text;

/**
 * A step that somebody takes with an enrolment.
 *
 * @param moves from which phases it can be taken and where it leads
 * @param deadlineDays within how many days of entering the phase it should be taken; empty when
 *     there is no such day
 */
public record Step(
    String id,
    Text name,
    Text hint,
    List<Move> moves,
    Who who,
    List<Field> fields,
    List<RuleUse> guards,
    List<EffectUse> effects,
    Optional<Integer> deadlineDays) {
  public Step {
    moves = List.copyOf(moves);
    fields = List.copyOf(fields);
    guards = List.copyOf(guards);
    effects = List.copyOf(effects);
  }

  /** The move from a phase. */
  public Optional<Move> from(String phase) {
    return moves.stream().filter(move -> move.from().contains(phase)).findFirst();
  }

  /** Whether the step makes an enrolment. */
  public boolean starts() {
    return moves.stream().anyMatch(move -> move.from().isEmpty());
  }

  /**
   * One way that a step can go.
   *
   * @param from the phases it can be taken from; none for a step that makes an enrolment
   * @param to the phase after it; empty when the phase stays
   */
  public record Move(Set<String> from, Optional<String> to) {
    public Move {
      from = Set.copyOf(from);
    }
  }
}
