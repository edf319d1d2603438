package se.samordna.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * After how many days whoever did not want a crisis plan is asked again.
 *
 * @param from when it was settled
 * @param until when something else was settled, {@code null} while it holds
 */
public record AskAgain(int days, Instant from, @Nullable Instant until) {}
