package se.samordna.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.contact.Contact;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingReport;
import se.samordna.meeting.MeetingReport.Spoken;
import se.samordna.meeting.MeetingType;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.task.Task;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.Tone;

/**
 * A person's turn in the team's daily meeting: when the team last had contact and what is to be
 * done beside it, and then the next one, until nobody is left.
 */
final class DailyTurnPage {
  private static final int SHOWN = 10;

  private final Site site;

  DailyTurnPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/meetings/{meeting}/turns/{person}", visit -> show(visit, null)),
        site.post("/meetings/{meeting}/turns/{person}", this::pass));
  }

  static String address(Id<Meeting> meeting, Id<Person> person) {
    return "/meetings/" + meeting + "/turns/" + person;
  }

  /** Whom the meeting has not come to, by name; empty when it is no daily one or over. */
  static List<Spoken> left(MeetingReport report) {
    Meeting meeting = report.meeting();
    if (meeting.type() != MeetingType.TEAM_DAILY || !meeting.isOpen()) {
      return List.of();
    }
    return report.spoken().stream()
        .filter(one -> !one.turn().isPassed())
        .sorted(Comparator.comparing(Spoken::name))
        .toList();
  }

  private static Spoken turn(MeetingReport report, Id<Person> person) {
    return left(report).stream()
        .filter(one -> one.person().equals(person))
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private Answer show(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Id<Meeting> meeting = visit.id("meeting");
    MeetingReport report = site.meetings().report(visit.caller(), meeting);
    Spoken one = turn(report, visit.id("person"));
    boolean hides = one.protection().hides();
    List<Field> fields = new ArrayList<>();
    fields.add(FormPages.revision(one.turn().revision()));
    if (!hides) {
      fields.add(
          Field.of(Field.Kind.LONG, "said", t.of("daily.said"))
              .hint(t.of("daily.said.hint"))
              .mayBeLeftOut()
              .value(Typed.in(visit, refusal).or("said", one.turn().said())));
    }
    FormView form =
        FormView.of(visit.request().path(), t.of("board.next"), fields)
            .leave("/meetings/" + meeting, t.of("daily.all"));
    return FormPages.show(
        visit,
        visit
            .frame(one.name(), Menu.BOARD)
            .lead(t.count("daily.left", left(report).size()))
            .crumbs(
                List.of(
                    new Link(
                        "/meetings/" + meeting,
                        report.unitName() + ", " + t.named(MeetingType.TEAM_DAILY)),
                    new Link("", one.name()))),
        form,
        hides ? null : today(visit, report.meeting(), one.person()),
        refusal);
  }

  /** The last contact, and what is to be done by today or next. */
  private RowCard today(Visit visit, Meeting meeting, Id<Person> person) {
    Texts t = visit.t();
    Map<Id<Staff>, String> names = new HashMap<>();
    Teams.staff(visit, meeting.unit())
        .forEach(one -> names.put(one.staff().id(), one.staff().name()));
    List<Row> rows = new ArrayList<>();
    last(visit, person).ifPresent(contact -> rows.add(row(contact, visit)));
    site.tasks().ofPerson(visit.caller(), person, PageRequest.first(SHOWN)).rows().stream()
        .filter(task -> task.status() == Task.Status.OPEN)
        .forEach(task -> rows.add(row(task, names, visit)));
    return new RowCard(
        "today",
        t.of("daily.today"),
        "",
        rows,
        new Empty("calendar", t.of("daily.none"), t.of("daily.none.normally"), null),
        null);
  }

  private Optional<Contact> last(Visit visit, Id<Person> person) {
    return site.contacts().of(visit.caller(), person, PageRequest.first(SHOWN)).rows().stream()
        .filter(Contact::isWithPerson)
        .findFirst();
  }

  private static Row row(Contact contact, Visit visit) {
    Texts t = visit.t();
    return new Row(
        "phone",
        Tone.PLAIN,
        t.of("daily.last", t.named(contact.kind())),
        null,
        String.join(", ", contact.byNames()),
        t.dates().near(contact.happenedAt(), visit.today()));
  }

  private static Row row(Task task, Map<Id<Staff>, String> names, Visit visit) {
    boolean late = task.due().isBefore(visit.today());
    return new Row(
        late ? "warning" : "circle",
        late ? Tone.THINK : Tone.PLAIN,
        visit.in(task.title()),
        null,
        task.assignee() == null ? "" : names.getOrDefault(task.assignee(), ""),
        visit.t().dates().dated(task.due()));
  }

  /** Passes the person with what was said, and goes on to the next. */
  private Answer pass(Visit visit) {
    return visit.attempt(
        () -> {
          Id<Meeting> meeting = visit.id("meeting");
          Id<Person> person = visit.id("person");
          Reading form = visit.form();
          site.meetings()
              .say(visit.caller(), meeting, person, form.revision(), form.text("said"), true);
          List<Spoken> next = left(site.meetings().report(visit.caller(), meeting));
          return next.isEmpty()
              ? Visit.after("/meetings/" + meeting, Done.TURN_SAVED)
              : Answer.seeOther(address(meeting, next.get(0).person()));
        },
        refusal -> show(visit, refusal));
  }
}
