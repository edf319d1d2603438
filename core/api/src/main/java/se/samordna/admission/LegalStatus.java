package se.samordna.admission;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.person.Person;

/**
 * The legal form of a person's care for a period, as a fact. Samordna never decides it.
 *
 * @param nextDecision when the next decision is due, {@code null} when none is
 * @param conditions the special conditions (LPT 26 §)
 */
public record LegalStatus(
    Id<LegalStatus> id,
    Id<Person> person,
    int revision,
    LegalForm form,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate nextDecision,
    List<LegalCondition> conditions,
    String chiefPhysicianUnit) {
  /** Within so many weeks a court is asked, if care in a ward is to go on (LPT 7 §). */
  private static final int WEEKS_TO_APPLY = 4;

  public LegalStatus {
    conditions = List.copyOf(conditions);
  }

  /**
   * The day by which something is to be decided or applied for, {@code null} when nothing is known
   * to be: the next decision that was recorded, and under LPT in a ward, where none was, four weeks
   * from the first day (LPT 7 §). Samordna decides nothing of it.
   */
  public @Nullable LocalDate decisionBy() {
    return nextDecision == null && form == LegalForm.LPT_CLOSED
        ? from.plusWeeks(WEEKS_TO_APPLY)
        : nextDecision;
  }

  /** Whether its last day lies before a day. */
  public boolean isOver(LocalDate day) {
    return to != null && to.isBefore(day);
  }
}
