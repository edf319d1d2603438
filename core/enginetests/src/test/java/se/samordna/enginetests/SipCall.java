package se.samordna.enginetests;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.samordna.information.InformationCategory;
import se.samordna.personmeeting.PersonMeetings.NewBooking;
import se.samordna.personmeeting.PersonMeetings.NewTopic;
import se.samordna.sip.Sips.NewCall;
import se.samordna.text.Days;

/** Calls to the meetings of SIPs, for an hour at ten o'clock. */
final class SipCall {
  private SipCall() {}

  static NewCall on(LocalDate day, String place) {
    Instant from = Days.start(day).plus(Duration.ofHours(10));
    return new NewCall(
        new NewBooking(from, from.plus(Duration.ofHours(1)), place, false, false, "", ""),
        List.of(
            new NewTopic(null, "Målen", InformationCategory.PLAN_GOALS),
            new NewTopic(null, "Vem som gör vad", InformationCategory.PLAN_INTERVENTIONS)));
  }
}
