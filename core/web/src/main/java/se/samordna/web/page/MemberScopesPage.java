package se.samordna.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.information.InformationCategory;
import se.samordna.network.MemberScope;
import se.samordna.network.NetworkMember;
import se.samordna.network.Said;
import se.samordna.network.ScopeInterval;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.Tone;

/**
 * All that the person has let a member know, from when to when, who said so and who recorded it.
 */
final class MemberScopesPage {
  private final Site site;

  MemberScopesPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(site.get("/persons/{person}/network/{member}/scopes", this::show));
  }

  private Answer show(Visit visit) {
    MemberPage.Place place = MemberPage.Place.read(visit);
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    return visit.show(
        "personRows",
        frame.below(title(place.member(), t), Tab.NETWORK).lead(t.of("network.scopes.lead")),
        new Lists.PersonRows(
            frame.banner(Tab.NETWORK),
            List.of(
                Button.to(place.address(), t.of("network.do.history")),
                Button.to(PastPage.address(frame.person().id()), t.of("past.title")).icon("clock")),
            List.of(card(visit, place.member())),
            null,
            ""));
  }

  /** Leads to all that a member has been let know. */
  static Row link(MemberPage.Place place, Texts t) {
    return new Row(
        "clock", Tone.ACTION, title(place.member(), t), place.address() + "/scopes", "", "");
  }

  private static String title(NetworkMember member, Texts t) {
    return t.of("network.scopes", member.name());
  }

  /** The newest first. */
  static RowCard card(Visit visit, NetworkMember member) {
    Texts t = visit.t();
    List<ScopeInterval> newestFirst =
        new ArrayList<>(visit.site().networks().scopes(visit.caller(), member.id()));
    Collections.reverse(newestFirst);
    return new RowCard(
        "scopes",
        title(member, t),
        "",
        newestFirst.stream().map(one -> row(one, t)).toList(),
        new Empty("clock", t.of("network.scopes.none"), t.of("network.scopes.normally"), null),
        null);
  }

  private static Row row(ScopeInterval one, Texts t) {
    MemberScope scope = one.scope();
    List<String> under = new ArrayList<>();
    if (!scope.excluded().isEmpty()) {
      under.add(t.of("network.scopes.not", names(scope.excluded(), t)));
    }
    if (!scope.exceptions().isBlank()) {
      under.add(t.of("network.scopes.not", scope.exceptions()));
    }
    if (scope.minutes()) {
      under.add(t.of("network.minutes"));
    }
    Said said = one.said();
    under.add(
        t.of("network.said", t.named(said.by()), t.named(said.way()), t.dates().dated(said.day())));
    if (!one.personsWord().isEmpty()) {
      under.add("”" + one.personsWord() + "”");
    }
    under.add(
        one.recordedBy() == null
            ? t.of("network.scopes.own")
            : t.of("network.scopes.by", one.recordedByName()));
    return new Row(
        null,
        Tone.PLAIN,
        scope.shared().isEmpty()
            ? t.of("network.scopes.nothing")
            : t.of("network.knows", names(scope.shared(), t)),
        null,
        String.join(" ", under),
        period(one, t));
  }

  private static String period(ScopeInterval one, Texts t) {
    LocalDate from = Days.of(one.from());
    return one.to() == null
        ? t.of("network.scopes.since", t.dates().dated(from))
        : t.of("network.scopes.until", t.dates().dated(from), t.dates().dated(Days.of(one.to())));
  }

  private static String names(List<InformationCategory> categories, Texts t) {
    return ConsentsPage.names(categories, t);
  }
}
