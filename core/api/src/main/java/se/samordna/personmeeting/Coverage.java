package se.samordna.personmeeting;

import java.util.List;
import java.util.Optional;
import se.samordna.Id;

/**
 * Who may be told of what at a meeting, reckoned at the moment of the question from what the person
 * lets each of them know.
 *
 * @param lines one for each invitee, in their order
 */
public record Coverage(List<Line> lines) {
  /** Nobody is invited. */
  public static final Coverage NONE = new Coverage(List.of());

  public Coverage {
    lines = List.copyOf(lines);
  }

  /** How many may not be told of something that is to be spoken of. */
  public int lacking() {
    return (int) lines.stream().filter(Line::lacks).count();
  }

  /** The line of an invitee. */
  public Optional<Line> of(Id<Invitee> invitee) {
    return lines.stream().filter(one -> one.invitee().equals(invitee)).findFirst();
  }

  /**
   * What one invitee may be told.
   *
   * @param cells one for each topic, in their order
   */
  public record Line(Id<Invitee> invitee, List<Cell> cells) {
    public Line {
      cells = List.copyOf(cells);
    }

    /** Whether something is not for this one. */
    public boolean lacks() {
      return cells.stream().anyMatch(cell -> !cell.how().mayKnow());
    }
  }

  /** Whether one invitee may be told of one topic. */
  public record Cell(Id<Topic> topic, How how) {}

  /** Why, or why not. */
  public enum How {
    /** The provider's own staff, who takes part in the care. */
    IN_CARE,
    /** A living consent, or what the person lets a member know. */
    COVERED,
    /** Nothing lets them know. */
    LACKING,
    /** The person has said that they may not know. */
    EXCLUDED,
    /** No longer in the care, or no longer with the person's yes. */
    NO_PART,
    /** The person has protected identity and has not said anew that they may come. */
    TO_CONFIRM;

    /** Whether they may be told. */
    public boolean mayKnow() {
      return this == IN_CARE || this == COVERED;
    }
  }
}
