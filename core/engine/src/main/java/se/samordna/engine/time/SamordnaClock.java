package se.samordna.engine.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * What the time is, for every service of the engine.
 *
 * <p>Asks the {@link Clock} service of highest ranking at each call, so that a test can move time
 * without anything being restarted. When the machine's clock is put back a little it is not
 * followed: time stands still until it has caught up, so that nothing comes back to life that has
 * run out. One that goes back further was wrong before, and is believed; and so is any clock that
 * somebody has put in its place. Safe for use by many threads.
 */
@Component(service = SamordnaClock.class)
public final class SamordnaClock {
  /** Where days, deadlines and working days are reckoned. */
  public static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  /** How far back a clock may be put and is not followed. */
  private static final Duration PUT_BACK = Duration.ofHours(2);

  private final Duration putBack;
  private final AtomicReference<@Nullable Seen> seen = new AtomicReference<>();

  @Reference(policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
  private volatile Clock clock;

  /** Made by the component runtime, which sets the clock. */
  @Activate
  @SuppressWarnings("NullAway.Init")
  public SamordnaClock() {
    putBack = Duration.ZERO;
  }

  private SamordnaClock(Clock clock, Duration putBack) {
    this.clock = clock;
    this.putBack = putBack;
  }

  /** The time of one clock, outside OSGi, which is followed wherever it goes. */
  public static SamordnaClock of(Clock clock) {
    return new SamordnaClock(clock, Duration.ZERO);
  }

  /** The same, not followed when it is put back a little, as the machine's is not. */
  public static SamordnaClock steady(Clock clock) {
    return new SamordnaClock(clock, PUT_BACK);
  }

  /** This moment, to the microsecond: what the store keeps. */
  public Instant now() {
    Clock asked = clock;
    Seen read = new Seen(asked, asked.instant().truncatedTo(ChronoUnit.MICROS));
    seen.accumulateAndGet(read, this::later);
    return later(seen.get(), read).at();
  }

  private Seen later(@Nullable Seen last, Seen read) {
    Duration atMost = read.clock instanceof SystemClock ? PUT_BACK : putBack;
    return last == null || !last.isPutBack(read, atMost) ? read : last;
  }

  /** What a clock has shown. */
  private record Seen(Clock clock, Instant at) {
    boolean isPutBack(Seen read, Duration atMost) {
      return clock.equals(read.clock)
          && read.at.isBefore(at)
          && !read.at.isBefore(at.minus(atMost));
    }
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
