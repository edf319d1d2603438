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
 * @param conditions the special conditions, LPT 26 §, in words
 */
public record LegalStatus(
    Id<LegalStatus> id,
    Id<Person> person,
    int revision,
    LegalForm form,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate nextDecision,
    List<String> conditions,
    String chiefPhysicianUnit) {
  public LegalStatus {
    conditions = List.copyOf(conditions);
  }

  /** Whether its last day lies before a day. */
  public boolean isOver(LocalDate day) {
    return to != null && to.isBefore(day);
  }
}
