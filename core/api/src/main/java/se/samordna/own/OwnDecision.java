package se.samordna.own;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.decision.SharedDecision;
import se.samordna.decision.SharedDecision.DecidedBy;
import se.samordna.decision.SharedDecision.Option;

/**
 * A shared decision as the person reads it: what there was to choose between, what was told, the
 * own words, what it came to and how it went. What others thought is about others and left out.
 *
 * @param values what matters to the person
 * @param followUp the day to look at it again
 * @param recordedBy who wrote it in
 * @param wentHow {@code null} before it was looked at again
 * @param corrections what the person has said is wrong, the oldest first
 * @param isWhole whether nothing of it is left out
 */
public record OwnDecision(
    Id<SharedDecision> id,
    LocalDate day,
    String question,
    List<Option> options,
    String information,
    String values,
    String decision,
    DecidedBy decidedBy,
    LocalDate followUp,
    String recordedBy,
    @Nullable WentHow wentHow,
    List<OwnNote> corrections,
    boolean isWhole) {
  public OwnDecision {
    options = List.copyOf(options);
    corrections = List.copyOf(corrections);
  }

  /** How it went: the person's view and the team's beside each other, either may be empty. */
  public record WentHow(LocalDate day, String personsView, String teamsView) {}
}
