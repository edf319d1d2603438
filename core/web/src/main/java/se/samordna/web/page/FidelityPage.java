package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.model.FidelityItem.Method;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.selfcheck.FidelityCard;
import se.samordna.selfcheck.FidelityCard.Mean;
import se.samordna.selfcheck.FidelityCard.Scored;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.FidelityView;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.Parts.Notice;
import se.samordna.web.view.Parts.Tag;
import se.samordna.web.view.Tone;

/** How faithfully a team works by its model, item by item; its own, and no ranking. */
final class FidelityPage {
  private final Site site;

  FidelityPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(site.get("/self-check/{unit}/fidelity", visit -> show(visit, visit.id("unit"))));
  }

  /** Where a unit's cards are. */
  static String address(Id<Unit> unit) {
    return SelfCheckPage.address(unit) + "/fidelity";
  }

  private Answer show(Visit visit, Id<Unit> unit) {
    Texts t = visit.t();
    List<FidelityCard> cards = site.fidelityCards().of(visit.caller(), unit, visit.today());
    String name =
        cards.isEmpty() ? Teams.mine(visit).getOrDefault(unit, "") : cards.get(0).unitName();
    Frame frame =
        visit
            .frame(t.of("fidelity.title", name), Menu.CASELOAD)
            .lead(t.of("fidelity.lead", t.dates().dated(visit.today())))
            .crumbs(
                List.of(
                    new Link("/caseload/" + unit, t.of("menu.caseload")),
                    new Link(SelfCheckPage.address(unit), t.of("check.crumb")),
                    new Link("", t.of("fidelity.crumb"))))
            .doing(Button.to("#print", t.of("crisis.print")).icon("print"));
    return visit.show(
        "fidelity",
        frame,
        new FidelityView(
            Teams.mine(visit).entrySet().stream()
                .map(
                    one ->
                        new Link(
                            one.getKey().equals(unit) ? "" : address(one.getKey()), one.getValue()))
                .toList(),
            cards.stream().map(card -> card(visit, card)).toList(),
            cards.isEmpty()
                ? new Empty("target", t.of("fidelity.none"), t.of("fidelity.none.normally"), null)
                : null));
  }

  private static FidelityView.Card card(Visit visit, FidelityCard card) {
    Texts t = visit.t();
    List<FidelityView.Mean> means = new ArrayList<>();
    means.add(mean(t.of("fidelity.mean"), card.overall(), t));
    card.groups().forEach(group -> means.add(mean(visit.in(group.name()), group.mean(), t)));
    List<FidelityView.Group> groups =
        card.groups().stream()
            .map(
                group ->
                    new FidelityView.Group(
                        card.model() + "-" + group.group(),
                        visit.in(group.name()),
                        card.items().stream()
                            .filter(one -> one.item().group().equals(group.group()))
                            .map(one -> item(visit, card, one))
                            .toList()))
            .toList();
    return new FidelityView.Card(
        visit.in(card.name()),
        t.of("fidelity.version", card.version()),
        means,
        notices(visit, card),
        groups,
        visit.in(card.source()),
        visit.caller().has(Role.UNIT_MANAGER, card.unit())
            ? new Link(
                LeastScorePage.address(card.unit(), card.model()), t.of("fidelity.least.set"))
            : null);
  }

  private static FidelityView.Mean mean(String label, Mean mean, Texts t) {
    return new FidelityView.Mean(
        label,
        mean.mean() == null ? "–" : t.number(mean.mean()),
        t.of("fidelity.mean.note", mean.scored(), mean.items(), mean.total()));
  }

  /** What is below the region's least score stands apart from the mean. */
  private static List<Notice> notices(Visit visit, FidelityCard card) {
    Texts t = visit.t();
    List<Notice> notices = new ArrayList<>();
    if (!card.belowLeast().isEmpty()) {
      String names =
          card.belowLeast().stream()
              .map(one -> code(one) + " " + visit.in(one.item().name()))
              .collect(Collectors.joining("; "));
      notices.add(Notice.think(t.of("fidelity.below"), names + "."));
    }
    notices.add(Notice.info(t.of("fidelity.about")));
    return notices;
  }

  private static String code(Scored one) {
    return one.item().id().toUpperCase(Locale.ROOT);
  }

  private static FidelityView.Item item(Visit visit, FidelityCard card, Scored one) {
    Texts t = visit.t();
    return new FidelityView.Item(
        card.model() + "-" + one.item().id(),
        code(one),
        visit.in(one.item().name()),
        one.score() == null ? "–" : String.valueOf(one.score()),
        says(visit, one),
        one.figure() == null ? "" : visit.in(one.figure().counts()),
        visit.in(one.item().anchors()),
        tags(one, t),
        rate(visit, card, one));
  }

  private static List<String> says(Visit visit, Scored one) {
    Texts t = visit.t();
    List<String> says = new ArrayList<>();
    FidelityCard.@Nullable Rating rating = one.rating();
    if (rating != null) {
      says.add(
          t.of(
              "fidelity.rated",
              t.named(rating.ratedBy()),
              rating.rater(),
              t.dates().dated(rating.day())));
    } else if (one.item().method() != Method.COMPUTED) {
      says.add(t.of("fidelity.not.rated"));
    }
    FidelityCard.@Nullable Figure figure = one.figure();
    if (figure != null) {
      says.add(new SelfCheckWords(t).value(figure) + rests(figure, t));
      Integer proposed = figure.proposed();
      if (proposed != null) {
        says.add(t.of("fidelity.proposed", proposed));
      }
      says.add(t.of("fidelity.counted", t.dates().dated(figure.firstDay())));
    }
    return says;
  }

  private static String rests(FidelityCard.Figure figure, Texts t) {
    if (figure.hidden()) {
      return "";
    }
    String rests = figure.persons() == 0 ? "" : " (n = " + figure.persons() + ")";
    return figure.unknown() == 0
        ? rests
        : rests + ". " + t.count("fidelity.unknown", figure.unknown());
  }

  private static List<Tag> tags(Scored one, Texts t) {
    List<Tag> tags = new ArrayList<>();
    if (one.isBelowLeast()) {
      tags.add(new Tag("down", t.of("fidelity.below.tag", one.least()), Tone.THINK));
    }
    if (!one.item().verified()) {
      tags.add(new Tag("info", t.of("fidelity.unverified"), Tone.PLAIN));
    }
    return tags;
  }

  private static @Nullable Button rate(Visit visit, FidelityCard card, Scored one) {
    boolean team =
        visit.caller().has(Role.CARE_STAFF, card.unit())
            || visit.caller().has(Role.TEAM_LEADER, card.unit());
    if (!team || one.item().method() == Method.COMPUTED) {
      return null;
    }
    return Button.to(
            FidelityRatingPage.address(card.unit(), card.model(), one.item().id()),
            visit.t().of("fidelity.rate", code(one)))
        .small();
  }
}
