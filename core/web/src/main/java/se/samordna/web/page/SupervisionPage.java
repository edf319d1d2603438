package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.person.Person;
import se.samordna.person.PersonQuery;
import se.samordna.refusal.Refusal;
import se.samordna.supervision.GroupSupervisions.Presenting;
import se.samordna.supervision.Presented;
import se.samordna.supervision.SupervisionSession;
import se.samordna.supervision.SupervisionStep;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Option;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;

/** A group supervision: whom it is about, how far it has come, and what is left to follow up. */
final class SupervisionPage {
  private static final int MOST_PERSONS = 100;

  private final Site site;

  SupervisionPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/meetings/{meeting}/supervision", this::show),
        site.get("/meetings/{meeting}/supervision/new", visit -> presenting(visit, null)),
        site.post("/meetings/{meeting}/supervision/new", this::present));
  }

  /** Where a session is led and looked at. */
  static String address(Id<Meeting> meeting) {
    return "/meetings/" + meeting + "/supervision";
  }

  /** Where whoever presents writes of a person. */
  static String address(Id<Meeting> meeting, Id<Person> person) {
    return address(meeting) + "/" + person;
  }

  private Answer show(Visit visit) {
    Texts t = visit.t();
    SupervisionSession session = site.supervisions().session(visit.caller(), visit.id("meeting"));
    List<Table> tables = new ArrayList<>();
    tables.add(
        new Table(
            "presented",
            t.of("supervision.presented"),
            t.of("supervision.presented.lead"),
            List.of(
                t.of("supervision.who"),
                t.of("supervision.presenter"),
                t.of("supervision.step"),
                t.of("supervision.time"),
                t.of("supervision.next")),
            session.presented().stream().map(one -> presented(one, session, t)).toList(),
            new Empty("people", t.of("supervision.nobody"), t.of("supervision.nobody.now"), null),
            null));
    if (session.meeting().isOpen()) {
      tables.add(
          new Table(
              "follow-up",
              t.of("supervision.follow"),
              t.of("supervision.follow.lead"),
              List.of(
                  t.of("supervision.who"),
                  t.of("supervision.presenter"),
                  t.of("supervision.held"),
                  t.of("supervision.next")),
              session.toFollowUp().stream().map(one -> followUp(one, t)).toList(),
              new Empty(
                  "check",
                  t.of("supervision.follow.none"),
                  t.of("supervision.follow.normally"),
                  null),
              null));
    }
    return visit.show("admin", frame(visit, session), new AdminView(tables));
  }

  private static Frame frame(Visit visit, SupervisionSession session) {
    Texts t = visit.t();
    Meeting meeting = session.meeting();
    String when = t.dates().near(meeting.startedAt(), visit.today());
    String to = meeting.closedAt() == null ? "" : "–" + t.dates().clock(meeting.closedAt());
    Frame frame =
        visit
            .frame(t.named(MeetingType.GROUP_SUPERVISION), Menu.BOARD)
            .crumbs(
                List.of(
                    new Link("/units/" + session.unit() + "/meetings", t.of("meeting.list")),
                    new Link("", when)))
            .lead(t.of(meeting.isOpen() ? "meeting.going" : "meeting.held", when + to));
    List<Button> verbs = new ArrayList<>();
    if (meeting.isOpen()) {
      boolean there =
          meeting.attendance().stream().anyMatch(one -> visit.caller().staff().equals(one.staff()));
      if (!there) {
        frame = frame.lead(frame.lead() + ". " + t.of("supervision.not.there"));
      } else if (session.presented().size() < Presented.MOST) {
        verbs.add(Button.to(address(meeting.id()) + "/new", t.of("supervision.present")).primary());
      }
      verbs.add(Button.to(MeetingPage.attending(meeting.id()), t.of("meeting.there")));
      verbs.add(MeetingPage.closing(meeting, t));
    } else {
      verbs.add(Button.to("/meetings/" + meeting.id(), t.of("supervision.whole")));
    }
    verbs.add(
        Button.to(SupervisionPastPage.address(session.unit()), t.of("past.title")).icon("clock"));
    return frame.doing(verbs.toArray(Button[]::new));
  }

  private static Line presented(Presented one, SupervisionSession session, Texts t) {
    List<Button> verbs = new ArrayList<>();
    Id<Person> person = one.person();
    if (one.mine() && person != null && session.meeting().isOpen() && one.step().goesOn()) {
      verbs.add(Button.to(address(one.meeting(), person), t.of("supervision.go.on")).small());
    }
    return new Line(
        List.of(who(one, t), one.presenterName(), step(one, t), time(one, t), next(one, t)), verbs);
  }

  private static Line followUp(Presented one, Texts t) {
    List<Button> verbs = new ArrayList<>();
    Id<Person> person = one.person();
    if (one.mayFollowUp() && person != null) {
      verbs.add(
          Button.to(address(one.meeting(), person) + "/follow-up", t.of("supervision.how"))
              .small());
    }
    return new Line(
        List.of(who(one, t), one.presenterName(), t.dates().dated(one.day()), next(one, t)), verbs);
  }

  /** Who it is, or that it is somebody whose name is not told. */
  static String who(Presented one, Texts t) {
    if (one.person() == null) {
      return t.of("supervision.somebody");
    }
    return one.byName() ? one.name() : t.of("supervision.only.you", one.name());
  }

  private static String step(Presented one, Texts t) {
    return one.step().goesOn() ? numbered(one.step(), t) : t.named(one.step());
  }

  /** A step with its number among the six. */
  static String numbered(SupervisionStep step, Texts t) {
    return step.ordinal() + 1 + ". " + t.named(step);
  }

  /** How long the group has been with somebody, and that it should be longer. */
  static String time(Presented one, Texts t) {
    long least = Presented.LEAST.toMinutes();
    return one.longEnough()
        ? t.of("supervision.minutes", one.minutes())
        : t.of("supervision.minutes.of", one.minutes(), least);
  }

  private static String next(Presented one, Texts t) {
    var on = one.words().nextOn();
    return on == null ? "" : one.words().nextWhat() + ", " + t.dates().dated(on);
  }

  private Answer presenting(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    Id<Meeting> meeting = visit.id("meeting");
    List<Field> fields =
        List.of(
            Field.of(Field.Kind.SELECT, "person", t.of("supervision.who"))
                .hint(t.of("supervision.who.hint"))
                .options(Choices.orNone(t.of("form.choose"), mine(visit)))
                .value(typed.or("person", "")),
            Field.of(Field.Kind.RADIO, "how", t.of("supervision.how.told"))
                .hint(t.of("supervision.how.told.hint"))
                .options(
                    List.of(
                        Option.of("NAMED", t.of("supervision.named")),
                        Option.of("UNNAMED", t.of("supervision.unnamed")),
                        Option.of("SAYS_NO", t.of("supervision.says.no"))))
                .value(typed.or("how", "NAMED")),
            Field.of(Field.Kind.DATE, "toldOn", t.of("supervision.told.on"))
                .hint(t.of("supervision.told.on.hint"))
                .mayBeLeftOut()
                .value(typed.or("toldOn", "")));
    FormView form =
        FormView.of(address(meeting) + "/new", t.of("supervision.begin"), fields)
            .leave(address(meeting), t.of("form.leave"));
    return FormPages.show(
        visit,
        visit
            .frame(t.of("supervision.present"), Menu.BOARD)
            .shape(Shape.NARROW)
            .lead(t.of("supervision.present.lead"))
            .crumbs(
                List.of(
                    new Link(address(meeting), t.named(MeetingType.GROUP_SUPERVISION)),
                    new Link("", t.of("supervision.present")))),
        form,
        refusal);
  }

  /** Those whom the reader coordinates; who is protected stands there as they do in the list. */
  private List<Option> mine(Visit visit) {
    return site
        .persons()
        .find(visit.caller(), new PersonQuery("", true, PageRequest.first(MOST_PERSONS)))
        .rows()
        .stream()
        .filter(row -> row.id() != null)
        .map(row -> Option.of(String.valueOf(row.id()), row.name()))
        .toList();
  }

  private Answer present(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          Id<Person> person = form.neededId("person");
          String how = form.needed("how");
          var told = form.day("toldOn");
          form.check();
          Id<Meeting> meeting = visit.id("meeting");
          var unused =
              site.supervisions()
                  .present(
                      visit.caller(),
                      meeting,
                      person,
                      new Presenting(how.equals("NAMED"), told, how.equals("SAYS_NO")));
          return Answer.seeOther(address(meeting, person));
        },
        refusal -> presenting(visit, refusal));
  }
}
