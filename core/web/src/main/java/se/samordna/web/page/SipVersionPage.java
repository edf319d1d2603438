package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.sip.Sip;
import se.samordna.sip.SipVersion;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.CrisisPart;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.Tone;

/** One adopted version of a SIP: what it said, what it changed, and whether it helped. */
final class SipVersionPage {
  private final Site site;

  SipVersionPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    String at = "/persons/{person}/sip/{sip}/versions/{number}";
    return List.of(
        site.get(at, this::show),
        site.get(at + "/correct", visit -> correcting(visit, null)),
        site.post(at + "/correct", this::correct));
  }

  /** The versions, the newest first, each with whether it helped. */
  static RowCard versions(Sip sip, String at, Texts t) {
    List<Row> rows = new ArrayList<>();
    for (SipVersion version : sip.versions()) {
      rows.add(
          0,
          new Row(
              "paper",
              Tone.ACTION,
              t.of("sip.version", version.number()),
              at + "/versions/" + version.number(),
              t.of("sip.version.adopted", t.dates().dated(Days.of(version.adoptedAt()))),
              helped(sip, version, t)));
    }
    return new RowCard(
        "versions",
        t.of("sip.versions"),
        Integer.toString(rows.size()),
        rows,
        new Empty("clock", "", "", null),
        null);
  }

  private static String helped(Sip sip, SipVersion version, Texts t) {
    return sip.evaluations().stream()
        .filter(one -> one.version() == version.number())
        .map(one -> one.helped())
        .filter(Objects::nonNull)
        .reduce((one, later) -> later)
        .map(answer -> t.of("sip.helped.short", answer))
        .orElse("");
  }

  private Answer show(Visit visit) {
    Sip sip = SipPage.sip(visit);
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    SipVersion version = version(sip, visit.request().variable("number"));
    List<RowCard> cards = new ArrayList<>();
    cards.add(changes(sip, version, t));
    for (CrisisPart part : SipLines.of(sip, version, t).parts(version.content())) {
      cards.add(says(cards.size(), part));
    }
    cards.add(new SipCards(sip, visit).evaluations(version.number()));
    cards.add(Corrections.card(notes(sip, version), t));
    return visit.show(
        "personRows",
        frame.below(t.of("sip.version", version.number()), Tab.PLAN).lead(lead(version, t)),
        new Lists.PersonRows(
            frame.banner(Tab.PLAN), verbs(SipPage.place(visit), sip, version, t), cards, null, ""));
  }

  private static String lead(SipVersion version, Texts t) {
    return t.of("sip.version.adopted", t.dates().dated(Days.of(version.adoptedAt())))
        + ". "
        + (version.atDischarge() ? t.of("sip.version.at.discharge") + " " : "")
        + t.of("plan.code", version.nationalCode())
        + ".";
  }

  private static List<Button> verbs(String place, Sip sip, SipVersion version, Texts t) {
    String at = place + "/" + sip.id() + "/versions/" + version.number() + "/";
    return List.of(
        Button.to(at + SipSheet.FILE, t.of("paper.pdf")).icon("paper"),
        Button.to(at + "sheet", t.of("sip.sheet")).icon("print"),
        Button.to(at + "correct", t.of("plan.correct")).icon("pencil"),
        Button.to(place, t.of("sip.back")));
  }

  private static List<Corrections.Note> notes(Sip sip, SipVersion version) {
    return sip.corrections(version.number()).stream()
        .map(one -> new Corrections.Note(one.words(), one.said(), one.recordedAt()))
        .toList();
  }

  private static Answer correcting(Visit visit, @Nullable Refusal refusal) {
    SipVersion unused = version(SipPage.sip(visit), visit.request().variable("number"));
    return Corrections.form(visit, refusal);
  }

  private Answer correct(Visit visit) {
    return visit.attempt(
        () -> {
          site.sips()
              .correct(
                  visit.caller(),
                  visit.id("sip"),
                  Corrections.number(visit),
                  Corrections.read(visit));
          return Corrections.after(visit);
        },
        refusal -> correcting(visit, refusal));
  }

  /** The version with a number. */
  static SipVersion version(Sip sip, String number) {
    return sip.versions().stream()
        .filter(one -> number.equals(Integer.toString(one.number())))
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private static RowCard says(int place, CrisisPart part) {
    return card(
        "part-" + place,
        part.title(),
        part.lines().stream().map(line -> ChangeCard.plain(line, "", "")).toList(),
        new Empty("circle", "–", "", null));
  }

  /** Line by line: what is new, and what is gone. */
  private static RowCard changes(Sip sip, SipVersion version, Texts t) {
    Optional<SipVersion> before =
        sip.versions().stream().filter(one -> one.number() == version.number() - 1).findFirst();
    List<Row> rows = new ArrayList<>();
    before.ifPresent(
        one -> {
          List<Said> then = said(one, t);
          List<Said> now = said(version, t);
          now.stream()
              .filter(line -> !then.contains(line))
              .forEach(line -> rows.add(ChangeCard.row("", line.words(), line.where(), t)));
          then.stream()
              .filter(line -> !now.contains(line))
              .forEach(line -> rows.add(ChangeCard.row(line.words(), "", line.where(), t)));
        });
    String none = before.isEmpty() ? t.of("plan.changes.first") : t.of("plan.changes.none");
    return ChangeCard.of(t.of("plan.changes"), rows, none, t);
  }

  /** A line of a version, and the part that it stands in. */
  private record Said(String where, String words) {}

  /** What a version says; whether a row binds is no part of what was adopted. */
  private static List<Said> said(SipVersion version, Texts t) {
    List<Said> said = new ArrayList<>();
    new SipLines(version.parties(), party -> true, t)
        .parts(version.content())
        .forEach(part -> part.lines().forEach(line -> said.add(new Said(part.title(), line))));
    var followUp = version.content().followUp();
    if (followUp != null) {
      said.add(new Said(t.of("sip.follow.up.day"), t.dates().dated(followUp)));
    }
    return said;
  }

  private static RowCard card(String id, String title, List<Row> rows, Empty empty) {
    return new RowCard(id, title, Integer.toString(rows.size()), rows, empty, null);
  }
}
