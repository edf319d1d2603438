package se.samordna.enrolment;

import java.util.List;
import se.samordna.text.Text;

/**
 * What should be in place before a person comes down from the board (sources.md, board). It
 * advises; the step's own rules decide.
 *
 * @param when what should be true for this very person, in the team's words
 * @param criteria the model's checklist, in its order
 */
public record ComingDown(String when, List<Criterion> criteria) {
  public ComingDown {
    criteria = List.copyOf(criteria);
  }

  /**
   * One line of the checklist.
   *
   * @param facts what is known of it: what the team answered since the person came up, and what was
   *     recorded; none while nobody has said anything
   */
  public record Criterion(String id, Text label, State state, List<Text> facts) {
    public Criterion {
      facts = List.copyOf(facts);
    }
  }

  /** Whether it is in place. */
  public enum State {
    MET,
    NOT_MET,
    /** Nobody has said yet. */
    OPEN
  }
}
