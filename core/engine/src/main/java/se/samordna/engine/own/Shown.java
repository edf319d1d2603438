package se.samordna.engine.own;

import java.util.List;
import java.util.UUID;
import se.samordna.engine.access.Access;
import se.samordna.own.OwnFile.NotShown;
import se.samordna.own.OwnPart;
import se.samordna.own.Withheld;

/** What of a person's is shown on their own pages now; all that is not withheld. */
record Shown(List<Withheld> withheld) {

  /** As of the access; one statement. */
  static Shown of(Access access) {
    return new Shown(
        access.tx().withheld().of(access.provider(), access.person()).stream()
            .filter(one -> one.to() == null)
            .toList());
  }

  /** Whether a thing is shown. */
  boolean shows(OwnPart part, UUID thing) {
    return withheld.stream().noneMatch(one -> one.part() == part && one.thing().equals(thing));
  }

  /** What the person is told of it. */
  List<NotShown> told() {
    return withheld.stream()
        .map(one -> new NotShown(one.part(), one.reason(), one.reason().law(), one.from()))
        .toList();
  }
}
