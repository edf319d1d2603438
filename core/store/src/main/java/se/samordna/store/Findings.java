package se.samordna.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.samordna.audit.AuditFinding;
import se.samordna.audit.AuditFinding.Kind;

/** What a verification finds; neighbours of the same kind are told as one. */
final class Findings {
  /** Beyond this many the trail is a ruin and more lines help nobody. */
  private static final int MOST = 1_000;

  private final List<AuditFinding> found = new ArrayList<>();

  void add(Kind kind, long first, long last) {
    for (int i = found.size() - 1; i >= 0 && i >= found.size() - 8; i--) {
      AuditFinding before = found.get(i);
      if (before.kind() == kind && before.last() + 1 >= first && before.first() <= first) {
        found.set(i, new AuditFinding(kind, before.first(), Math.max(before.last(), last)));
        return;
      }
    }
    if (found.size() < MOST) {
      found.add(new AuditFinding(kind, first, last));
    }
  }

  void add(Kind kind, long number) {
    add(kind, number, number);
  }

  List<AuditFinding> all() {
    return found.stream()
        .sorted(Comparator.comparing(AuditFinding::kind).thenComparing(AuditFinding::first))
        .toList();
  }
}
