package se.samordna.model;

import java.util.List;
import java.util.Set;
import se.samordna.text.Text;

/**
 * A model's board.
 *
 * @param phases the phases whose persons stand on it
 * @param columns where entries stand; the first column that fits takes an entry
 * @param longStayDays after this many days the entry says so
 */
public record BoardDefinition(
    Set<String> phases, List<ReasonCode> reasons, List<Column> columns, int longStayDays) {
  public BoardDefinition {
    phases = Set.copyOf(phases);
    reasons = List.copyOf(reasons);
    columns = List.copyOf(columns);
  }

  /**
   * Why somebody is on the board.
   *
   * @param reviewDays days until the team looks at it next; 0 means at the next meeting
   * @param endsAfterDays days until the reason ends by itself; 0 means never
   * @param contactTarget contacts a week while it is in force
   */
  public record ReasonCode(
      String code, Text label, int reviewDays, int endsAfterDays, int contactTarget) {}

  /**
   * A column: entries in one of the phases (any when empty) with one of the reasons (any when
   * empty).
   */
  public record Column(String id, Text label, Set<String> phases, Set<String> reasons) {
    public Column {
      phases = Set.copyOf(phases);
      reasons = Set.copyOf(reasons);
    }
  }
}
