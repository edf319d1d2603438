package se.samordna.enrolment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.meeting.Meeting;
import se.samordna.model.Emblem;
import se.samordna.organisation.Unit;
import se.samordna.text.Text;

/**
 * A team's board on a day.
 *
 * @param suggestions persons whom a rule suggests for the board; a member of the team decides
 * @param share part of the team's active persons on the board, percent
 */
public record Board(
    Id<Unit> unit,
    String unitName,
    String model,
    LocalDate day,
    List<Column> columns,
    List<Suggestion> suggestions,
    BigDecimal share,
    Optional<Meeting> meeting) {
  public Board {
    columns = List.copyOf(columns);
    suggestions = List.copyOf(suggestions);
  }

  /**
   * Entries that stand together, longest on the board first.
   *
   * @param picture what is drawn over it
   */
  public record Column(String id, Text label, Emblem.Picture picture, List<BoardEntry> entries) {
    public Column {
      entries = List.copyOf(entries);
    }
  }

  /** A person suggested for the board, for a reason of the model's. */
  public record Suggestion(
      Id<Enrolment> enrolment, String personName, String reason, Text label, LocalDate until) {}
}
