package se.samordna.plan;

import java.util.ArrayList;
import java.util.List;

/** What differs between two versions of a crisis plan, line by line; pure. */
public final class CrisisPlanChanges {
  private CrisisPlanChanges() {}

  /** Everything that differs, part by part. */
  public static List<CrisisPlanChange> between(CrisisPlanContent before, CrisisPlanContent after) {
    List<CrisisPlanChange> changes = new ArrayList<>();
    for (CrisisPlanPart part : CrisisPlanPart.values()) {
      compare(part, part.in(before), part.in(after), changes);
    }
    return List.copyOf(changes);
  }

  /** One line in the place of one other is changed; the same lines in another order are, too. */
  private static void compare(
      CrisisPlanPart part,
      List<String> before,
      List<String> after,
      List<CrisisPlanChange> changes) {
    List<String> gone = before.stream().filter(line -> !after.contains(line)).toList();
    List<String> come = after.stream().filter(line -> !before.contains(line)).toList();
    if (gone.size() == 1 && come.size() == 1) {
      changes.add(new CrisisPlanChange(part, gone.get(0), come.get(0)));
      return;
    }
    come.forEach(line -> changes.add(new CrisisPlanChange(part, "", line)));
    gone.forEach(line -> changes.add(new CrisisPlanChange(part, line, "")));
    if (gone.isEmpty() && come.isEmpty() && !before.equals(after)) {
      changes.add(new CrisisPlanChange(part, String.join("; ", before), String.join("; ", after)));
    }
  }
}
