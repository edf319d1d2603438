package se.samordna.web.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.network.MemberStatus;
import se.samordna.past.PersonThen.MemberThen;
import se.samordna.person.Person;
import se.samordna.web.plot.NetworkMap;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.MapRow;
import se.samordna.web.view.PersonView.Tab;

/** The map of a person's network as it was, with the same in words. */
final class PastNetworkPage {
  private final Site site;

  PastNetworkPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get(
            "/persons/{person}/past/network",
            visit -> PastMoment.at(visit, () -> frame(visit), this::show)),
        site.post(
            "/persons/{person}/past/network",
            visit -> PastMoment.chosen(visit, () -> frame(visit))));
  }

  static String address(Id<Person> person) {
    return PastPage.address(person) + "/network";
  }

  private static Frame frame(Visit visit) {
    return PersonHeading.read(visit).below(visit.t().of("past.map"), Tab.NETWORK);
  }

  private Answer show(Visit visit, Instant at) {
    Texts t = visit.t();
    PersonFrame frame = PersonFrame.read(visit);
    List<MemberThen> members =
        site.past().person(visit.caller(), frame.person().id(), at).network().stream()
            .filter(one -> one.status() != MemberStatus.DECLINED)
            .toList();
    Button[] verbs =
        PastMoment.verbs(
            visit,
            Optional.of(
                Button.to(
                    PastPage.address(frame.person().id()) + PastMoment.asked(visit, at),
                    t.of("past.title"))));
    NetworkMap map =
        NetworkMap.of(
            frame.person().givenName(),
            members.stream()
                .map(
                    one ->
                        NetworkView.drawn(one.name(), one.status(), one.closeness(), one.sphere()))
                .toList(),
            NetworkView.spheres(t));
    return visit.show(
        "network",
        frame.below(t.of("past.map"), Tab.NETWORK).lead(PastMoment.words(at, t)),
        new Lists.Network(
            frame.banner(Tab.NETWORK),
            List.of(),
            map,
            members.stream().map(one -> row(one, t)).toList(),
            List.of(verbs)));
  }

  private static MapRow row(MemberThen one, Texts t) {
    return new MapRow(
        one.name(),
        one.relationWords().isEmpty() ? t.named(one.relation()) : one.relationWords(),
        t.named(one.sphere()),
        one.closeness() == null
            ? t.of("network.ring.unsaid")
            : NetworkView.ring(one.closeness(), t),
        t.named(one.status()));
  }
}
