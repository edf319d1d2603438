package se.samordna.web.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.protection.ProtectedExport.What;
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

/** A version of a SIP on one sheet, in the words that its sum is taken of: as page and as PDF. */
final class SipSheet {
  /** Where the PDF is, below the address of what it is made of. */
  static final String FILE = "sheet.pdf";

  private final Site site;

  SipSheet(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    String newest = "/persons/{person}/sip/{sip}/";
    String one = newest + "versions/{number}/";
    String copy = "/persons/{person}/sip/received/{copy}";
    return List.of(
        site.get(newest + "sheet", visit -> page(visit, newest(visit))),
        site.get(newest + FILE, visit -> paper(visit, newest(visit))),
        site.get(one + "sheet", visit -> page(visit, version(visit))),
        site.get(one + FILE, visit -> paper(visit, version(visit))),
        site.get(copy, visit -> page(visit, received(visit))),
        site.get(copy + "/" + FILE, visit -> paper(visit, received(visit))));
  }

  private static Said newest(Visit visit) {
    Sip sip = SipPage.sip(visit);
    SipVersion version = sip.current().orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    return said(visit, sip, version, SipPage.place(visit) + "/" + sip.id());
  }

  private static Said version(Visit visit) {
    Sip sip = SipPage.sip(visit);
    SipVersion version = SipVersionPage.version(sip, visit.request().variable("number"));
    return said(
        visit,
        sip,
        version,
        SipPage.place(visit) + "/" + sip.id() + "/versions/" + version.number());
  }

  private static Said said(Visit visit, Sip sip, SipVersion version, String place) {
    return new Said(
        visit.t().of("sip.sheet"),
        place + "/" + FILE,
        sip.commonId(),
        version.sha256(),
        version.number(),
        Days.of(version.adoptedAt()),
        version.content().followUp(),
        SipLines.of(sip, version, visit.t()).parts(version.content()),
        null);
  }

  private Said received(Visit visit) {
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
    return new Said(
        t.of("sip.received.from", copy.fromName(), copy.number()),
        SipPage.place(visit) + "/received/" + copy.id() + "/" + FILE,
        copy.commonId(),
        copy.sha256(),
        copy.number(),
        copy.adoptedOn(),
        copy.content().followUp(),
        SipLines.of(copy, t).parts(copy.content()),
        notice);
  }

  private static Answer page(Visit visit, Said said) {
    PersonFrame frame = PersonFrame.read(visit);
    Frame below = frame.below(said.title(), Tab.PLAN).shape(Shape.CRISIS);
    Notice notice = said.notice();
    return visit.show(
        "crisis", notice == null ? below : below.notices(notice), sheet(visit, frame, said));
  }

  /** The same words as a PDF that a screen reader can follow; of somebody protected by two. */
  private Answer paper(Visit visit, Said said) {
    PersonFrame frame = PersonFrame.read(visit);
    boolean guarded = frame.person().protection().hides();
    if (guarded) {
      var unused =
          site.protectedPersons().takeExport(visit.caller(), frame.person().id(), What.SIP);
    }
    return PaperText.in(visit.t(), guarded)
        .sheet(sheet(visit, frame, said), said.notice())
        .named("sip");
  }

  private static Lists.Crisis sheet(Visit visit, PersonFrame frame, Said said) {
    Texts t = visit.t();
    LocalDate followUp = said.followUp();
    return new Lists.Crisis(
        frame.banner(Tab.PLAN),
        t.of("sip.heading", frame.person().name()),
        t.of("sip.sum", said.commonId(), said.sum()),
        t.of("crisis.version", said.number(), t.dates().dated(said.adopted())),
        followUp == null ? "" : t.of("sip.followed.up", t.dates().dated(followUp)),
        frame.number().orElse(""),
        List.of(),
        said.parts(),
        null,
        false,
        t.of("crisis.printed", t.dates().dated(visit.now()), visit.caller().displayName()),
        List.of(
            Button.to(said.file(), t.of("paper.pdf")).icon("paper"),
            Button.to("#print", t.of("crisis.print")).icon("print"),
            Button.to(SipPage.place(visit), t.of("sip.back"))));
  }

  /**
   * What stands on a sheet, wherever it comes from.
   *
   * @param file where the PDF is
   */
  private record Said(
      String title,
      String file,
      String commonId,
      String sum,
      int number,
      LocalDate adopted,
      @Nullable LocalDate followUp,
      List<CrisisPart> parts,
      @Nullable Notice notice) {}
}
