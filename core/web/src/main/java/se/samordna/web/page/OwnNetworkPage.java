package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.network.MemberScope;
import se.samordna.network.NetworkMember;
import se.samordna.own.OwnFile.Member;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.OwnView.Card;
import se.samordna.web.view.OwnView.OwnTab;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Fact;

/** The person's own network: only the person says yes to a member, or removes one. */
final class OwnNetworkPage {
  private static final String YES = "yes";

  private final Site site;

  OwnNetworkPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.own(OwnTab.NETWORK.address(), this::show),
        site.ownPost("/my/network/{member}", this::decided));
  }

  private Answer show(Visit visit) {
    Texts t = visit.t();
    return OwnStartPage.own(
        visit,
        visit.frame(t.named(OwnTab.NETWORK), Menu.NONE).lead(t.of("own.network.lead")),
        OwnTab.NETWORK,
        cards(site.ownPages().network(visit.self()), t));
  }

  static List<Card> cards(List<Member> members, Texts t) {
    return members.isEmpty()
        ? List.of(
            Card.none(
                "network",
                t.named(OwnTab.NETWORK),
                new Empty("ties", t.of("own.network.none"), t.of("own.network.normally"), null)))
        : members.stream().map(member -> card(member, t)).toList();
  }

  private static Card card(Member member, Texts t) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        Fact.of(
            t.of("network.relation"),
            member.relation() == NetworkMember.Relation.OTHER && !member.relationWords().isEmpty()
                ? member.relationWords()
                : t.named(member.relation())));
    facts.add(
        Fact.of(
            t.of("network.standing"),
            t.named(member.status()) + ", " + t.dates().dated(Days.of(member.since()))));
    facts.add(Fact.of(t.of("own.network.knows"), scope(member.scope(), t)));
    List<Button> verbs = new ArrayList<>();
    if (member.mayApprove()) {
      verbs.add(verb(member, true, t).primary());
    }
    if (member.mayRemove()) {
      verbs.add(verb(member, false, t));
    }
    return Card.of("member-" + member.id(), member.name(), "", facts).doing(verbs);
  }

  private static String scope(MemberScope scope, Texts t) {
    return scope.shared().isEmpty()
        ? t.of("own.network.nothing")
        : ConsentsPage.names(scope.shared(), t);
  }

  private static Button verb(Member member, boolean yes, Texts t) {
    return Button.send(
        "/my/network/" + member.id(),
        t.of(yes ? "own.network.yes" : "own.network.no", member.name()),
        Map.of(YES, Boolean.toString(yes), "revision", Integer.toString(member.revision())));
  }

  private Answer decided(Visit visit) {
    Reading form = visit.form();
    site.ownWords()
        .decide(
            visit.self(),
            visit.<NetworkMember>id("member"),
            form.number("revision", 0),
            form.text(YES).equals("true"));
    return Visit.after(OwnTab.NETWORK.address(), Done.MEMBER_MOVED);
  }
}
