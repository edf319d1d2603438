package se.samordna.enrolment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.model.Thresholds;
import se.samordna.organisation.Staff;

/**
 * A caseload against its thresholds.
 *
 * @param staff whose it is, {@code null} for a team's
 * @param name the coordinator's or the unit's
 * @param persons how many enrolments count
 * @param load the sum of their weights
 * @param fte the counted part of full time; 1 where nothing is divided, as of a month's intake
 * @param perFte load for each full-time post, written with two decimals and rounded up; {@code
 *     null} when there is no post to divide by. Levels are decided from load and posts, not from
 *     this
 */
public record CaseloadFigure(
    @Nullable Id<Staff> staff,
    String name,
    int persons,
    BigDecimal load,
    BigDecimal fte,
    @Nullable BigDecimal perFte,
    Thresholds thresholds,
    Thresholds.Level level) {}
