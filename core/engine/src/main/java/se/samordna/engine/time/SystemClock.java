package se.samordna.engine.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The machine's clock in UTC, offered with the lowest ranking there is, so that any other {@link
 * Clock} service goes before it. The only place that reads the machine's clock.
 */
@Component(service = Clock.class, property = "service.ranking:Integer=-2147483648")
public final class SystemClock extends Clock {
  private final Clock machine = Clock.systemUTC();

  /** Made by the component runtime. */
  @Activate
  public SystemClock() {}

  @Override
  public ZoneId getZone() {
    return machine.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return machine.withZone(zone);
  }

  @Override
  public Instant instant() {
    return machine.instant();
  }
}
