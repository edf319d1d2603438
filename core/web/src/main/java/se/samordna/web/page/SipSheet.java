package se.samordna.web.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.sip.ReceivedSip;
import se.samordna.sip.Sip;
import se.samordna.sip.SipVersion;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.CrisisPart;
import se.samordna.web.view.Parts.Notice;
import se.samordna.web.view.PersonView.Tab;

/** A version of a SIP on one sheet, in the words that its sum is taken of. */
final class SipSheet {
  private final Site site;

  SipSheet(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/sip/{sip}/sheet", this::own),
        site.get("/persons/{person}/sip/received/{copy}", this::received));
  }

  private Answer own(Visit visit) {
    Sip sip = SipPage.sip(visit);
    SipVersion version = sip.current().orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    return sheet(
        visit,
        new Said(
            visit.t().of("sip.sheet"),
            sip.commonId(),
            version.sha256(),
            version.number(),
            Days.of(version.adoptedAt()),
            version.content().followUp(),
            SipLines.of(sip, version, visit.t()).parts(version.content()),
            null));
  }

  private Answer received(Visit visit) {
    Id<ReceivedSip> id = visit.id("copy");
    Texts t = visit.t();
    ReceivedSip copy =
        site.sips().received(visit.caller(), visit.id("person")).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    LocalDate back = copy.withdrawnOn();
    Notice notice =
        !copy.intact()
            ? Notice.stop(t.of("sip.differs", copy.number()), t.of("sip.differs.why"))
            : back == null
                ? null
                : Notice.stop(
                    t.of("sip.received.withdrawn", t.dates().dated(back)),
                    t.of("sip.received.kept"));
    return sheet(
        visit,
        new Said(
            t.of("sip.received.from", copy.fromName(), copy.number()),
            copy.commonId(),
            copy.sha256(),
            copy.number(),
            copy.adoptedOn(),
            copy.content().followUp(),
            SipLines.of(copy, t).parts(copy.content()),
            notice));
  }

  private static Answer sheet(Visit visit, Said said) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    LocalDate followUp = said.followUp();
    Frame below = frame.below(said.title(), Tab.PLAN).shape(Shape.CRISIS);
    Notice notice = said.notice();
    return visit.show(
        "crisis",
        notice == null ? below : below.notices(List.of(notice)),
        new Lists.Crisis(
            frame.banner(Tab.PLAN),
            t.of("sip.heading", frame.person().name()),
            t.of("sip.sum", said.commonId(), said.sum()),
            t.of("crisis.version", said.number(), t.dates().dated(said.adopted())),
            followUp == null ? "" : t.of("sip.followed.up", t.dates().dated(followUp)),
            frame.number().orElse(""),
            List.of(),
            said.parts(),
            null,
            t.of(
                "crisis.printed",
                t.dates().near(visit.now(), visit.today()),
                visit.caller().displayName()),
            List.of(
                Button.to("#print", t.of("crisis.print")).icon("print"),
                Button.to(SipPage.place(visit), t.of("sip.back")))));
  }

  /** What stands on a sheet, wherever it comes from. */
  private record Said(
      String title,
      String commonId,
      String sum,
      int number,
      LocalDate adopted,
      @Nullable LocalDate followUp,
      List<CrisisPart> parts,
      @Nullable Notice notice) {}
}
