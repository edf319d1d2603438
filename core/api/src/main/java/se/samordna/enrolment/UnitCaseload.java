package se.samordna.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * The caseload of a unit on a day: one figure everywhere, on page, in the API, at the console and
 * in rules.
 *
 * @param oneMore the coordinators in the same order, as they would be with one person more of the
 *     usual weight
 * @param team empty when the model has no rule for the team
 * @param boardShare share of the team's persons on the board as a figure in percent; empty when the
 *     model has no board, and for whoever may not see the persons where few are on it or off it
 * @param intake how many were given a place this month against its thresholds; empty when the model
 *     has no such rule, and for whoever may not see the persons where they are few
 * @param uncovered enrolments whose coordinator is away for more than 14 days or has left
 * @param waiting persons accepted but not yet active, longest first
 */
public record UnitCaseload(
    Id<Unit> unit,
    String unitName,
    String model,
    LocalDate day,
    List<CaseloadFigure> coordinators,
    List<CaseloadFigure> oneMore,
    Optional<CaseloadFigure> team,
    Optional<CaseloadFigure> boardShare,
    Optional<CaseloadFigure> intake,
    List<Row> uncovered,
    List<Row> waiting) {
  public UnitCaseload {
    coordinators = List.copyOf(coordinators);
    oneMore = List.copyOf(oneMore);
    uncovered = List.copyOf(uncovered);
    waiting = List.copyOf(waiting);
  }

  /**
   * An enrolment in a list.
   *
   * @param revision what the enrolment was read with
   * @param personName a place in the list instead of the name, for whom the reader may not see by
   *     name
   * @param coordinatorName who coordinates, also while away; empty when nobody does
   * @param deputyName who stands in for the coordinator while away, empty when nobody is named
   */
  public record Row(
      Id<Enrolment> enrolment,
      int revision,
      Id<Person> person,
      String personName,
      String coordinatorName,
      String deputyName,
      LocalDate since) {}
}
