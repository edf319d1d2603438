package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.personmeeting.Booking;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.sip.Sip;
import se.samordna.sip.SipMeeting;
import se.samordna.sip.SipParty;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.CrisisPart;
import se.samordna.web.view.PersonView.Tab;

/**
 * The call and invitation to a SIP's meeting, to print and hand over: when, where, who comes, and
 * what a SIP is. What is to be spoken of stays here, since not everybody may know it.
 */
final class SipInvitationSheet {
  private final Site site;

  SipInvitationSheet(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(site.get("/persons/{person}/sip/{sip}/invitation", this::show));
  }

  private Answer show(Visit visit) {
    Sip sip = SipPage.sip(visit);
    PersonMeeting meeting =
        site.personMeetings()
            .get(visit.caller(), toCome(sip).orElseThrow(() -> Refusal.of(Code.NOT_FOUND)));
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    Booking booking = meeting.booking();
    List<String> when = new ArrayList<>();
    when.add(PersonMeetingPage.when(booking, t));
    when.add(PersonMeetingPage.place(booking, t));
    if (!booking.interpreter().isEmpty()) {
      when.add(t.of("meetings.interpreter") + ": " + booking.interpreter());
    }
    List<CrisisPart> parts = new ArrayList<>();
    parts.add(part(t.of("meetings.when.where"), when));
    parts.add(part(t.of("sip.is.called"), names(sip, true)));
    parts.add(part(t.of("sip.is.invited"), names(sip, false)));
    parts.add(
        part(
            t.of("sip.invitation.answer"),
            List.of(t.of("sip.invitation.answer.to", meeting.calledByName()))));
    parts.addAll(SipAboutPage.parts(t));
    return visit.show(
        "crisis",
        frame.below(t.of("sip.invitation"), Tab.PLAN).shape(Shape.CRISIS),
        new Lists.Crisis(
            frame.banner(Tab.PLAN),
            t.of("sip.invitation.heading", frame.person().name()),
            t.of("sip.invitation.by", meeting.calledByName()),
            PersonMeetingPage.when(booking, t),
            "",
            "",
            List.of(),
            parts.stream().filter(part -> !part.lines().isEmpty()).toList(),
            null,
            false,
            t.of("crisis.printed", t.dates().dated(visit.now()), visit.caller().displayName()),
            List.of(
                Button.to("#print", t.of("crisis.print")).icon("print"),
                Button.to(SipPage.place(visit), t.of("sip.back")))));
  }

  /** The meeting that is called and not held. */
  static Optional<Id<PersonMeeting>> toCome(Sip sip) {
    return sip.meeting().filter(one -> one.held() == null).map(SipMeeting::meeting);
  }

  private static List<String> names(Sip sip, boolean principals) {
    return sip.meeting().stream()
        .flatMap(meeting -> sip.parties().stream().filter(one -> meeting.isCalled(one.id())))
        .filter(party -> party.kind().isPrincipal() == principals)
        .map(SipParty::name)
        .toList();
  }

  private static CrisisPart part(String title, List<String> lines) {
    return new CrisisPart(title, lines, false, false);
  }
}
