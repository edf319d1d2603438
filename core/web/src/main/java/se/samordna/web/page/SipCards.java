package se.samordna.web.page;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.personmeeting.Coverage;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.sip.Sip;
import se.samordna.sip.SipContent;
import se.samordna.sip.SipContent.SipIntervention;
import se.samordna.sip.SipEvaluation;
import se.samordna.sip.SipLeave;
import se.samordna.sip.SipMeeting;
import se.samordna.sip.SipParty;
import se.samordna.sip.SipVersion;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.Tone;

/** What a SIP says and what has come of it, as cards of rows. */
final class SipCards {
  private final Sip sip;
  private final Texts t;
  private final String at;
  private final SipLines lines;

  SipCards(Sip sip, Visit visit) {
    this.sip = sip;
    this.t = visit.t();
    this.at = SipPage.place(visit) + "/" + sip.id();
    this.lines = new SipLines(sip.parties(), party -> false, t);
  }

  List<RowCard> all() {
    List<RowCard> cards = new ArrayList<>();
    cards.add(parties());
    cards.add(plan());
    sip.current().ifPresent(version -> cards.add(copies(version)));
    if (!sip.versions().isEmpty()) {
      cards.add(SipVersionPage.versions(sip, at, t));
    }
    cards.add(meetings());
    cards.add(evaluations(0));
    return cards;
  }

  private RowCard card(String id, String title, List<Row> rows, String none) {
    return new RowCard(
        id, title, Integer.toString(rows.size()), rows, new Empty("people", none, "", null), null);
  }

  private RowCard parties() {
    return card(
        "parties",
        t.of("sip.parties"),
        sip.parties().stream().map(this::row).toList(),
        t.of("sip.parties.none"));
  }

  /** A party, with whether it may be told what the plan is about while that is asked. */
  private Row row(SipParty party) {
    boolean principal = party.kind().isPrincipal();
    Optional<Coverage.How> how = sip.leave(party.id()).map(SipLeave::how);
    boolean told = how.map(Coverage.How::mayKnow).orElse(true);
    String comes = t.of(principal ? "sip.is.called" : "sip.is.invited");
    String leave = how.map(one -> (one.mayKnow() ? "✓ " : "✗ ") + t.named(one)).orElse("");
    return new Row(
        principal ? "home" : "person",
        told ? Tone.ACTION : Tone.THINK,
        party.name(),
        null,
        Stream.of(party.contact(), leave).filter(one -> !one.isEmpty()).collect(joining(". ")),
        how.filter(one -> one == Coverage.How.NO_PART).isPresent() ? t.of("sip.is.out") : comes);
  }

  private RowCard plan() {
    SipContent content = sip.draft();
    List<Row> rows = new ArrayList<>();
    if (!content.important().isEmpty()) {
      rows.add(plain("”" + content.important() + "”", t.of("sip.important.is")));
    }
    content.goals().forEach(goal -> rows.add(plain(goal.words(), lines.label(goal))));
    for (SipIntervention one : content.interventions()) {
      boolean bound =
          sip.current()
              .filter(version -> version.content().interventions().contains(one))
              .filter(version -> version.binds(one.party()))
              .isPresent();
      boolean proposed = sip.current().isPresent() && !bound;
      rows.add(
          new Row(
              bound ? "check-circle" : "circle",
              bound ? Tone.KEPT : Tone.THINK,
              one.what(),
              null,
              lines.who(one),
              proposed ? t.of("sip.proposed") : lines.by(one.by())));
    }
    content.others().forEach(one -> rows.add(plain(lines.line(one), t.of("sip.others"))));
    if (content.noOthers()) {
      rows.add(plain(t.of("sip.others.none"), t.of("sip.others")));
    }
    if (content.main().party() != null) {
      rows.add(plain(lines.main(content), t.of("sip.main")));
    }
    LocalDate followUp = content.followUp();
    if (followUp != null) {
      rows.add(plain(t.dates().dated(followUp), t.of("sip.follow.up.day")));
    }
    return card("plan", t.of("sip.says"), rows, t.of("sip.says.none"));
  }

  private static Row plain(String title, String right) {
    return new Row(null, Tone.PLAIN, title, null, "", right);
  }

  private String name(@Nullable Id<SipParty> party) {
    return lines.name(party);
  }

  private RowCard copies(SipVersion version) {
    List<Row> rows = new ArrayList<>();
    for (SipVersion.Copy copy : version.copies()) {
      boolean there = copy.way().isThere();
      boolean done = there && version.binds(copy.party());
      rows.add(
          new Row(
              there ? "check-circle" : "clock",
              there ? Tone.KEPT : Tone.THINK,
              name(copy.party()),
              done || sip.state().isOver() ? null : at + "/copies/" + copy.party(),
              state(copy),
              standing(version, copy)));
    }
    return card("copies", t.of("sip.copies", version.number()), rows, "");
  }

  private String state(SipVersion.Copy copy) {
    LocalDate day = copy.handedOn();
    String dated = day == null ? "" : t.dates().dated(day);
    return switch (copy.way()) {
      case OWN_RECORD -> t.of("sip.copy.own");
      case LINKED_RECORD -> t.of("sip.copy.in.record", dated);
      case HANDED_OVER -> t.of("sip.copy.handed", dated, copy.how());
      case TO_HAND_OVER -> t.of("sip.copy.waits");
      case TO_GO_THROUGH -> t.of("sip.copy.to.go.through");
      case NO_CONSENT -> t.of("sip.copy.no.consent");
    };
  }

  private String standing(SipVersion version, SipVersion.Copy copy) {
    return version.binds(copy.party()) ? t.of("sip.agreed") : t.of("sip.proposed");
  }

  private RowCard meetings() {
    List<Row> rows = new ArrayList<>();
    for (SipMeeting meeting : sip.meetings()) {
      SipMeeting.Held held = meeting.held();
      List<String> words = new ArrayList<>();
      if (held != null) {
        words.add(t.named(held.person()));
        held.attendance().forEach(one -> words.add(name(one.party()) + ": " + t.named(one.how())));
        SipMeeting.Choice choice = held.choice();
        if (choice != null) {
          words.add(t.named(choice));
        }
      }
      Id<PersonMeeting> about = meeting.meeting();
      rows.add(
          new Row(
              "people",
              Tone.ACTION,
              t.dates().dated(held == null ? meeting.day() : held.on())
                  + (meeting.place().isEmpty() ? "" : ", " + meeting.place()),
              about == null ? null : PersonMeetingsPage.address(sip.person()) + "/" + about,
              String.join(". ", words),
              t.of(
                  meeting.calledOff()
                      ? "sip.meeting.off"
                      : held == null ? "sip.meeting.ahead" : "sip.meeting.held")));
    }
    return card("meetings", t.of("sip.meetings"), rows, t.of("sip.meetings.none"));
  }

  /**
   * Whether it helped: the person's answer and the staff's view, each in a row of its own.
   *
   * @param version that was followed up, 0 for all of them
   */
  RowCard evaluations(int version) {
    List<Row> rows = new ArrayList<>();
    for (SipEvaluation one : sip.evaluations()) {
      if (version == 0 || one.version() == version) {
        Integer helped = one.helped();
        rows.add(
            new Row(
                "person",
                Tone.ACTION,
                helped == null ? t.of("sip.helped.not.said") : t.of("sip.helped.was", helped),
                null,
                one.personsView().isEmpty() ? "" : "”" + one.personsView() + "”",
                t.dates().dated(one.day())));
        rows.add(
            new Row(
                "people",
                Tone.PLAIN,
                one.staffsView().isEmpty() ? t.of("sip.staffs.view.none") : one.staffsView(),
                null,
                t.of("sip.staffs.view"),
                t.dates().dated(one.day())));
      }
    }
    return card("evaluations", t.of("sip.evaluations"), rows, t.of("sip.evaluations.none"));
  }
}
