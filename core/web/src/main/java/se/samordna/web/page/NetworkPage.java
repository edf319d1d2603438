package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.network.MemberScope;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.person.Protection;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Initials;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.Circle;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Notice;
import se.samordna.web.view.PersonView.Tab;

/** The network: list first, map second. Staff suggest; the person decides. */
final class NetworkPage {
  private final Site site;

  NetworkPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(site.get("/persons/{person}/network", this::show));
  }

  private Answer show(Visit visit) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    NetworkView network = new NetworkView(frame, visit);
    Lists.Network view =
        new Lists.Network(
            frame.banner(Tab.NETWORK),
            circles(visit, frame),
            network.map().orElse(null),
            network.table(),
            List.of(
                Button.to(frame.address() + "/network/new", t.of("network.suggest"))
                    .icon("plus")
                    .primary(),
                Button.to(frame.address() + "/consents", t.of("consent.title")),
                Button.to(frame.address() + "/representatives", t.of("represent.title")),
                Button.to(frame.address() + "/children", t.of("children.title"))));
    return visit.show("network", told(visit, frame), view);
  }

  /** Says so when the network waits for the person to approve each anew. */
  private static Frame told(Visit visit, PersonFrame frame) {
    Texts t = visit.t();
    boolean suspended =
        frame.file().network().stream().anyMatch(one -> one.status() == MemberStatus.SUSPENDED);
    if (!suspended) {
      return frame.frame();
    }
    String name = frame.person().givenName();
    return frame
        .frame()
        .notices(
            frame.person().protection() == Protection.NONE
                ? Notice.think(
                    t.of("network.one.suspended"), t.of("network.one.suspended.say", name))
                : Notice.think(t.of("network.suspended"), t.of("network.suspended.say", name)));
  }

  private static List<Circle> circles(Visit visit, PersonFrame frame) {
    Texts t = visit.t();
    String name = frame.person().givenName();
    List<Circle> circles = new ArrayList<>();
    circles.add(
        circle(
            visit,
            frame,
            t.of("network.waiting", name),
            t.of("network.waiting.lead", name),
            new Empty(
                "check-circle",
                t.of("network.waiting.none"),
                t.of("network.waiting.normally"),
                null),
            status -> status == MemberStatus.SUGGESTED || status == MemberStatus.SUSPENDED));
    circles.add(
        circle(
            visit,
            frame,
            t.of("network.group"),
            "",
            new Empty(
                "ties", t.of("network.group.none"), t.of("network.group.normally", name), null),
            MemberStatus::isInGroup));
    circles.add(
        circle(
            visit,
            frame,
            t.of("network.invited"),
            "",
            new Empty(
                "people", t.of("network.invited.none"), t.of("network.invited.normally"), null),
            status ->
                status == MemberStatus.APPROVED_BY_PERSON
                    || status == MemberStatus.INVITED
                    || status == MemberStatus.DECLINED));
    circles.add(
        circle(
            visit,
            frame,
            t.of("network.over"),
            "",
            new Empty("people", t.of("network.over.none"), t.of("network.over.normally"), null),
            MemberStatus::isOver));
    return circles;
  }

  private static Circle circle(
      Visit visit,
      PersonFrame frame,
      String title,
      String lead,
      Empty empty,
      Predicate<MemberStatus> fits) {
    List<Lists.Member> members =
        frame.file().network().stream()
            .filter(member -> fits.test(member.status()))
            .map(member -> member(visit, frame, member))
            .toList();
    return new Circle(title, lead, members, empty);
  }

  private static Lists.Member member(Visit visit, PersonFrame frame, NetworkMember member) {
    Texts t = visit.t();
    String phone = member.phone().isEmpty() ? "" : ", " + member.phone();
    String state =
        t.of(
                "network.since",
                t.named(member.status()),
                t.dates().near(Days.of(member.since()), visit.today()))
            + (member.emergencyContact() && member.status().hasThePersonsYes()
                ? " " + t.of("network.emergency")
                : "")
            + (member.endsOn() == null || member.status().isOver()
                ? ""
                : " " + t.of("network.ends", t.dates().dated(member.endsOn())))
            + knows(member, t);
    return new Lists.Member(
        Initials.of(member.name()),
        member.isCloseOne(),
        member.name(),
        NetworkView.relation(member, t) + phone,
        state,
        verbs(visit, frame, member));
  }

  /** What the member may know, as a sentence after the others; nothing where nothing is agreed. */
  private static String knows(NetworkMember member, Texts t) {
    MemberScope scope = member.scope();
    if (!member.status().hasThePersonsYes()) {
      return "";
    }
    if (scope.shared().isEmpty()) {
      return " " + t.of("network.knows.nothing");
    }
    String shared = scope.shared().stream().map(t::named).collect(Collectors.joining(", "));
    return " "
        + t.of("network.knows", shared)
        + (scope.minutes() ? " " + t.of("network.minutes") : "");
  }

  private static List<Button> verbs(Visit visit, PersonFrame frame, NetworkMember member) {
    Texts t = visit.t();
    String place = MemberPage.address(frame.person().id(), member.id());
    if (member.status().isOver()) {
      return List.of(Button.to(place, t.of("network.do.history")).small());
    }
    List<Button> verbs = new ArrayList<>();
    for (MemberStatus next : List.of(MemberStatus.INVITED, MemberStatus.ACCEPTED)) {
      if (member.status().next().contains(next)) {
        verbs.add(
            Button.send(
                    place,
                    t.of(next == MemberStatus.INVITED ? "network.do.invite" : "network.do.accept"),
                    Map.of("status", next.name(), "revision", Integer.toString(member.revision())))
                .small());
      }
    }
    if (member.status().hasThePersonsYes()) {
      verbs.add(Button.to(place + "/scope", t.of("network.do.scope")).small());
      verbs.add(Button.to(place, t.of("network.do.change")).small());
    } else {
      verbs.add(
          Button.to(place, t.of("network.do.answer", t.whose(frame.person().givenName()))).small());
    }
    verbs.add(Button.to(place + "/change", t.of("network.do.facts")).small());
    return verbs;
  }
}
