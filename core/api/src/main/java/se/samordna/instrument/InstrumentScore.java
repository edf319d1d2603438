package se.samordna.instrument;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * A score as it was recorded. It is never changed: a correction is a row of its own that names the
 * one before it.
 *
 * @param unit whose it is; of a person's, where it was recorded
 * @param person whose it is, {@code null} for a unit's
 * @param rater who rated, in words
 * @param day when it was rated
 * @param total {@code null} when only parts were scored
 * @param parts scores of parts, by their code
 * @param corrects the row that it stands in the place of, {@code null} for a first one
 * @param reason why it was corrected, empty for a first one
 * @param corrected whether another row stands in its place
 */
public record InstrumentScore(
    Id<InstrumentScore> id,
    Id<Unit> unit,
    @Nullable Id<Person> person,
    String instrument,
    String version,
    LocalDate day,
    RatedBy ratedBy,
    String rater,
    @Nullable BigDecimal total,
    Map<String, BigDecimal> parts,
    Id<Staff> recordedBy,
    Instant recordedAt,
    @Nullable Id<InstrumentScore> corrects,
    String reason,
    boolean corrected) {
  public InstrumentScore {
    parts = Map.copyOf(parts);
  }

  /** Whose judgement it is. */
  public enum RatedBy {
    /** The person's own. */
    PERSON,
    /** Of staff of the unit. */
    STAFF,
    /** Of somebody from outside, such as an auditor of fidelity. */
    OUTSIDE
  }
}
