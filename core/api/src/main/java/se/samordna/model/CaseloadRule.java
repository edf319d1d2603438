package se.samordna.model;

import java.util.Set;
import se.samordna.organisation.Profession;
import se.samordna.text.Text;

/**
 * A caseload rule of a model (sources.md, caseload).
 *
 * @param notCounted professions whose posts are not counted as capacity
 */
public record CaseloadRule(
    String id, Text name, Scope scope, Set<Profession> notCounted, Thresholds thresholds) {
  public CaseloadRule {
    notCounted = Set.copyOf(notCounted);
  }

  /** What is compared with the thresholds. */
  public enum Scope {
    /** Load for each full-time post of one coordinator who carries persons. */
    COORDINATOR,
    /** Load for each full-time post of the whole team. */
    TEAM,
    /** Share of the team's active persons who are on the board, percent. */
    BOARD_SHARE,
    /** How many have been given a place in the team during the calendar month. */
    INTAKE
  }
}
