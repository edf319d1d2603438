package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.own.OwnFile.Met;
import se.samordna.own.OwnMeeting;
import se.samordna.own.OwnMeetings;
import se.samordna.own.OwnSip;
import se.samordna.own.Self;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.sip.Sip;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.OwnView.Card;
import se.samordna.web.view.OwnView.OwnTab;

/** The person's own SIPs and meetings. */
final class OwnMeetingsPage {
  private static final String WRONG = "/my/meetings/{meeting}/wrong";

  private final Site site;

  OwnMeetingsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.own(OwnTab.MEETINGS.address(), this::show),
        site.own(file("{sip}"), this::paper),
        site.own(WRONG, visit -> writing(visit, null)),
        site.ownPost(WRONG, this::written));
  }

  /** Where a SIP is as PDF. */
  static String file(String sip) {
    return OwnTab.MEETINGS.address() + "/sip/" + sip + "/sip.pdf";
  }

  /** What was adopted in a SIP, in the words of its card. */
  private Answer paper(Visit visit) {
    Texts t = visit.t();
    Self self = visit.self();
    Id<Sip> id = visit.id("sip");
    List<OwnSip> all = site.ownPages().sips(self);
    OwnSip sip =
        all.stream()
            .filter(one -> one.id().equals(id) && one.adopted() != null)
            .findFirst()
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    return PaperText.in(t, self.isProtected())
        .cards(
            t.of("sip.heading", self.name()),
            t.of("crisis.printed", t.dates().dated(visit.now()), self.name()),
            List.of(new OwnMeetingCards(t).sip(sip, all)))
        .named("sip");
  }

  /** Where the person says that something of a meeting is wrong. */
  static String wrong(OwnMeeting meeting) {
    return OwnTab.MEETINGS.address() + "/" + meeting.id() + "/wrong";
  }

  private Answer writing(Visit visit, @Nullable Refusal refusal) {
    Id<PersonMeeting> meeting = visit.id("meeting");
    boolean shown =
        site.ownPages().personMeetings(visit.self()).meetings().stream()
            .anyMatch(one -> one.id().equals(meeting));
    if (!shown) {
      throw Refusal.of(Code.NOT_FOUND);
    }
    return OwnPlansPage.wrong(visit, OwnTab.MEETINGS, List.of(), refusal);
  }

  private Answer written(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String words = form.needed("words");
          form.check();
          site.ownWords().correctMeeting(visit.self(), visit.id("meeting"), words);
          return Visit.after(OwnTab.MEETINGS.address(), Done.CORRECTION_NOTED);
        },
        refusal -> writing(visit, refusal));
  }

  private Answer show(Visit visit) {
    Texts t = visit.t();
    List<OwnSip> sips = site.ownPages().sips(visit.self());
    OwnMeetings about = site.ownPages().personMeetings(visit.self());
    List<Met> meetings = site.ownPages().meetings(visit.self());
    List<Card> cards =
        new ArrayList<>(new OwnMeetingCards(t).all(sips, about.meetings(), meetings));
    if (!about.notShown().isEmpty()) {
      cards.add(new OwnCards(visit).notShown(about.notShown()));
    }
    return OwnStartPage.own(
        visit, visit.frame(t.named(OwnTab.MEETINGS), Menu.NONE), OwnTab.MEETINGS, cards);
  }
}
