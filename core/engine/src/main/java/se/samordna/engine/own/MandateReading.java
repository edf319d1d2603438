package se.samordna.engine.own;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.OmbudStore.MandateRow;
import se.samordna.ombud.OmbudAppointment;
import se.samordna.ombud.OmbudMandate;
import se.samordna.own.OwnMandate;
import se.samordna.own.OwnMandate.OmbudMeeting;
import se.samordna.text.Days;

/** What personal ombuds keep of a person's mandates, as the person reads it: all of it. */
record MandateReading(Access access, HiddenWords words) {

  /** All of them, with when the person meets whom; two statements. */
  List<OwnMandate> mandates() {
    Map<Id<OmbudMandate>, List<OmbudMeeting>> meetings =
        access.tx().ombuds().coming(access.provider(), access.person(), access.now()).stream()
            .collect(
                Collectors.groupingBy(
                    OmbudAppointment::mandate,
                    Collectors.mapping(this::meeting, Collectors.toList())));
    return access.tx().ombuds().ofPerson(access.provider(), access.person()).stream()
        .map(row -> own(row, meetings.getOrDefault(row.id(), List.of())))
        .toList();
  }

  private OmbudMeeting meeting(OmbudAppointment one) {
    return new OmbudMeeting(one.at(), one.minutes(), one.kind(), words.in(one.ombudName()));
  }

  /** One that has just ended. */
  OwnMandate own(MandateRow row) {
    return own(row, List.of());
  }

  private OwnMandate own(MandateRow row, List<OmbudMeeting> meetings) {
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
        row.end(),
        ended == null ? meetings : List.of());
  }
}
