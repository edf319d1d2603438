package se.samordna.engine.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samordna.Id;
import se.samordna.contact.Contact;
import se.samordna.engine.share.Sharing.Tie;
import se.samordna.enrolment.CoordinatorWish;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Staff;
import se.samordna.text.Days;

/**
 * How a colleague knows a person whom another one coordinates.
 *
 * @param wished whether the person wishes for them
 * @param beside whether they coordinate beside the one who leads
 * @param before whether they have led, here or at another of the provider's units
 * @param since the first day that is known of, as far back as contacts are read
 * @param contacts how often they have met by visit, telephone or video in 90 days
 */
record Acquaintance(
    boolean wished, boolean beside, boolean before, Optional<LocalDate> since, int contacts) {

  static Acquaintance of(ProposalReading reading, Enrolment enrolment, Id<Staff> staff) {
    CoordinatorWish wish = reading.wishes().get(enrolment.id());
    List<Instant> beside =
        reading.beside().getOrDefault(enrolment.person(), List.of()).stream()
            .filter(one -> one.staff().equals(staff))
            .map(one -> one.from())
            .toList();
    List<Instant> led =
        reading.coordinated().getOrDefault(enrolment.person(), List.of()).stream()
            .filter(one -> one.staff().equals(staff))
            .map(one -> one.since())
            .toList();
    List<Instant> met =
        reading.contacts().getOrDefault(enrolment.person(), List.of()).stream()
            .filter(one -> one.by().contains(staff) && NextBest.isMeeting(one))
            .map(Contact::happenedAt)
            .toList();
    Instant lately = Days.start(reading.today().minusDays(NextBest.CONTACT_DAYS));
    return new Acquaintance(
        wish != null && wish.staff().equals(staff),
        !beside.isEmpty(),
        !led.isEmpty(),
        Stream.of(beside, led, met).flatMap(List::stream).min(Instant::compareTo).map(Days::of),
        (int) met.stream().filter(at -> !at.isBefore(lately)).count());
  }

  /** What of it counts when persons are shared. */
  Tie tie() {
    return new Tie(wished, beside || before, contacts);
  }
}
