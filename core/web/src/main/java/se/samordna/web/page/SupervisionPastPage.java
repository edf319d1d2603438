package se.samordna.web.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Unit;
import se.samordna.past.PersonThen;
import se.samordna.past.SupervisedThen;
import se.samordna.person.Person;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Parts.Link;

/** A team's group supervision as it was: whom it was about, and what was left to follow up. */
final class SupervisionPastPage {
  private final Site site;

  SupervisionPastPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get(
            "/units/{unit}/supervision/past",
            visit -> PastMoment.at(visit, () -> frame(visit), this::show)),
        site.post(
            "/units/{unit}/supervision/past",
            visit -> PastMoment.chosen(visit, () -> frame(visit))));
  }

  static String address(Id<Unit> unit) {
    return "/units/" + unit + "/supervision/past";
  }

  private static Frame frame(Visit visit) {
    Texts t = visit.t();
    return visit
        .frame(t.of("past.supervision"), Menu.BOARD)
        .crumbs(
            List.of(
                new Link("/units/" + visit.<Unit>id("unit") + "/meetings", t.of("meeting.list")),
                new Link("", t.of("past.title"))));
  }

  private Answer show(Visit visit, Instant at) {
    Texts t = visit.t();
    List<SupervisedThen> then = site.past().supervision(visit.caller(), visit.id("unit"), at);
    return visit.show(
        "admin",
        frame(visit).lead(PastMoment.words(at, t)).doing(PastMoment.verbs(visit, Optional.empty())),
        new AdminView(
            List.of(
                PastPage.table(
                    t,
                    "supervision",
                    t.of("past.supervision"),
                    List.of(
                        t.of("supervision.who"),
                        t.of("supervision.presenter"),
                        t.of("supervision.held"),
                        t.of("past.state"),
                        t.of("supervision.next")),
                    then.stream().map(one -> line(one, t)).toList()))));
  }

  private static Line line(SupervisedThen one, Texts t) {
    Id<Person> person = one.person();
    return new Line(
        List.of(
            person == null
                ? t.of("supervision.somebody")
                : one.byName() ? one.name() : t.of("supervision.only.you", one.name()),
            one.presenterName(),
            t.dates().dated(one.day()),
            t.named(one.stood()),
            next(one, t)),
        List.of(Button.to(SupervisionPage.address(one.meeting()), t.of("past.open")).small()));
  }

  private static String next(SupervisedThen one, Texts t) {
    var on = one.nextOn();
    return on == null ? one.next() : one.next() + ", " + t.dates().dated(on);
  }

  /** A person's, where there has been one. */
  static Optional<Table> of(PersonThen then, Texts t) {
    return then.supervised().isEmpty()
        ? Optional.empty()
        : Optional.of(
            PastPage.table(
                t,
                "supervised",
                t.of("past.supervision"),
                List.of(
                    t.of("supervision.held"),
                    t.of("past.unit"),
                    t.of("supervision.presenter"),
                    t.of("past.state"),
                    t.of("supervision.next")),
                then.supervised().stream().map(one -> ofPerson(one, t)).toList()));
  }

  private static Line ofPerson(SupervisedThen one, Texts t) {
    return new Line(
        List.of(
            t.dates().dated(one.day()),
            one.unitName(),
            one.presenterName(),
            t.named(one.stood()),
            next(one, t)),
        List.of());
  }
}
