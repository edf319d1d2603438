package se.samordna.web.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.daily.DailyLists.DeliveryNote;
import se.samordna.daily.DailyLists.NewDelivery;
import se.samordna.daily.DailyPerson;
import se.samordna.daily.Delivery;
import se.samordna.daily.Delivery.Noted;
import se.samordna.daily.DeliveryOutcome;
import se.samordna.enrolment.Enrolment;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Staff;
import se.samordna.refusal.Refusal;
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
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;

/** What is kept for a daily list about one person: deliveries of medicine and risks. */
final class DailyPersonPage {
  private static final String PLACE = "/enrolments/{enrolment}/daily";
  private static final String DELIVERY = PLACE + "/deliveries/{number}";

  private final Site site;

  DailyPersonPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get(PLACE, this::show),
        site.get(PLACE + "/risk", visit -> newRisk(visit, null)),
        site.post(PLACE + "/risk", this::assess),
        site.get(PLACE + "/delivery", visit -> newDelivery(visit, null)),
        site.post(PLACE + "/delivery", this::plan),
        site.post(DELIVERY + "/end", this::end),
        site.post(DELIVERY + "/note", this::note),
        site.post(DELIVERY + "/take-back", this::takeBack));
  }

  static String address(Id<Enrolment> enrolment) {
    return "/enrolments/" + enrolment + "/daily";
  }

  static String delivery(Id<Enrolment> enrolment, int number) {
    return address(enrolment) + "/deliveries/" + number;
  }

  private DailyPerson read(Visit visit) {
    return site.dailyLists().get(visit.caller(), visit.id("enrolment"));
  }

  private static Frame frame(Visit visit, DailyPerson person, String title) {
    Texts t = visit.t();
    Frame frame =
        visit
            .frame(title, Menu.BOARD)
            .crumbs(
                List.of(
                    new Link(DailyListPage.address(person.unit()), t.of("daily.list")),
                    new Link(address(person.enrolment()), person.personName()),
                    new Link("", title)));
    return visit.about(frame, person.protection(), person.person());
  }

  private Answer show(Visit visit) {
    Texts t = visit.t();
    DailyPerson person = read(visit);
    String place = address(person.enrolment());
    Frame frame =
        frame(visit, person, t.of("daily.of"))
            .lead(person.personName())
            .doing(
                Button.to(PersonFrame.address(person.person()), t.of("meeting.person")),
                Button.to(
                    DailyListPage.row(person.unit(), person.enrolment()), t.of("daily.list")));
    return visit.show(
        "admin",
        frame,
        new AdminView(
            List.of(
                deliveries(visit, person),
                noted(visit, person),
                RiskForm.table(
                    t,
                    person.risks(),
                    writes(visit, person) ? place + "/risk" : null,
                    t.of("daily.risks.normally")))));
  }

  /** The list belongs to its team: somebody of another unit reads it and writes nothing. */
  private static boolean writes(Visit visit, DailyPerson person) {
    return visit.cares(person.unit());
  }

  private static Table deliveries(Visit visit, DailyPerson person) {
    Texts t = visit.t();
    return new Table(
        "deliveries",
        t.of("daily.deliveries"),
        "",
        List.of(
            t.of("daily.delivery.what"),
            t.of("daily.delivery.days"),
            t.of("daily.delivery.from"),
            t.of("daily.delivery.until"),
            t.of("daily.delivery.who")),
        person.deliveries().stream().map(one -> line(visit, person, one)).toList(),
        new Empty("bed", t.of("daily.deliveries.none"), t.of("daily.deliveries.normally"), null),
        writes(visit, person)
            ? Button.to(address(person.enrolment()) + "/delivery", t.of("daily.delivery.new"))
                .icon("plus")
                .small()
            : null);
  }

  private static Line line(Visit visit, DailyPerson person, Delivery one) {
    Texts t = visit.t();
    LocalDate until = one.until();
    boolean over = one.endedAt() != null;
    return new Line(
        List.of(
            one.what(),
            days(one.days(), t),
            t.dates().dated(one.from()),
            over
                ? t.of("daily.delivery.ended")
                : until == null ? t.of("daily.delivery.on") : t.dates().dated(until),
            one.staffName().isEmpty() ? t.of("daily.anybody") : one.staffName()),
        over || !writes(visit, person)
            ? List.of()
            : List.of(
                Button.send(
                        delivery(person.enrolment(), one.number()) + "/end",
                        t.of("daily.delivery.end"),
                        Map.of())
                    .small()));
  }

  private static String days(List<DayOfWeek> days, Texts t) {
    return days.size() == DayOfWeek.values().length
        ? t.of("daily.delivery.every.day")
        : days.stream().sorted().map(t::named).collect(Collectors.joining(", "));
  }

  /** How the last ones went, with a way to take back what was noted by mistake. */
  private static Table noted(Visit visit, DailyPerson person) {
    Texts t = visit.t();
    List<Line> lines = new ArrayList<>();
    for (Delivery one : person.deliveries()) {
      for (Noted noted : one.noted()) {
        lines.add(
            new Line(
                List.of(
                    t.dates().dated(noted.day()),
                    one.what(),
                    t.named(noted.outcome()),
                    noted.byName()),
                writes(visit, person)
                    ? List.of(
                        Button.send(
                                delivery(person.enrolment(), one.number()) + "/take-back",
                                t.of("daily.undo"),
                                Map.of("day", noted.day().toString()))
                            .small())
                    : List.of()));
      }
    }
    return new Table(
        "noted",
        t.of("daily.noted"),
        "",
        List.of(
            t.of("daily.noted.day"),
            t.of("daily.delivery.what"),
            t.of("daily.noted.how"),
            t.of("daily.noted.by")),
        lines,
        new Empty("check", t.of("daily.noted.none"), t.of("daily.noted.normally"), null),
        null);
  }

  private Answer newRisk(Visit visit, @Nullable Refusal refusal) {
    DailyPerson person = read(visit);
    FormView form =
        FormView.of(
                visit.request().path(),
                visit.t().of("form.save"),
                RiskForm.fields(
                    visit, Typed.in(visit, refusal), Teams.carers(visit, person.unit())))
            .leave(address(person.enrolment()), visit.t().of("form.leave"));
    return FormPages.show(
        visit, frame(visit, person, visit.t().of("board.risk.new")), form, refusal);
  }

  private Answer assess(Visit visit) {
    return visit.attempt(
        () -> {
          DailyPerson person =
              site.dailyLists()
                  .assessRisk(visit.caller(), visit.id("enrolment"), RiskForm.read(visit));
          return after(person);
        },
        refusal -> newRisk(visit, refusal));
  }

  private static Answer after(DailyPerson person) {
    return Visit.after(address(person.enrolment()), Done.DAILY_SAVED);
  }

  private Answer newDelivery(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    DailyPerson person = read(visit);
    Typed typed = Typed.in(visit, refusal);
    List<DayOfWeek> week = List.of(DayOfWeek.values());
    List<Option> staff = new ArrayList<>();
    staff.add(Option.of("", t.of("daily.anybody")));
    staff.addAll(Teams.carers(visit, person.unit()));
    FormView form =
        FormView.of(
                visit.request().path(),
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.TEXT, "what", t.of("daily.delivery.what"))
                        .hint(t.of("daily.delivery.what.hint"))
                        .value(typed.or("what", "")),
                    Field.of(Field.Kind.CHECKS, "days", t.of("daily.delivery.days"))
                        .options(
                            week.stream().map(day -> Option.of(day.name(), t.named(day))).toList())
                        .answers(typed.all("days", week.stream().map(DayOfWeek::name).toList())),
                    DayFields.day(
                        "from", t.of("daily.delivery.from"), visit.today().toString(), typed, t),
                    DayFields.day("until", t.of("daily.delivery.until"), "", typed, t)
                        .hint(t.of("daily.delivery.until.hint"))
                        .mayBeLeftOut(),
                    Field.of(Field.Kind.SELECT, "staff", t.of("daily.delivery.who"))
                        .options(staff)
                        .mayBeLeftOut()
                        .value(typed.or("staff", ""))))
            .leave(address(person.enrolment()), t.of("form.leave"));
    return FormPages.show(visit, frame(visit, person, t.of("daily.delivery.new")), form, refusal);
  }

  private Answer plan(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String what = form.needed("what");
          List<DayOfWeek> days = form.choices("days", DayOfWeek.class);
          LocalDate from = form.neededDay("from", visit.today());
          LocalDate until = form.day("until");
          Id<Staff> staff = form.id("staff");
          form.check();
          return after(
              site.dailyLists()
                  .deliver(
                      visit.caller(),
                      visit.id("enrolment"),
                      new NewDelivery(what, days, from, until, staff)));
        },
        refusal -> newDelivery(visit, refusal));
  }

  private Answer end(Visit visit) {
    return after(
        site.dailyLists()
            .endDelivery(visit.caller(), visit.id("enrolment"), Corrections.number(visit)));
  }

  private Answer note(Visit visit) {
    Reading form = visit.form();
    LocalDate day = form.neededDay("day", visit.today());
    form.needed("outcome");
    DeliveryOutcome outcome = form.choice("outcome", DeliveryOutcome.class, DeliveryOutcome.GIVEN);
    form.check();
    return back(
        form,
        site.dailyLists()
            .note(
                visit.caller(),
                visit.id("enrolment"),
                Corrections.number(visit),
                new DeliveryNote(day, outcome)),
        Done.DELIVERY_NOTED);
  }

  private Answer takeBack(Visit visit) {
    Reading form = visit.form();
    LocalDate day = form.neededDay("day", visit.today());
    form.check();
    return back(
        form,
        site.dailyLists()
            .takeBack(visit.caller(), visit.id("enrolment"), Corrections.number(visit), day),
        Done.DELIVERY_TAKEN_BACK);
  }

  /** To the row of the list, or to the person's own page, where it was ticked. */
  private static Answer back(Reading form, DailyPerson person, Done done) {
    boolean list = form.text("back").equals("list");
    return Visit.after(
        list ? DailyListPage.row(person.unit(), person.enrolment()) : address(person.enrolment()),
        done);
  }
}
