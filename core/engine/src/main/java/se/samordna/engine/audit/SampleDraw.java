package se.samordna.engine.audit;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.samordna.audit.AuditSample.Check;
import se.samordna.audit.SampleReason;
import se.samordna.engine.store.AuditReviewStore.Seen;
import se.samordna.text.Days;
import se.samordna.text.SwedishDays;

/**
 * A draw under way: accesses pass by once, and of each reason a fixed number is kept, every one of
 * them as likely as any other. The same seed and the same accesses give the same draw.
 */
final class SampleDraw {
  /** How many are drawn among all (sources.md, audit). */
  static final int AMONG_ALL = 50;

  /** How many are drawn for each thing that is looked for (sources.md, audit). */
  static final int FOR_EACH = 25;

  private static final LocalTime OPENS = LocalTime.of(6, 0);
  private static final LocalTime CLOSES = LocalTime.of(20, 0);

  private final Map<SampleReason, Reservoir> kept = new EnumMap<>(SampleReason.class);
  private final Set<String> colleagues;
  private int accesses;

  SampleDraw(int seed, Set<String> staffNames) {
    this.colleagues = staffNames.stream().map(SampleDraw::folded).collect(Collectors.toSet());
    for (SampleReason reason : SampleReason.values()) {
      kept.put(reason, new Reservoir(size(reason), new Random(seed * 31L + reason.ordinal())));
    }
  }

  /**
   * Every reading of somebody with protected identity, or on whom a special eye is kept, is looked
   * at (sources.md, protection and audit).
   */
  private static int size(SampleReason reason) {
    return switch (reason) {
      case RANDOM -> AMONG_ALL;
      case PROTECTED, WATCHED -> Integer.MAX_VALUE;
      default -> FOR_EACH;
    };
  }

  /** One access passes by. */
  void see(Seen access) {
    accesses++;
    Set<SampleReason> reasons = reasons(access);
    kept.forEach(
        (reason, reservoir) -> {
          if (reasons.contains(reason)) {
            reservoir.see(access.seq());
          }
        });
  }

  private Set<SampleReason> reasons(Seen access) {
    Set<SampleReason> reasons = EnumSet.of(SampleReason.RANDOM);
    if (!access.personSurname().isEmpty()
        && folded(access.personSurname()).equals(folded(access.staffSurname()))) {
      reasons.add(SampleReason.SAME_SURNAME);
    }
    if (!access.personName().isEmpty() && colleagues.contains(folded(access.personName()))) {
      reasons.add(SampleReason.COLLEAGUE);
    }
    if (access.protectedIdentity()) {
      reasons.add(SampleReason.PROTECTED);
    }
    if (isAfterHours(access)) {
      reasons.add(SampleReason.AFTER_HOURS);
    }
    if (access.watched()) {
      reasons.add(SampleReason.WATCHED);
    }
    if (access.emergency()) {
      reasons.add(SampleReason.EMERGENCY);
    }
    return reasons;
  }

  private static boolean isAfterHours(Seen access) {
    ZonedDateTime at = access.at().atZone(Days.ZONE);
    LocalTime time = at.toLocalTime();
    return time.isBefore(OPENS)
        || !time.isBefore(CLOSES)
        || !SwedishDays.isWorked(at.toLocalDate());
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** What the draw came to. */
  Drawn drawn() {
    Map<Long, Set<SampleReason>> rows = new TreeMap<>();
    List<Check> checks = new ArrayList<>();
    kept.forEach(
        (reason, reservoir) -> {
          checks.add(new Check(reason, reservoir.seen, reservoir.rows.size()));
          reservoir.rows.forEach(
              seq ->
                  rows.computeIfAbsent(seq, n -> EnumSet.noneOf(SampleReason.class)).add(reason));
        });
    return new Drawn(accesses, checks, rows);
  }

  /** What a draw came to: counts, and why each was drawn by its number. */
  record Drawn(int accesses, List<Check> checks, Map<Long, Set<SampleReason>> rows) {}

  /** Keeps some of all that pass by. */
  private static final class Reservoir {
    private final int size;
    private final Random random;
    private final List<Long> rows = new ArrayList<>();
    private int seen;

    Reservoir(int size, Random random) {
      this.size = size;
      this.random = random;
    }

    void see(long row) {
      seen++;
      if (rows.size() < size) {
        rows.add(row);
        return;
      }
      int place = random.nextInt(seen);
      if (place < size) {
        rows.set(place, row);
      }
    }
  }
}
