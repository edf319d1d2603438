package se.samordna.engine.sip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.figure.SmallCounts;
import se.samordna.engine.store.SipStore.Counted;
import se.samordna.organisation.Unit;
import se.samordna.sip.SipCount;
import se.samordna.sip.SipCount.What;
import se.samordna.text.Days;

/** Counts of a unit's SIPs, without any number that could tell of one person. */
final class SipCounts {
  private static final int MONTHS = 12;

  private SipCounts() {}

  static List<SipCount> of(Access access, Id<Unit> unit) {
    Map<What, Counted> counted =
        access
            .tx()
            .sips()
            .counts(
                access.provider(),
                unit,
                Days.start(access.today().minusMonths(MONTHS)),
                access.today())
            .stream()
            .collect(Collectors.toMap(Counted::what, Function.identity()));
    List<SipCount> shown = new ArrayList<>();
    for (SipCount.Part part : SipCount.Part.values()) {
      List<What> all = Arrays.stream(What.values()).filter(one -> one.part() == part).toList();
      boolean tells =
          all.stream()
              .map(counted::get)
              .anyMatch(
                  one ->
                      one != null
                          && (SmallCounts.tells(one.persons()) || SmallCounts.tells(one.count())));
      for (What what : all) {
        Counted one = counted.get(what);
        shown.add(new SipCount(what, tells ? null : one == null ? 0 : one.count()));
      }
    }
    return List.copyOf(shown);
  }
}
