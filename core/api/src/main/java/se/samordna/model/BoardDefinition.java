package se.samordna.model;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samordna.text.Text;

/**
 * A model's board.
 *
 * @param phases the phases whose persons stand on it
 * @param columns where entries stand; the first column that fits takes an entry
 * @param longStayDays after this many days the entry says so
 * @param differentStaff how many different staff should meet a person in seven days; 0 when the
 *     model does not say
 * @param signs what speaks for putting somebody up
 * @param comingDown what should be in place before somebody comes down, empty when the model does
 *     not say
 * @param meetingDays on which weekdays a board meets that has not settled days of its own
 */
public record BoardDefinition(
    Set<String> phases,
    List<ReasonCode> reasons,
    List<Column> columns,
    int longStayDays,
    Set<DayOfWeek> meetingDays,
    int differentStaff,
    List<SignUse> signs,
    Optional<ComingDown> comingDown) {
  public BoardDefinition {
    phases = Set.copyOf(phases);
    reasons = List.copyOf(reasons);
    columns = List.copyOf(columns);
    signs = List.copyOf(signs);
    meetingDays = Set.copyOf(meetingDays);
  }

  /** The reason of the code. */
  public Optional<ReasonCode> reason(String code) {
    return reasons.stream().filter(reason -> reason.code().equals(code)).findFirst();
  }

  /**
   * Why somebody is on the board.
   *
   * @param reviewDays days until the team looks at it next; 0 means at the next meeting
   * @param endsAfterDays days until the reason ends by itself; 0 means never
   * @param contactTarget contacts a week while it is in force
   * @param details finer codes, one of which says more about the reason; none when the code says
   *     enough
   * @param detailField the field that says which detail when a step gives the reason, empty when no
   *     step asks
   * @param emblem how it looks
   * @param mark the mark that it goes together with: it is in force while the enrolment carries the
   *     mark, and comes and goes by the steps that set and clear it; empty when it goes with none
   */
  public record ReasonCode(
      String code,
      Text label,
      int reviewDays,
      int endsAfterDays,
      int contactTarget,
      List<Field.Option> details,
      String detailField,
      Emblem emblem,
      String mark) {
    public ReasonCode {
      details = List.copyOf(details);
    }

    /** Whether it comes and goes with a mark, and never by hand. */
    public boolean followsMark() {
      return !mark.isEmpty();
    }

    /** The detail of the code. */
    public Optional<Field.Option> detail(String code) {
      return details.stream().filter(detail -> detail.code().equals(code)).findFirst();
    }
  }

  /**
   * A checklist for coming down.
   *
   * @param form the url of the form in which the team answers it
   */
  public record ComingDown(String form, List<Criterion> criteria) {
    public ComingDown {
      criteria = List.copyOf(criteria);
    }
  }

  /**
   * One line of the checklist.
   *
   * @param item the link id of the form's question, a choice; {@link #IN_PLACE} means that it is
   * @param withoutRiskDays in place only when no risk was raised in so many days; 0 for any
   * @param networkKnows in place only when the card says that the network knows, or that the person
   *     does not want it
   */
  public record Criterion(
      String id, Text label, String item, int withoutRiskDays, boolean networkKnows) {
    /** The code of the option that says so. */
    public static final String IN_PLACE = "YES";
  }

  /**
   * A column: entries in one of the phases (any when empty) with one of the reasons (any when
   * empty).
   *
   * @param picture what is drawn over it
   */
  public record Column(
      String id, Text label, Set<String> phases, Set<String> reasons, Emblem.Picture picture) {
    public Column {
      phases = Set.copyOf(phases);
      reasons = Set.copyOf(reasons);
    }
  }
}
