package se.samordna.enrolment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;
import se.samordna.text.Text;

/**
 * A phase or a mark of an enrolment for a time.
 *
 * @param mark whether it is a mark, which runs beside the phase
 * @param label the model's own words, kept as they were
 * @param step the step that began it; {@code model-move} when the enrolment was moved
 * @param by who took it, {@code null} for an operator
 */
public record PhaseInterval(
    String id,
    boolean mark,
    Text label,
    String step,
    @Nullable Id<Staff> by,
    Instant from,
    @Nullable Instant to) {}
