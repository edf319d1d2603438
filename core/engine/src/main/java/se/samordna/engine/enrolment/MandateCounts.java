package se.samordna.engine.enrolment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.samordna.Id;
import se.samordna.engine.check.Checks;
import se.samordna.engine.figure.SmallCounts;
import se.samordna.engine.store.OmbudStore.Counted;
import se.samordna.engine.store.OmbudStore.Met;
import se.samordna.engine.store.Tx;
import se.samordna.ombud.MandateEnd;
import se.samordna.ombud.OmbudAppointment;
import se.samordna.ombud.OmbudCounts;
import se.samordna.ombud.OmbudCounts.EndCount;
import se.samordna.ombud.OmbudCounts.KindCount;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;

/** What is told in counts of a unit's mandates: nothing that tells of somebody. */
final class MandateCounts {
  private MandateCounts() {}

  static void check(LocalDate from, LocalDate to, LocalDate today) {
    Checks checks = new Checks();
    checks.plausible("/from", from);
    checks.notBefore("/to", to, from);
    checks.notAfter("/to", to, today);
    checks.done();
  }

  /** The counts, of a unit without a record. */
  static OmbudCounts of(Tx tx, Id<Unit> unit, LocalDate from, LocalDate to) {
    return tx.organisations()
        .unit(unit)
        .filter(one -> !tx.regimes().withoutRecord(one.provider(), List.of(unit)).isEmpty())
        .map(one -> of(tx, one, from, to))
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  /**
   * The same for somebody who may not see the persons: from two days beside each other they could
   * reckon what happened with one of them in between; whole months tell that of nobody.
   */
  static OmbudCounts ofMonths(Tx tx, Id<Unit> unit, LocalDate from, LocalDate to) {
    LocalDate end = to.withDayOfMonth(to.lengthOfMonth());
    LocalDate last = to.equals(end) ? to : to.withDayOfMonth(1).minusDays(1);
    LocalDate first = last.isBefore(from) ? last.withDayOfMonth(1) : from.withDayOfMonth(1);
    return of(tx, unit, first, last);
  }

  private static OmbudCounts of(Tx tx, Unit unit, LocalDate from, LocalDate to) {
    Counted counted =
        tx.ombuds()
            .counted(unit.provider(), unit.id(), Days.start(from), Days.start(to.plusDays(1)));
    int ended = counted.ended().values().stream().mapToInt(Integer::intValue).sum();
    return new OmbudCounts(
        unit.id(),
        unit.name(),
        from,
        to,
        SmallCounts.shown(counted.asked()),
        SmallCounts.shown(ended),
        SmallCounts.shown(counted.ongoing()),
        byEnd(counted),
        met(counted));
  }

  private static List<EndCount> byEnd(Counted counted) {
    Map<MandateEnd, Integer> each = new EnumMap<>(MandateEnd.class);
    for (MandateEnd end : MandateEnd.values()) {
      each.put(end, counted.ended().getOrDefault(end, 0));
    }
    Map<MandateEnd, Integer> shown = SmallCounts.parts(each);
    return each.keySet().stream().map(end -> new EndCount(end, shown.get(end))).toList();
  }

  /** Ten appointments with two persons tell of those two. */
  private static List<KindCount> met(Counted counted) {
    return Arrays.stream(OmbudAppointment.AppointmentKind.values())
        .map(
            kind -> {
              Met met = counted.appointments().getOrDefault(kind, new Met(0, 0));
              return new KindCount(
                  kind, SmallCounts.tells(met.mandates()) ? null : met.appointments());
            })
        .toList();
  }
}
