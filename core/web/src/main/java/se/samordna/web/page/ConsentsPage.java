package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.samordna.Page;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentAttempt;
import se.samordna.consent.Disclosure;
import se.samordna.consent.Recipient;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.information.InformationCategory;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.Tone;

/** What the person has said yes and no to, and what has been told of them to whom. */
final class ConsentsPage {
  private final Site site;

  ConsentsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/consents", this::show),
        site.get("/persons/{person}/disclosures", this::told));
  }

  private Answer show(Visit visit) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    List<Consent> all = site.consents().of(visit.caller(), frame.person().id(), null);
    List<ConsentAttempt> attempts = site.consents().attempts(visit.caller(), frame.person().id());
    List<Button> verbs =
        List.of(
            Button.to(frame.address() + "/consents/new", t.of("consent.new"))
                .icon("plus")
                .primary(),
            Button.to(frame.address() + "/disclosures", t.of("consent.told")),
            Button.to(frame.address() + "/blocks", t.of("blocks.title")),
            Button.to(frame.address() + "/linked", t.of("link.title")),
            Button.to(frame.address() + "/consents/attempt", t.of("consent.attempt")));
    List<RowCard> cards = new ArrayList<>();
    cards.add(
        new RowCard(
            "consents",
            t.of("consent.title"),
            "",
            all.stream().map(one -> row(one, frame, t)).toList(),
            new Empty("people", t.of("consent.none"), t.of("consent.normally"), null),
            null));
    if (!attempts.isEmpty()) {
      cards.add(attempts(attempts, t));
    }
    return visit.show(
        "personRows",
        frame.below(t.of("consent.title"), Tab.NETWORK),
        new Lists.PersonRows(frame.banner(Tab.NETWORK), verbs, cards, null, ""));
  }

  private static Row row(Consent one, PersonFrame frame, Texts t) {
    boolean active = one.status() == Consent.Status.ACTIVE;
    return new Row(
        active ? "check-circle" : "circle",
        active ? Tone.KEPT : Tone.PLAIN,
        t.named(one.terms().type()) + ": " + recipients(one, t),
        active ? frame.address() + "/consents/" + one.id() + "/withdraw" : null,
        under(one, t),
        standing(one, t));
  }

  private static String recipients(Consent one, Texts t) {
    return one.terms().recipients().isEmpty()
        ? t.of("consent.nobody")
        : one.terms().recipients().stream()
            .map(ConsentsPage::called)
            .collect(Collectors.joining("; "));
  }

  /** A recipient in a row. */
  static String called(Recipient one) {
    return one.organisation().isEmpty() ? one.name() : one.name() + ", " + one.organisation();
  }

  private static String under(Consent one, Texts t) {
    String shared = names(one.terms().categories(), t);
    String not =
        one.terms().exclusions().isEmpty()
            ? ""
            : " " + t.of("consent.not", names(one.terms().exclusions(), t));
    String period =
        one.to() == null
            ? ""
            : " " + t.of("consent.period", t.dates().dated(one.from()), t.dates().dated(one.to()));
    return (shared.isEmpty() ? "" : shared + ".") + not + period;
  }

  /** Categories in a row. */
  static String names(List<InformationCategory> categories, Texts t) {
    return categories.stream().map(t::named).collect(Collectors.joining(", "));
  }

  private static String standing(Consent one, Texts t) {
    Consent.Withdrawal withdrawn = one.withdrawn();
    return switch (one.status()) {
      case ACTIVE -> t.of("consent.active");
      case WITHDRAWN ->
          withdrawn == null
              ? ""
              : t.of("consent.withdrawn", t.dates().dated(Days.of(withdrawn.at())));
      case EXPIRED -> t.of("consent.expired");
      case REFUSED -> t.of("consent.refused", t.dates().dated(one.word().day()));
    };
  }

  private static RowCard attempts(List<ConsentAttempt> attempts, Texts t) {
    return new RowCard(
        "attempts",
        t.of("consent.attempts"),
        "",
        attempts.stream()
            .map(
                one ->
                    new Row(
                        "circle",
                        Tone.PLAIN,
                        t.named(one.type()),
                        null,
                        one.note(),
                        t.dates().dated(one.day())))
            .toList(),
        new Empty("people", t.of("consent.attempts"), "", null),
        null);
  }

  private Answer told(Visit visit) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    Page<Disclosure> page =
        site.consents().disclosures(visit.caller(), frame.person().id(), visit.page());
    RowCard card =
        new RowCard(
            "disclosures",
            t.of("consent.told"),
            "",
            page.rows().stream().map(one -> row(one, visit)).toList(),
            new Empty("eye", t.of("consent.told.none"), t.of("consent.told.normally"), null),
            page.next().map(after -> frame.address() + "/disclosures?after=" + after).orElse(null));
    return visit.show(
        "personRows",
        frame.below(t.of("consent.told"), Tab.NETWORK),
        new Lists.PersonRows(
            frame.banner(Tab.NETWORK),
            List.of(
                Button.to(frame.address() + "/disclosures/new", t.of("consent.tell")).icon("plus")),
            List.of(card),
            null,
            ""));
  }

  private static Row row(Disclosure one, Visit visit) {
    Texts t = visit.t();
    String ground =
        switch (one.ground()) {
          case STATUTE -> one.statute() == null ? "" : visit.in(one.statute().words());
          case EMERGENCY -> t.of("consent.ground.emergency");
          case CONSENT, CARE_RELATION, NEED_IN_WORK, SVOD, OWN -> t.of("consent.ground.consent");
        };
    String what = one.way() == Disclosure.Way.LIVE_VIEW ? t.of("consent.told.read") : one.what();
    return new Row(
        "eye",
        Tone.PLAIN,
        called(one.recipient()) + ": " + what,
        null,
        names(one.categories(), t)
            + ". "
            + ground
            + (one.reason().isEmpty() ? "" : ". " + one.reason()),
        t.dates().near(one.at(), visit.today()));
  }
}
