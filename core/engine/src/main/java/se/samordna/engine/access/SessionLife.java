package se.samordna.engine.access;

import java.time.Duration;
import java.time.Instant;

/**
 * How long anybody's session lives, staff's or a person's own: for twenty minutes without a
 * request, and never longer than a working day.
 */
public final class SessionLife {
  private static final Duration IDLE = Duration.ofMinutes(20);
  private static final Duration LONGEST = Duration.ofHours(8);
  private static final Duration BETWEEN_TOUCHES = Duration.ofMinutes(1);

  private SessionLife() {}

  /** Whether one that was begun and last used then still lives. */
  public static boolean lives(Instant begunAt, Instant usedAt, Instant now) {
    return now.isBefore(usedAt.plus(IDLE)) && now.isBefore(begunAt.plus(LONGEST));
  }

  /** Whether it is to be noted that it is used now; not at each request, which would be a write. */
  public static boolean isTouched(Instant usedAt, Instant now) {
    return !now.isBefore(usedAt.plus(BETWEEN_TOUCHES));
  }

  /** What was begun before is over, however much it is used. */
  public static Instant oldest(Instant now) {
    return now.minus(LONGEST);
  }
}
