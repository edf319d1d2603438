package se.samordna.enginetests;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. Begins on the first of March 2027, 8.00. */
public final class MovingClock extends Clock {
  private volatile Instant now = Instant.parse("2027-03-01T07:00:00Z");

  /** Lets time pass. */
  public void pass(Duration time) {
    now = now.plus(time);
  }

  /** Goes to a moment, back or forth. */
  public void moveTo(Instant moment) {
    now = moment;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
