package se.samordna.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.own.OwnFile.Met;
import se.samordna.own.OwnMeeting;
import se.samordna.own.OwnPlan;
import se.samordna.own.OwnSip;
import se.samordna.personmeeting.PersonsPart;
import se.samordna.sip.NoSip;
import se.samordna.sip.SipContent;
import se.samordna.sip.SipParty;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.OwnView.Card;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Fact;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.Tone;

/** SIPs and meetings as the person reads them. */
final class OwnMeetingCards {
  private final Texts t;

  OwnMeetingCards(Texts t) {
    this.t = t;
  }

  List<Card> all(List<OwnSip> sips, List<OwnMeeting> about, List<Met> meetings) {
    List<Card> cards = new ArrayList<>();
    sips.forEach(sip -> cards.add(sip(sip, sips)));
    if (sips.isEmpty()) {
      cards.add(
          Card.none(
                  "sip",
                  t.of("own.sip"),
                  new Empty("people", t.of("own.sip.none"), t.of("own.sip.normally"), null))
              .doing(asking(sips)));
    }
    about.forEach(one -> cards.add(about(one)));
    if (about.isEmpty()) {
      cards.add(
          Card.none(
              "about",
              t.of("own.about"),
              new Empty("people", t.of("own.about.none"), t.of("own.about.normally"), null)));
    }
    cards.add(
        Card.rows(
            "meetings",
            t.of("own.meetings"),
            t.of("own.meetings.lead"),
            meetings.stream().map(this::met).toList(),
            new Empty("people", t.of("own.meetings.none"), t.of("own.meetings.normally"), null)));
    return cards;
  }

  /** What a SIP is, and to ask for one where none is under way. */
  private List<Button> asking(List<OwnSip> sips) {
    List<Button> verbs = new ArrayList<>();
    if (sips.stream().allMatch(one -> one.state().isOver())) {
      verbs.add(Button.to(OwnSipPage.ASK, t.of("own.sip.ask")).icon("plus"));
    }
    verbs.add(SipAboutPage.own(t));
    return verbs;
  }

  /** A meeting about the person: when and where, of what, with whom, and what came of it. */
  private Card about(OwnMeeting one) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of(t.of("meetings.purpose"), one.purpose()));
    fact(
        facts,
        t.of("own.about.place"),
        one.video() ? t.of("meetings.by.video", one.place()) : one.place());
    fact(facts, t.of("meetings.interpreter"), one.interpreter());
    fact(facts, t.of("own.about.topics"), String.join("; ", one.topics()));
    fact(facts, t.of("meetings.cancelled.why"), one.cancelledWhy());
    PersonsPart part = one.part();
    if (part != null) {
      facts.add(Fact.of(t.of("own.about.part"), took(part)));
    }
    LocalDate next = one.next();
    if (next != null) {
      facts.add(Fact.of(t.of("own.about.next"), t.dates().dated(next)));
    }
    List<Row> rows = new ArrayList<>();
    one.decisions().forEach(decided -> rows.add(decided(decided)));
    one.invitees()
        .forEach(
            who ->
                rows.add(
                    new Row("person", Tone.PLAIN, who.name(), null, "", t.named(who.answer()))));
    one.corrections().forEach(note -> rows.add(OwnContactsPage.correction(note, t)));
    return new Card(
        "meeting-" + one.id(),
        t.named(one.type()),
        t.named(one.state())
            + ", "
            + t.dates().dated(Days.of(one.from()))
            + ", "
            + t.dates().clock(one.from())
            + "–"
            + t.dates().clock(one.to()),
        List.of(),
        facts,
        rows,
        null,
        List.of(Button.to(OwnMeetingsPage.wrong(one), t.of("own.correct")).icon("pencil")));
  }

  private String took(PersonsPart part) {
    return switch (part) {
      case PRESENT -> t.of("own.plan.with.you");
      case BY_PROXY -> t.of("own.about.proxy");
      case NOT_PRESENT -> t.of("own.plan.without.you");
    };
  }

  private static void fact(List<Fact> facts, String label, String words) {
    if (!words.isBlank()) {
      facts.add(Fact.of(label, words));
    }
  }

  private Row decided(OwnMeeting.Decided one) {
    return new Row(
        one.done() ? "check-circle" : "circle",
        one.done() ? Tone.KEPT : Tone.ACTION,
        t.of("own.meetings.decided", one.what()),
        null,
        one.who(),
        t.of(one.done() ? "own.about.done" : "own.about.due", t.dates().dated(one.due())));
  }

  private Row met(Met met) {
    return new Row(
        "people",
        Tone.PLAIN,
        t.named(met.type()),
        null,
        met.decisions().isEmpty()
            ? t.of("own.meetings.undecided")
            : t.of("own.meetings.decided", String.join("; ", met.decisions())),
        t.dates().dated(Days.of(met.at())));
  }

  /** A SIP, among all of the person's. */
  Card sip(OwnSip sip, List<OwnSip> all) {
    List<Fact> facts = new ArrayList<>();
    fact(facts, t.of("own.sip.you.asked"), sip.why());
    NoSip none = sip.noSip();
    if (none != null) {
      facts.add(Fact.of(t.of("own.sip.answer"), joined(t.named(none.reason()), none.words())));
    }
    OwnSip.Adopted adopted = sip.adopted();
    if (adopted != null) {
      facts.addAll(says(adopted));
    }
    List<Row> rows = new ArrayList<>();
    sip.calls().forEach(call -> rows.add(call(call)));
    for (SipParty party : sip.parties()) {
      rows.add(
          new Row(
              party.kind().isPrincipal() ? "home" : "person",
              Tone.PLAIN,
              party.name(),
              null,
              party.contact(),
              t.of(party.kind().isPrincipal() ? "sip.is.called" : "sip.is.invited")));
    }
    sip.followedUp().forEach(one -> rows.addAll(followedUp(one)));
    for (OwnPlan.Correction one : sip.corrections()) {
      rows.add(
          new Row(
              "pencil",
              Tone.THINK,
              "”" + one.words() + "”",
              null,
              t.of(one.own() ? "own.correction.own" : "own.correction.staff"),
              t.dates().dated(Days.of(one.at()))));
    }
    List<Button> verbs = new ArrayList<>();
    if (adopted != null) {
      verbs.add(
          Button.to(OwnMeetingsPage.file(sip.id().toString()), t.of("paper.pdf")).icon("paper"));
      verbs.add(
          Button.to(
                  "/my/sip/" + sip.id() + "/versions/" + adopted.number() + "/wrong",
                  t.of("own.correct"))
              .icon("pencil"));
    }
    if (sip.equals(all.get(0))) {
      verbs.addAll(asking(all));
    }
    String lead =
        adopted == null
            ? t.named(sip.state())
            : t.named(sip.state())
                + ". "
                + t.of("own.plan.adopted", t.dates().dated(Days.of(adopted.adoptedAt())));
    return new Card("sip-" + sip.id(), t.of("own.sip"), lead, List.of(), facts, rows, null, verbs);
  }

  /** Whether it helped: the own answer and the team's view, each in a row of its own. */
  private List<Row> followedUp(OwnSip.FollowedUp one) {
    Integer helped = one.helped();
    String day = t.dates().dated(one.day());
    List<Row> rows = new ArrayList<>();
    rows.add(
        new Row(
            "person",
            Tone.ACTION,
            helped == null ? t.of("own.sip.helped.none") : t.of("own.sip.helped", helped),
            null,
            one.personsView().isEmpty() ? "" : "”" + one.personsView() + "”",
            day));
    if (!one.teamsView().isEmpty()) {
      rows.add(new Row("people", Tone.PLAIN, one.teamsView(), null, t.of("own.sip.team"), day));
    }
    return rows;
  }

  private Row call(OwnSip.Call call) {
    return new Row(
        "calendar",
        Tone.ACTION,
        t.dates().dated(call.day()) + (call.place().isEmpty() ? "" : ", " + call.place()),
        null,
        "",
        t.of(call.held() ? "sip.meeting.held" : "sip.meeting.ahead"));
  }

  private List<Fact> says(OwnSip.Adopted adopted) {
    SipContent says = adopted.content();
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of(t.of("sip.important.is"), says.important()));
    says.goals()
        .forEach(
            goal ->
                facts.add(
                    Fact.of(
                        t.of(goal.longTerm() ? "sip.goal.later" : "sip.goal.now"), goal.words())));
    for (SipContent.SipIntervention one : says.interventions()) {
      facts.add(
          Fact.of(
              t.of("own.sip.does"),
              joined(
                  one.what(), name(adopted, one.party()), one.unit(), one.person(), by(one.by()))));
    }
    says.others()
        .forEach(
            one ->
                facts.add(
                    Fact.of(t.of("sip.others"), joined(one.what(), one.who(), by(one.by())))));
    if (says.main().party() != null) {
      facts.add(
          Fact.of(
              t.of("sip.main"),
              joined(
                  name(adopted, says.main().party()), says.main().person(), says.main().phone())));
    }
    LocalDate followUp = says.followUp();
    if (followUp != null) {
      facts.add(Fact.of(t.of("sip.follow.up.day"), t.dates().dated(followUp)));
    }
    if (!says.crisis().isEmpty()) {
      facts.add(Fact.of(t.of("own.crisis"), says.crisis()));
    }
    return facts;
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" – "));
  }

  private String by(@Nullable LocalDate day) {
    return day == null ? "" : t.dates().dated(day);
  }

  private static String name(OwnSip.Adopted adopted, @Nullable Id<SipParty> party) {
    return adopted.parties().stream()
        .filter(one -> one.id().equals(party))
        .map(SipParty::name)
        .findFirst()
        .orElse("");
  }
}
