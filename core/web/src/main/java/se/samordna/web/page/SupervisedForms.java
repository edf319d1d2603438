package se.samordna.web.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.supervision.Presented;
import se.samordna.supervision.SixSteps;
import se.samordna.supervision.SupervisionSession;
import se.samordna.supervision.SupervisionStep;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.Tone;

/** The six steps of a group supervision with one person, one form after the other. */
final class SupervisedForms {
  private final Site site;

  SupervisedForms(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    String at = "/meetings/{meeting}/supervision/{person}";
    return List.of(
        site.get(at, visit -> step(visit, null)),
        site.post(at, this::write),
        site.get(at + "/follow-up", visit -> following(visit, null)),
        site.post(at + "/follow-up", this::followUp));
  }

  /** Of whom the reader writes, or may tell how it went. */
  private Presented theirs(Visit visit, boolean goingOn) {
    SupervisionSession session = site.supervisions().session(visit.caller(), visit.id("meeting"));
    return session.presented().stream()
        .filter(one -> visit.id("person").equals(one.person()))
        .filter(
            one ->
                goingOn
                    ? one.mine() && one.step().goesOn() && session.meeting().isOpen()
                    : one.mayFollowUp() && one.step() == SupervisionStep.FOLLOW_UP)
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private Answer step(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Presented one = theirs(visit, true);
    Typed typed = Typed.in(visit, refusal);
    List<Field> fields = new ArrayList<>(fields(one, typed, t));
    fields.add(FormPages.revision(one.revision()));
    fields.add(Field.of(Field.Kind.HIDDEN, "step", "").value(one.step().name()));
    boolean last = one.step().next() == SupervisionStep.FOLLOW_UP;
    FormView form =
        FormView.of(
                visit.request().path(),
                t.of(last ? "supervision.done" : "supervision.onward"),
                fields)
            .leave(SupervisionPage.address(one.meeting()), t.of("supervision.all"));
    Instant enough = one.begunAt().plus(Presented.LEAST);
    String lead =
        one.longEnough()
            ? SupervisionPage.time(one, t)
            : SupervisionPage.time(one, t)
                + ". "
                + t.of("supervision.until", t.dates().clock(enough));
    return FormPages.show(
        visit,
        frame(visit, one, SupervisionPage.numbered(one.step(), t)).lead(lead).doing(sheet(one, t)),
        form,
        said(one, t),
        refusal);
  }

  /** Where the strengths list is that is handed out of somebody who is told of by name. */
  private static Button[] sheet(Presented one, Texts t) {
    Id<Person> person = one.person();
    return person == null || !one.byName()
        ? new Button[0]
        : new Button[] {
          Button.to(PersonFrame.address(person) + "/forms", t.of("supervision.sheet")).icon("paper")
        };
  }

  private static Frame frame(Visit visit, Presented one, String title) {
    Texts t = visit.t();
    return visit
        .frame(title, Menu.BOARD)
        .shape(Shape.NARROW)
        .crumbs(
            List.of(
                new Link(
                    SupervisionPage.address(one.meeting()), t.named(MeetingType.GROUP_SUPERVISION)),
                new Link("", SupervisionPage.who(one, t))));
  }

  /** What the step asks for; the last asks what and when. */
  private static List<Field> fields(Presented one, Typed typed, Texts t) {
    SixSteps words = one.words();
    return switch (one.step()) {
      case NEED ->
          List.of(
              text("need", t.of("supervision.words.need"), words.need(), typed)
                  .hint(t.of("supervision.words.need.hint")));
      case CLARIFY ->
          List.of(
              text("clarified", t.of("supervision.words.clarified"), words.clarified(), typed)
                  .hint(t.of("supervision.words.clarified.hint"))
                  .mayBeLeftOut());
      case IDEAS ->
          List.of(
              text("ideas", t.of("supervision.words.ideas"), words.ideas(), typed)
                  .hint(t.of("supervision.words.ideas.hint")));
      case REVIEW ->
          List.of(
              text("kept", t.of("supervision.words.kept"), words.kept(), typed)
                  .hint(t.of("supervision.words.kept.hint")));
      case NEXT_STEP, FOLLOW_UP, DONE ->
          List.of(
              text("nextWhat", t.of("supervision.words.next.what"), words.nextWhat(), typed)
                  .hint(t.of("supervision.words.next.what.hint")),
              DayFields.day("nextOn", t.of("supervision.words.next.on"), "", typed, t));
    };
  }

  private static Field text(String name, String label, String kept, Typed typed) {
    return Field.of(Field.Kind.LONG, name, label).value(typed.or(name, kept));
  }

  /** What has been said in the steps before. */
  private static RowCard said(Presented one, Texts t) {
    SixSteps words = one.words();
    List<Row> rows =
        Stream.of(
                row(SupervisionStep.NEED, words.need(), t),
                row(SupervisionStep.CLARIFY, words.clarified(), t),
                row(SupervisionStep.IDEAS, words.ideas(), t),
                row(SupervisionStep.REVIEW, words.kept(), t))
            .filter(row -> !row.under().isEmpty())
            .toList();
    return new RowCard(
        "said",
        t.of("supervision.said"),
        "",
        rows,
        new Empty("note", t.of("supervision.said.none"), t.of("supervision.said.normally"), null),
        null);
  }

  private static Row row(SupervisionStep step, String words, Texts t) {
    return new Row("check", Tone.PLAIN, SupervisionPage.numbered(step, t), null, words, "");
  }

  private Answer write(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          Presented one = theirs(visit, true);
          SixSteps before = one.words();
          SixSteps words =
              switch (one.step()) {
                case NEED -> words(before, form.text("need"), before.clarified(), before.ideas());
                case CLARIFY ->
                    words(before, before.need(), form.text("clarified"), before.ideas());
                case IDEAS -> words(before, before.need(), before.clarified(), form.text("ideas"));
                case REVIEW -> kept(before, form.text("kept"));
                case NEXT_STEP, FOLLOW_UP, DONE -> next(before, form);
              };
          SupervisionStep step = form.choice("step", SupervisionStep.class, one.step()).next();
          form.check();
          Id<Meeting> meeting = one.meeting();
          Id<Person> person = visit.id("person");
          Presented kept =
              site.supervisions()
                  .write(visit.caller(), meeting, person, form.revision(), words, step);
          return kept.step().goesOn()
              ? Answer.seeOther(SupervisionPage.address(meeting, person))
              : Visit.after(SupervisionPage.address(meeting), Done.TURN_SAVED);
        },
        refusal -> step(visit, refusal));
  }

  private static SixSteps words(SixSteps before, String need, String clarified, String ideas) {
    return new SixSteps(
        need, clarified, ideas, before.kept(), before.nextWhat(), before.nextOn(), "");
  }

  private static SixSteps kept(SixSteps before, String kept) {
    return new SixSteps(
        before.need(),
        before.clarified(),
        before.ideas(),
        kept,
        before.nextWhat(),
        before.nextOn(),
        "");
  }

  private static SixSteps next(SixSteps before, Reading form) {
    return new SixSteps(
        before.need(),
        before.clarified(),
        before.ideas(),
        before.kept(),
        form.text("nextWhat"),
        form.day("nextOn"),
        "");
  }

  private Answer following(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Presented one = theirs(visit, false);
    FormView form =
        FormView.of(
                visit.request().path(),
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.DISPLAY, "next", one.words().nextWhat())
                        .hint(t.of("supervision.next")),
                    Field.of(Field.Kind.LONG, "how", t.of("supervision.how"))
                        .hint(t.of("supervision.how.hint"))
                        .value(Typed.in(visit, refusal).or("how", "")),
                    FormPages.revision(one.revision())))
            .leave(SupervisionPage.address(one.meeting()), t.of("form.leave"));
    return FormPages.show(visit, frame(visit, one, t.of("supervision.how")), form, refusal);
  }

  private Answer followUp(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          Id<Meeting> meeting = visit.id("meeting");
          var unused =
              site.supervisions()
                  .followUp(
                      visit.caller(),
                      meeting,
                      visit.id("person"),
                      form.revision(),
                      form.text("how"));
          return Visit.after(SupervisionPage.address(meeting), Done.TURN_SAVED);
        },
        refusal -> following(visit, refusal));
  }
}
