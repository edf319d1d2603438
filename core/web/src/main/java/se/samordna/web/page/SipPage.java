package se.samordna.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.plan.PlanFile;
import se.samordna.plan.PlanType;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.sip.NoSip;
import se.samordna.sip.ReceivedSip;
import se.samordna.sip.Sip;
import se.samordna.sip.SipMeeting;
import se.samordna.sip.SipParty;
import se.samordna.sip.SipStage;
import se.samordna.sip.SipState;
import se.samordna.sip.SipVersion;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Notice;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.PersonView.Banner;
import se.samordna.web.view.PersonView.Path;
import se.samordna.web.view.PersonView.Stop;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.PersonView.When;
import se.samordna.web.view.Tone;

/** A person's SIP: where in the six stages it is, what it says, and what can be done next. */
final class SipPage {
  private final Site site;

  SipPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/sip", this::show),
        site.post("/persons/{person}/sip/{sip}/ask", visit -> move(visit, Step.ASK)),
        site.post("/persons/{person}/sip/{sip}/prepare", visit -> move(visit, Step.PREPARE)),
        site.post("/persons/{person}/sip/{sip}/follow-up", visit -> move(visit, Step.FOLLOW_UP)));
  }

  /** What is done with one press. */
  private enum Step {
    ASK,
    PREPARE,
    FOLLOW_UP
  }

  /** The page of a person's SIP. */
  static String place(Visit visit) {
    return "/persons/" + visit.id("person") + "/sip";
  }

  /** The SIP of the path, one of the person's. */
  static Sip sip(Visit visit) {
    Id<Sip> id = visit.id("sip");
    return visit.site().sips().of(visit.caller(), visit.id("person")).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private Answer move(Visit visit, Step step) {
    return visit.attempt(
        () -> {
          Id<Sip> sip = visit.id("sip");
          int revision = visit.form().revision();
          switch (step) {
            case ASK -> site.sips().ask(visit.caller(), sip, revision);
            case PREPARE -> site.sips().prepare(visit.caller(), sip, revision);
            case FOLLOW_UP -> site.sips().followUp(visit.caller(), sip, revision);
          }
          return Visit.after(place(visit), Done.SIP_SAVED);
        },
        refusal -> refused(visit, refusal));
  }

  private Answer refused(Visit visit, @Nullable Refusal refusal) {
    List<Notice> notices =
        refusal == null
            ? List.of()
            : refusal.problems().stream()
                .map(one -> Notice.stop(one.says(visit.language()), one.mend(visit.language())))
                .toList();
    return page(visit, notices, refusal == null ? 200 : refusal.kind().status());
  }

  private Answer show(Visit visit) {
    return page(visit, List.of(), 200);
  }

  private Answer page(Visit visit, List<Notice> refused, int status) {
    PlanFile file = site.plans().file(visit.caller(), visit.id("person"));
    PersonFrame frame = PersonFrame.of(visit, file.person());
    Texts t = visit.t();
    List<Sip> all = site.sips().of(visit.caller(), frame.person().id());
    Optional<Sip> newest = all.stream().findFirst();
    List<Notice> notices = new ArrayList<>();
    Frame below = frame.below(t.named(PlanType.SIP), Tab.PLAN);
    notices.addAll(refused);
    file.beside()
        .system(PlanType.SIP)
        .ifPresent(
            name -> notices.add(Notice.info(t.of("sip.kept", name) + " " + t.of("sip.kept.why"))));
    newest.ifPresent(sip -> notices.addAll(notices(sip, visit)));
    List<RowCard> cards = new ArrayList<>();
    cards.add(now(newest, frame, t));
    newest.ifPresent(sip -> cards.addAll(new SipCards(sip, visit).all()));
    List<ReceivedSip> received = site.sips().received(visit.caller(), frame.person().id());
    if (!received.isEmpty()) {
      cards.add(received(received, visit));
    }
    if (all.size() > 1) {
      cards.add(earlier(all.subList(1, all.size()), place(visit), t));
    }
    Banner banner = frame.banner(Tab.PLAN);
    return visit.show(
        status,
        "personRows",
        below.notices(notices),
        new Lists.PersonRows(
            newest.map(sip -> stepped(banner, sip, t)).orElse(banner),
            verbs(newest, frame, visit),
            cards,
            null,
            ""));
  }

  /** The six stages stand under the name as a path. */
  private static Banner stepped(Banner banner, Sip sip, Texts t) {
    SipStage at = SipStage.of(sip.state());
    List<Stop> stops = new ArrayList<>();
    for (SipStage stage : SipStage.values()) {
      When when = stage == at ? When.NOW : stage.compareTo(at) < 0 ? When.PAST : When.AHEAD;
      boolean frozen = sip.state() == SipState.CONSENT_WITHDRAWN;
      stops.add(
          new Stop(
              t.named(stage),
              when,
              when == When.NOW ? (frozen ? Tone.STOP : Tone.ACTION) : Tone.PLAIN,
              when == When.NOW ? "target" : "circle"));
    }
    List<Path> paths = new ArrayList<>(banner.paths());
    paths.add(new Path("SIP", stops));
    return new Banner(
        banner.address(),
        banner.name(),
        banner.facts(),
        banner.verbs(),
        paths,
        banner.tags(),
        banner.tab(),
        banner.recordKept());
  }

  private static List<Notice> notices(Sip sip, Visit visit) {
    Texts t = visit.t();
    List<Notice> notices = new ArrayList<>();
    if (sip.state() == SipState.CONSENT_WITHDRAWN) {
      notices.add(Notice.stop(t.of("sip.frozen"), t.of("sip.frozen.why")));
    }
    if (sip.state() == SipState.CONSENT_ASKED) {
      notices.add(Notice.info(t.of("sip.consent.first")));
    }
    for (SipVersion version : sip.versions()) {
      if (!version.intact()) {
        notices.add(Notice.stop(t.of("sip.differs", version.number()), t.of("sip.differs.why")));
      }
    }
    int lacking = (int) sip.leaves().stream().filter(one -> !one.how().mayKnow()).count();
    if (lacking > 0) {
      notices.add(Notice.think(t.count("sip.lacking", lacking), t.of("sip.lacking.why")));
    }
    sip.current().ifPresent(version -> notices.addAll(waiting(sip, version, visit)));
    return notices;
  }

  private static List<Notice> waiting(Sip sip, SipVersion version, Visit visit) {
    Texts t = visit.t();
    List<Notice> notices = new ArrayList<>();
    for (SipVersion.Standing one : version.standings()) {
      LocalDate by = one.confirmBy();
      if (!one.agreed() && by != null) {
        String name = sip.party(one.party()).map(SipParty::name).orElse("");
        notices.add(
            one.isLate(visit.today())
                ? Notice.stop(t.of("sip.not.confirmed", name), t.of("sip.not.confirmed.why"))
                : Notice.think(
                    t.of("sip.to.confirm", name, t.dates().dated(by)), t.of("sip.proposed.why")));
      }
    }
    return notices;
  }

  private static RowCard now(Optional<Sip> newest, PersonFrame frame, Texts t) {
    List<Row> rows = new ArrayList<>();
    newest.ifPresent(
        sip -> {
          rows.add(
              new Row(
                  "target",
                  Tone.ACTION,
                  t.named(sip.state()),
                  null,
                  sip.need().why(),
                  t.of(
                      "sip.seen",
                      t.named(sip.need().seenBy()),
                      t.dates().dated(sip.need().seenOn()))));
          NoSip none = sip.noSip();
          if (none != null) {
            rows.add(new Row("info", Tone.THINK, t.named(none.reason()), null, none.words(), ""));
          }
        });
    return new RowCard(
        "now",
        t.named(PlanType.SIP),
        "",
        rows,
        new Empty(
            "people",
            t.of("sip.none", frame.person().givenName()),
            t.of("sip.what", frame.person().givenName()),
            null),
        null);
  }

  /** Copies of other principals' SIPs, each the own provider's from the day it came. */
  static RowCard received(List<ReceivedSip> copies, Visit visit) {
    Texts t = visit.t();
    List<Row> rows =
        copies.stream()
            .map(
                copy -> {
                  LocalDate back = copy.withdrawnOn();
                  return new Row(
                      back == null ? "check-circle" : "info",
                      back == null ? Tone.KEPT : Tone.STOP,
                      t.of("sip.received.from", copy.fromName(), copy.number()),
                      place(visit) + "/received/" + copy.id(),
                      back == null
                          ? t.of("sip.received.on", t.dates().dated(Days.of(copy.receivedAt())))
                          : t.of("sip.received.withdrawn", t.dates().dated(back)),
                      "");
                })
            .toList();
    return new RowCard(
        "received",
        t.of("sip.received"),
        Integer.toString(rows.size()),
        rows,
        new Empty("people", "", "", null),
        null);
  }

  private static RowCard earlier(List<Sip> sips, String place, Texts t) {
    List<Row> rows =
        sips.stream()
            .map(
                sip -> {
                  NoSip none = sip.noSip();
                  return new Row(
                      null,
                      Tone.PLAIN,
                      t.named(sip.state()),
                      sip.current()
                          .map(one -> place + "/" + sip.id() + "/versions/" + one.number())
                          .orElse(null),
                      none == null ? sip.need().why() : t.named(none.reason()),
                      t.dates().dated(Days.of(sip.createdAt())));
                })
            .toList();
    return new RowCard(
        "earlier", t.of("sip.earlier"), "", rows, new Empty("clock", "", "", null), null);
  }

  private static List<Button> verbs(Optional<Sip> newest, PersonFrame frame, Visit visit) {
    Texts t = visit.t();
    List<Button> verbs = new ArrayList<>();
    if (newest.isEmpty() || newest.get().state().isOver()) {
      verbs.add(Button.to(frame.address() + "/sip/new", t.of("sip.begin")).icon("plus").primary());
    }
    if (newest.isPresent()) {
      Sip sip = newest.get();
      String at = frame.address() + "/sip/" + sip.id();
      Map<String, String> revision = Map.of("revision", Integer.toString(sip.revision()));
      switch (sip.state()) {
        case IDENTIFIED -> verbs.add(Button.send(at + "/ask", t.of("sip.ask"), revision).primary());
        case CONSENT_ASKED -> {
          verbs.add(Button.send(at + "/prepare", t.of("sip.prepare"), revision).primary());
          verbs.add(Button.to(at + "/decline", t.of("sip.decline")));
        }
        case PREPARED, HELD -> {
          verbs.add(Button.to(at + "/write", t.of("sip.write")).icon("pencil").primary());
          verbs.add(Button.to(at + "/parties", t.of("sip.parties")));
          verbs.add(Button.to(at + "/call", t.of("sip.call")));
        }
        case CALLED -> {
          verbs.add(Button.to(at + "/hold", t.of("sip.hold")).icon("people").primary());
          sip.meeting()
              .map(SipMeeting::meeting)
              .ifPresent(
                  one ->
                      verbs.add(
                          Button.to(
                                  PersonMeetingsPage.address(sip.person()) + "/" + one,
                                  t.of("sip.meeting.look"))
                              .icon("calendar")));
          if (SipInvitationSheet.toCome(sip).isPresent()) {
            verbs.add(Button.to(at + "/invitation", t.of("sip.invitation")).icon("print"));
          }
          verbs.add(Button.to(at + "/call-off", t.of("sip.call.off")));
          verbs.add(Button.to(at + "/write", t.of("sip.write")).icon("pencil"));
          verbs.add(Button.to(at + "/parties", t.of("sip.parties")));
        }
        case ADOPTED ->
            verbs.add(Button.send(at + "/follow-up", t.of("sip.follow.up.early"), revision));
        case FOLLOW_UP_DUE ->
            verbs.add(Button.to(at + "/evaluate", t.of("sip.evaluate")).icon("check").primary());
        case REVISED ->
            verbs.add(Button.to(at + "/write", t.of("sip.write")).icon("pencil").primary());
        case DECLINED, ENDED, CONSENT_WITHDRAWN, CANCELLED -> {}
      }
      if (sip.state().next().contains(SipState.ADOPTED)) {
        verbs.add(Button.to(at + "/adopt", t.of("sip.adopt")).icon("check"));
      }
      if (sip.current().isPresent()) {
        verbs.add(Button.to(at + "/sheet", t.of("sip.sheet")).icon("print"));
      }
      if (sip.state().next().contains(SipState.CANCELLED)) {
        verbs.add(Button.to(at + "/cancel", t.of("sip.cancel")));
      }
    }
    verbs.add(Button.to(frame.address() + "/sip/about", t.of("sip.about")).icon("info"));
    return verbs;
  }
}
