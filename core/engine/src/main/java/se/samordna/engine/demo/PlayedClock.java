package se.samordna.engine.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock that the demo's past is written by: stands at the moment it was last moved to and goes
 * on from there as time goes. Safe for use by many threads.
 */
final class PlayedClock extends Clock {
  private final Clock machine;
  private volatile Duration behind = Duration.ZERO;

  PlayedClock(Clock machine) {
    this.machine = machine;
  }

  void moveTo(Instant moment) {
    behind = Duration.between(moment, machine.instant());
  }

  @Override
  public Instant instant() {
    return machine.instant().minus(behind);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException(
        "The engine reckons in UTC and asks Stockholm for days");
  }
}
