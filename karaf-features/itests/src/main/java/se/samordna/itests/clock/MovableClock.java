package se.samordna.itests.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Component;

/**
 * The clock that outranks the system's while the tests' bundle is there: it runs on from wherever
 * it was last set.
 *
 * <p>Until somebody sets it, it tells the real time.
 */
@Component(
    service = {Clock.class, MovableClock.class},
    property = "service.ranking:Integer=1000")
public final class MovableClock extends Clock {
  private final Clock real;
  private final AtomicReference<Duration> ahead;

  public MovableClock() {
    this(Clock.systemUTC(), new AtomicReference<>(Duration.ZERO));
  }

  private MovableClock(Clock real, AtomicReference<Duration> ahead) {
    this.real = real;
    this.ahead = ahead;
  }

  /** Makes it this instant now; time goes on from there. */
  void set(Instant now) {
    ahead.set(Duration.between(real.instant(), now));
  }

  /** Moves on by this much, or back if negative. */
  void move(Duration by) {
    ahead.updateAndGet(by::plus);
  }

  /** Back to the real time. */
  void release() {
    ahead.set(Duration.ZERO);
  }

  @Override
  public Instant instant() {
    return real.instant().plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return zone.equals(ZoneOffset.UTC) ? this : new MovableClock(real.withZone(zone), ahead);
  }
}
