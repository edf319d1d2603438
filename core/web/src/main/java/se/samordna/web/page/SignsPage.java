package se.samordna.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.enrolment.BoardSigns;
import se.samordna.enrolment.BoardSigns.CountedRow;
import se.samordna.enrolment.BoardSigns.SetAside;
import se.samordna.enrolment.BoardSigns.Sign;
import se.samordna.enrolment.Boards.NewRequest;
import se.samordna.enrolment.Enrolment;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;

/**
 * What speaks for somebody to come up on the board, with the rows it was counted from. The team
 * takes the step or sets it aside, and says why.
 */
final class SignsPage {
  private final Site site;

  SignsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/board/signs", this::any),
        site.get("/board/{unit}/signs", this::signs),
        site.get("/board/{unit}/signs/{enrolment}/{sign}", visit -> aside(visit, null)),
        site.post("/board/{unit}/signs/{enrolment}/{sign}", this::setAside),
        site.get("/persons/{person}/support-request", visit -> request(visit, null)),
        site.post("/persons/{person}/support-request", this::record));
  }

  /** What speaks in the first team of one's own. */
  private Answer any(Visit visit) {
    return Teams.mine(visit).keySet().stream()
        .findFirst()
        .map(unit -> Answer.seeOther(place(unit)))
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private static String place(Id<Unit> unit) {
    return "/board/" + unit + "/signs";
  }

  private Answer signs(Visit visit) {
    Texts t = visit.t();
    BoardSigns all = site.boards().signs(visit.caller(), visit.id("unit"));
    AdminView.Table speaking =
        new AdminView.Table(
            "signs",
            t.of("board.signs"),
            t.of("board.signs.lead"),
            List.of(
                t.of("persons.name"),
                t.of("board.signs.what"),
                t.of("board.signs.counted"),
                t.of("board.signs.reason")),
            all.signs().stream().map(sign -> speaking(sign, visit)).toList(),
            new Empty("check-circle", t.of("board.signs.none"), t.of("board.signs.normally"), null),
            null);
    AdminView.Table before =
        new AdminView.Table(
            "set-aside",
            t.of("board.aside"),
            "",
            List.of(
                t.of("persons.name"),
                t.of("board.signs.what"),
                t.of("board.aside.why"),
                t.of("board.history.when")),
            all.setAside().stream().map(one -> before(one, visit)).toList(),
            new Empty("info", t.of("board.aside.none"), t.of("board.aside.normally"), null),
            null);
    Frame frame = frame(visit, t.of("board.signs"), new Link("", t.of("board.signs")));
    return visit.show("admin", frame, new AdminView(List.of(speaking, before)));
  }

  private static Frame frame(Visit visit, String title, Link... below) {
    List<Link> crumbs = new ArrayList<>();
    crumbs.add(new Link("/board/" + visit.id("unit"), visit.t().of("menu.board")));
    crumbs.addAll(List.of(below));
    return visit.frame(title, Menu.BOARD).crumbs(crumbs);
  }

  private static Line speaking(Sign sign, Visit visit) {
    Texts t = visit.t();
    String counted =
        sign.facts().stream().map(fact -> counted(fact, visit)).collect(Collectors.joining("; "));
    List<Button> verbs = new ArrayList<>();
    sign.step()
        .ifPresent(
            step ->
                verbs.add(
                    Button.to(
                            "/enrolments/" + sign.enrolment() + "/steps/" + step,
                            t.of("board.signs.take"))
                        .small()
                        .primary()));
    verbs.add(
        Button.to(
                place(visit.id("unit")) + "/" + sign.enrolment() + "/" + sign.sign(),
                t.of("board.aside.do"))
            .small());
    return new Line(
        List.of(sign.personName(), visit.in(sign.label()), counted, visit.in(sign.reasonLabel())),
        verbs);
  }

  private static String counted(CountedRow fact, Visit visit) {
    return visit.t().dates().dated(fact.day()) + ": " + visit.in(fact.what());
  }

  private static Line before(SetAside one, Visit visit) {
    return new Line(
        List.of(
            one.personName(),
            visit.in(one.label()),
            one.reason(),
            visit.t().dates().near(one.at(), visit.today()) + ", " + one.byName()),
        List.of());
  }

  private Answer aside(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Id<Unit> unit = visit.id("unit");
    Id<Enrolment> enrolment = visit.id("enrolment");
    String name = visit.request().variable("sign");
    Sign sign =
        site.boards().signs(visit.caller(), unit).signs().stream()
            .filter(one -> one.enrolment().equals(enrolment) && one.sign().equals(name))
            .findFirst()
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    String counted =
        sign.facts().stream().map(fact -> counted(fact, visit)).collect(Collectors.joining("; "));
    FormView form =
        FormView.of(
                visit.request().path(),
                t.of("board.aside.do"),
                List.of(
                    Field.of(Field.Kind.LONG, "reason", t.of("board.aside.ask"))
                        .hint(counted)
                        .value(Typed.in(visit, refusal).or("reason", ""))))
            .leave(place(unit), t.of("form.leave"));
    Frame frame =
        frame(
                visit,
                visit.in(sign.label()),
                new Link(place(unit), t.of("board.signs")),
                new Link("", visit.in(sign.label())))
            .shape(Frame.Shape.NARROW)
            .lead(sign.personName());
    return FormPages.show(visit, frame, form, refusal);
  }

  private Answer setAside(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String reason = form.needed("reason");
          form.check();
          site.boards()
              .setAside(
                  visit.caller(), visit.id("enrolment"), visit.request().variable("sign"), reason);
          return Visit.after(place(visit.id("unit")), Done.SET_ASIDE);
        },
        refusal -> aside(visit, refusal));
  }

  private Answer request(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Id<Person> person = visit.id("person");
    Typed typed = Typed.in(visit, refusal);
    FormView form =
        FormView.of(
                visit.request().path(),
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.RADIO, "askedBy", t.of("board.ask.who"))
                        .options(
                            List.of(NewRequest.By.values()).stream()
                                .map(by -> Field.Option.of(by.name(), t.named(by)))
                                .toList())
                        .value(typed.or("askedBy", "")),
                    Field.of(Field.Kind.DATE, "askedOn", t.of("board.ask.on"))
                        .hint(t.of("form.date.hint"))
                        .value(typed.or("askedOn", visit.today().toString())),
                    Field.of(Field.Kind.LONG, "words", t.of("board.ask.words"))
                        .mayBeLeftOut()
                        .inOwnWords()
                        .value(typed.or("words", ""))))
            .leave(PersonFrame.address(person), t.of("form.leave"));
    Person about = site.persons().get(visit.caller(), person);
    Frame frame =
        visit.about(
            visit
                .frame(t.of("board.ask"), Menu.PERSONS)
                .shape(Frame.Shape.NARROW)
                .lead(about.givenName() + " " + about.familyName()),
            about.protection(),
            about.id());
    return FormPages.show(visit, frame, form, refusal);
  }

  private Answer record(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewRequest.By by = form.choice("askedBy", NewRequest.By.class, NewRequest.By.PERSON);
          LocalDate on = form.neededDay("askedOn", visit.today());
          form.check();
          site.boards()
              .recordRequest(
                  visit.caller(), visit.id("person"), new NewRequest(by, form.text("words"), on));
          return Visit.after(PersonFrame.address(visit.id("person")), Done.REQUEST_RECORDED);
        },
        refusal -> request(visit, refusal));
  }
}
