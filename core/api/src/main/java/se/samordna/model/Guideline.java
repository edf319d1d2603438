package se.samordna.model;

import java.time.LocalDate;
import java.util.Optional;
import se.samordna.text.Text;

/**
 * What a guideline says of the model, with its date and source.
 *
 * @param level how strongly it recommends the model, empty where it gives none
 */
public record Guideline(
    Text text, LocalDate date, String source, Optional<RecommendationLevel> level) {
  /** Whether the model is for research and systematic follow-up alone. */
  public boolean isForResearch() {
    return level.filter(one -> one == RecommendationLevel.RND).isPresent();
  }
}
