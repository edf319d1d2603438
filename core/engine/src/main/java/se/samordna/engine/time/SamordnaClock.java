package se.samordna.engine.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * What the time is, for every service of the engine.
 *
 * <p>Asks the {@link Clock} service of highest ranking at each call, so that a test can move time
 * without anything being restarted. Safe for use by many threads.
 */
@Component(service = SamordnaClock.class)
public final class SamordnaClock {
  /** Where days, deadlines and working days are reckoned. */
  public static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  @Reference(policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
  private volatile Clock clock;

  /** Made by the component runtime, which sets the clock. */
  @Activate
  @SuppressWarnings("NullAway.Init")
  public SamordnaClock() {}

  private SamordnaClock(Clock clock) {
    this.clock = clock;
  }

  /** The time of one clock, outside OSGi. */
  public static SamordnaClock of(Clock clock) {
    return new SamordnaClock(clock);
  }

  /** This moment, to the microsecond: what the store keeps. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The day in Europe/Stockholm. */
  public LocalDate today() {
    return day(now());
  }

  /** The day in Europe/Stockholm that a moment falls on. */
  public static LocalDate day(Instant at) {
    return at.atZone(STOCKHOLM).toLocalDate();
  }
}
