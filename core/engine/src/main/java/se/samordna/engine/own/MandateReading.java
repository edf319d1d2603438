package se.samordna.engine.own;

import java.time.Instant;
import java.util.List;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.OmbudStore.MandateRow;
import se.samordna.own.OwnMandate;
import se.samordna.text.Days;

/** What personal ombuds keep of a person's mandates, as the person reads it: all of it. */
record MandateReading(Access access, HiddenWords words) {

  /** All of them; one statement. */
  List<OwnMandate> mandates() {
    return access.tx().ombuds().ofPerson(access.provider(), access.person()).stream()
        .map(this::own)
        .toList();
  }

  /** One of them. */
  OwnMandate own(MandateRow row) {
    Instant ended = row.endedAt();
    return new OwnMandate(
        row.id(),
        row.unitName(),
        words.in(row.ombudName()),
        row.phase(),
        Days.of(row.phaseSince()),
        Days.of(row.askedAt()),
        row.given(),
        ended == null ? null : Days.of(ended),
        row.end());
  }
}
