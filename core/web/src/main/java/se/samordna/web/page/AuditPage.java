package se.samordna.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.audit.Action;
import se.samordna.audit.AuditLine;
import se.samordna.audit.AuditQuery;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Kind;
import se.samordna.web.view.Field.Option;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;

/** The log for those who review it: who has done what, of whom; nothing of what was read. */
final class AuditPage {
  static final String PLACE = "/audit";
  private static final String LINES = PLACE + "/lines";

  private final Site site;

  AuditPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get(PLACE, visit -> search(visit, null)),
        site.post(PLACE, this::searched),
        site.get(LINES, this::lines),
        site.get(PLACE + "/find", visit -> find(visit, null)),
        site.post(PLACE + "/find", this::found),
        site.get(PLACE + "/persons/{person}", this::person));
  }

  /** Shows a page of reviews to nobody who may not review. */
  static void mustReview(Visit visit) {
    if (!visit.caller().has(Role.AUDITOR)) {
      throw Refusal.of(Code.NOT_YOURS);
    }
  }

  static List<Link> crumbs(Texts t, String title) {
    return List.of(new Link(PLACE, t.of("audit.title")), new Link("", title));
  }

  private Answer search(Visit visit, @Nullable Refusal refusal) {
    mustReview(visit);
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    String today = visit.today().toString();
    List<Option> units =
        site.organisations().units(visit.caller(), visit.caller().provider()).stream()
            .map(unit -> Option.of(unit.id().toString(), unit.name()))
            .toList();
    FormView form =
        FormView.of(
            PLACE,
            t.of("audit.search"),
            List.of(
                Field.of(Kind.DATE, "from", t.of("audit.from")).value(typed.or("from", today)),
                Field.of(Kind.DATE, "to", t.of("audit.to")).value(typed.or("to", today)),
                Field.of(Kind.SELECT, "unit", t.of("audit.unit"))
                    .options(Choices.orNone(t.of("audit.any"), units))
                    .value(typed.or("unit", "")),
                Field.of(Kind.SELECT, "action", t.of("audit.action"))
                    .options(Choices.orNone(t.of("audit.any"), Choices.of(Action.class, t)))
                    .value(typed.or("action", "")),
                Field.of(Kind.TEXT, "staff", t.of("audit.staff"))
                    .hint(t.of("audit.staff.hint"))
                    .value(typed.or("staff", ""))));
    return FormPages.show(
        visit,
        visit
            .frame(t.of("audit.title"), Menu.NONE)
            .shape(Shape.NARROW)
            .lead(t.of("audit.lead"))
            .doing(
                Button.to(PLACE + "/find", t.of("audit.find")),
                Button.to(SamplesPage.PLACE, t.of("samples.title")),
                Button.to(ProtectionReviewsPage.PLACE, t.of("protections.title")),
                Button.to(WatchesPage.PLACE, t.of("watches.title")),
                Button.to(RightsTablePage.PLACE, t.of("rights.table.title"))),
        form,
        refusal);
  }

  private Answer searched(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          AuditQuery query = query(form, visit);
          form.check();
          return Answer.seeOther(LINES + "?" + asked(query));
        },
        refusal -> search(visit, refusal));
  }

  private static AuditQuery query(Reading form, Visit visit) {
    return new AuditQuery(
        form.id("staff"),
        null,
        form.id("unit"),
        Reading.constant(Action.class, form.text("action")).orElse(null),
        form.day("from"),
        form.day("to"),
        visit.page());
  }

  /** What is searched for stands in the address; no person is ever among it. */
  private static String asked(AuditQuery query) {
    StringBuilder asked = new StringBuilder();
    add(asked, "staff", query.staff());
    add(asked, "unit", query.unit());
    add(asked, "action", query.action());
    add(asked, "from", query.from());
    add(asked, "to", query.to());
    return asked.toString();
  }

  private static void add(StringBuilder asked, String name, @Nullable Object value) {
    if (value != null) {
      asked.append(asked.isEmpty() ? "" : "&").append(name).append('=').append(value);
    }
  }

  private Answer lines(Visit visit) {
    Texts t = visit.t();
    Reading address = new Reading(visit.request().query());
    AuditQuery query = query(address, visit);
    address.check();
    var found = site.auditReviews().search(visit.caller(), visit.caller().provider(), query);
    Button next =
        found
            .next()
            .map(
                after ->
                    Button.to(LINES + "?" + asked(query) + "&after=" + after, t.of("list.next")))
            .orElse(null);
    return visit.show(
        "admin",
        visit.frame(t.of("audit.lines"), Menu.NONE).crumbs(crumbs(t, t.of("audit.lines"))),
        new AdminView(List.of(table(visit, found.rows(), true, next))));
  }

  private Answer find(Visit visit, @Nullable Refusal refusal) {
    mustReview(visit);
    Texts t = visit.t();
    FormView form =
        FormView.of(
                PLACE + "/find",
                t.of("audit.find"),
                List.of(
                    Field.of(Kind.TEXT, "number", t.of("audit.number"))
                        .hint(t.of("audit.number.hint"))))
            .leave(PLACE, t.of("form.leave"));
    return FormPages.show(
        visit,
        visit
            .frame(t.of("audit.find"), Menu.NONE)
            .shape(Shape.NARROW)
            .crumbs(crumbs(t, t.of("audit.find"))),
        form,
        refusal);
  }

  private Answer found(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String number = form.needed("number");
          form.check();
          return Answer.seeOther(
              PLACE + "/persons/" + site.auditReviews().find(visit.caller(), number).id());
        },
        refusal -> find(visit, refusal));
  }

  private Answer person(Visit visit) {
    Texts t = visit.t();
    Id<Person> person = visit.id("person");
    var found =
        site.auditReviews()
            .search(visit.caller(), visit.caller().provider(), AuditQuery.of(person, visit.page()));
    Button next =
        found
            .next()
            .map(
                after ->
                    Button.to(PLACE + "/persons/" + person + "?after=" + after, t.of("list.next")))
            .orElse(null);
    return visit.show(
        "admin",
        visit
            .frame(t.of("audit.person"), Menu.NONE)
            .crumbs(crumbs(t, t.of("audit.person")))
            .doing(
                Button.to(ReadersPage.address(person), t.of("readers.title")),
                Button.to(PastPage.readers(person), t.of("past.readers.title")),
                Button.to(WatchesPage.address(person), t.of("watches.do"))),
        new AdminView(List.of(table(visit, found.rows(), false, next))));
  }

  /** Accesses as a table. */
  private static Table table(
      Visit visit, List<AuditLine> lines, boolean leads, @Nullable Button next) {
    Texts t = visit.t();
    return new Table(
        "lines",
        t.of("audit.lines"),
        "",
        List.of(
            t.of("audit.when"),
            t.of("audit.who"),
            t.of("audit.what"),
            t.of("audit.whom"),
            t.of("audit.why")),
        lines.stream().map(line -> new Line(cells(line, visit), verbs(line, leads, t))).toList(),
        new Empty("eye", t.of("audit.none"), t.of("audit.normally"), null),
        next == null ? null : next.small());
  }

  /** An access: when, who and from where, what, of whom, why. */
  static List<String> cells(AuditLine line, Visit visit) {
    Texts t = visit.t();
    return List.of(
        t.dates().dated(Days.of(line.at())) + " " + t.dates().clock(line.at()),
        joined(who(line, t), line.who().unitName(), line.who().device()),
        joined(t.named(line.action()), t.thing(line.objectKind())),
        whom(line, t),
        line.code() != null
            ? t.of("audit.refused", line.code())
            : line.ground() == null ? "" : t.named(line.ground()));
  }

  private static String who(AuditLine line, Texts t) {
    AuditLine.Who who = line.who();
    Role role = who.role();
    String as = role == null ? "" : t.named(role);
    if (role == Role.PERSON) {
      return as;
    }
    if (who.staff() == null) {
      return who.operator().isEmpty() ? t.of("audit.nobody") : who.operator();
    }
    String name = who.name().isEmpty() ? t.of("audit.protected", who.staff()) : who.name();
    return joined(name, who.hsaId(), as);
  }

  private static String whom(AuditLine line, Texts t) {
    if (line.person() == null) {
      return line.persons() == 0 ? "" : t.count("audit.persons", line.persons());
    }
    return line.personName().isEmpty() ? t.of("audit.unnamed") : line.personName();
  }

  private static String joined(String... words) {
    return Arrays.stream(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
  }

  private static List<Button> verbs(AuditLine line, boolean leads, Texts t) {
    List<Button> verbs = new ArrayList<>();
    if (leads && line.person() != null) {
      verbs.add(Button.to(PLACE + "/persons/" + line.person(), t.of("audit.person")).small());
    }
    if (line.who().staff() != null) {
      verbs.add(Button.to(LINES + "?staff=" + line.who().staff(), t.of("audit.same")).small());
    }
    return verbs;
  }
}
