package se.samordna.instrument;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.text.Text;

/**
 * An instrument whose scores can be recorded. Its items belong to its owner and are nowhere here,
 * but for the names of those that are free and scored one by one.
 *
 * @param code what it is called in records, for ever
 * @param owner who holds the rights
 * @param licence what using it takes, as far as is known
 * @param source where range and parts were read
 * @param versions the versions to choose from, the usual one first; never empty
 * @param total the range of the total, {@code null} when it has none
 */
public record Instrument(
    String code,
    Text name,
    Subject subject,
    String owner,
    Text licence,
    String source,
    List<String> versions,
    @Nullable ScoreRange total,
    List<SubScore> subScores) {
  public Instrument {
    versions = List.copyOf(versions);
    subScores = List.copyOf(subScores);
  }

  /** The part of the code. */
  public Optional<SubScore> subScore(String part) {
    return subScores.stream().filter(one -> one.code().equals(part)).findFirst();
  }

  /** What it says something about. */
  public enum Subject {
    /** How faithfully a unit works by its model. */
    UNIT,
    /** How a person's life or health is. */
    PERSON
  }

  /** A part with a score of its own. */
  public record SubScore(String code, Text name, ScoreRange range) {}
}
