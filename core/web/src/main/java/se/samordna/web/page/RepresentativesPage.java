package se.samordna.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.network.Mandate;
import se.samordna.network.MaturityNote;
import se.samordna.network.NetworkMember.Kind;
import se.samordna.network.Representation;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Notice;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.Tone;

/** Who may speak for the person: god men, administrators and guardians, and until when. */
final class RepresentativesPage {
  private final Site site;

  RepresentativesPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(site.get("/persons/{person}/representatives", this::show));
  }

  private Answer show(Visit visit) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    Representation all = site.representatives().of(visit.caller(), frame.person().id());
    List<Button> verbs = new ArrayList<>();
    frame.file().network().stream()
        .filter(one -> one.kind() == Kind.LEGAL_REPRESENTATIVE && !one.status().isOver())
        .forEach(
            one ->
                verbs.add(
                    Button.to(
                            MemberPage.address(frame.person().id(), one.id()) + "/mandate",
                            t.of("represent.new", one.name()))
                        .icon("plus")));
    List<RowCard> cards = new ArrayList<>();
    cards.add(mandates(all, frame, t));
    if (all.underAge() || !all.maturity().isEmpty()) {
      cards.add(maturity(all, t));
    }
    if (all.underAge()) {
      verbs.add(Button.to(frame.address() + "/maturity", t.of("represent.judge")).icon("pencil"));
    }
    return visit.show(
        "personRows",
        told(frame, all, t),
        new Lists.PersonRows(frame.banner(Tab.NETWORK), verbs, cards, null, ""));
  }

  private static Frame told(PersonFrame frame, Representation all, Texts t) {
    Frame plain = frame.below(t.of("represent.title"), Tab.NETWORK);
    List<Notice> notices = new ArrayList<>();
    notices.add(Notice.info(t.of("represent.no.care")));
    LocalDate comesOfAge = all.comesOfAge();
    if (all.underAge() && comesOfAge != null) {
      notices.add(
          Notice.info(
              t.of(
                  "represent.under.age", frame.person().givenName(), t.dates().dated(comesOfAge))));
    }
    return plain.notices(notices);
  }

  private static RowCard mandates(Representation all, PersonFrame frame, Texts t) {
    List<Row> rows =
        all.mandates().stream()
            .map(
                one ->
                    new Row(
                        one.inForce() ? "check-circle" : "circle",
                        one.inForce() ? Tone.KEPT : Tone.PLAIN,
                        one.name() + ", " + t.named(one.relation()),
                        one.endedOn() == null
                            ? frame.address() + "/mandates/" + one.id() + "/end"
                            : null,
                        under(one, all.comesOfAge(), t),
                        t.of(one.inForce() ? "represent.holds" : "represent.holds.not")))
            .toList();
    return new RowCard(
        "mandates",
        t.of("represent.title"),
        "",
        rows,
        new Empty("people", t.of("represent.none"), t.of("represent.normally"), null),
        null);
  }

  private static String under(Mandate one, @Nullable LocalDate comesOfAge, Texts t) {
    String areas = one.areas().stream().map(t::named).collect(Collectors.joining(", "));
    LocalDate last = one.endedOn() == null ? one.lastDay(comesOfAge) : one.endedOn();
    String period =
        last == null
            ? t.of("represent.from", t.dates().dated(one.from()))
            : t.of("represent.period", t.dates().dated(one.from()), t.dates().dated(last));
    String decided =
        one.decidedOn() == null
            ? ""
            : " " + t.of("represent.decided", t.dates().dated(one.decidedOn()));
    return (areas.isEmpty() ? "" : areas + ". ") + period + decided;
  }

  private static RowCard maturity(Representation all, Texts t) {
    List<Row> rows = all.maturity().stream().map(one -> row(one, t)).toList();
    return new RowCard(
        "maturity",
        t.of("represent.maturity"),
        "",
        rows,
        new Empty(
            "person", t.of("represent.maturity.none"), t.of("represent.maturity.normally"), null),
        null);
  }

  private static Row row(MaturityNote one, Texts t) {
    return new Row(
        "person", Tone.PLAIN, one.note(), null, one.judgedBy(), t.dates().dated(one.day()));
  }
}
