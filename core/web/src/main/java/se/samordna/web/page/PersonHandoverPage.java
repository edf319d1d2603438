package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.StepPreview;
import se.samordna.handover.HandoverOutcome.HandedOver;
import se.samordna.handover.HandoverPreview;
import se.samordna.handover.HandoverState;
import se.samordna.handover.HandoverTarget;
import se.samordna.handover.PersonHandover;
import se.samordna.handover.PersonHandovers.Acceptance;
import se.samordna.handover.PersonHandovers.NewHandover;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.meeting.MeetingType;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.personmeeting.DatedMeeting;
import se.samordna.personmeeting.MeetingState;
import se.samordna.refusal.Refusal;
import se.samordna.rule.StepInput;
import se.samordna.text.Text;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.FormView.Section;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.LoadChange;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.PersonView.Tab;

/** Hands a person over to another team or model: seen beforehand, asked, and answered. */
final class PersonHandoverPage {
  private static final String SEEN = "seen";
  private static final String WHY = "why";
  private static final int MEETINGS = 50;

  private final Site site;

  PersonHandoverPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/enrolments/{enrolment}/handover", this::targets),
        site.get("/enrolments/{enrolment}/handover/{unit}/{model}", visit -> asking(visit, null)),
        site.post("/enrolments/{enrolment}/handover/{unit}/{model}", this::ask),
        site.get("/caseload/{unit}/handovers", this::waiting),
        site.get("/handovers/{handover}", visit -> one(visit, null, null)),
        site.post("/handovers/{handover}", this::accept),
        site.get("/handovers/{handover}/end", visit -> ending(visit, null)),
        site.post("/handovers/{handover}/end", this::end));
  }

  /** Where a person's handover begins. */
  static String address(Id<Enrolment> enrolment) {
    return "/enrolments/" + enrolment + "/handover";
  }

  /** Where a unit reads what it has been asked for. */
  static String waiting(Id<Unit> unit) {
    return "/caseload/" + unit + "/handovers";
  }

  private Answer targets(Visit visit) {
    Texts t = visit.t();
    Id<Enrolment> enrolment = visit.id("enrolment");
    Id<Person> person = site.enrolments().get(visit.caller(), enrolment).enrolment().person();
    List<AdminView.Line> lines = new ArrayList<>();
    for (HandoverTarget one : site.personHandovers().targets(visit.caller(), enrolment)) {
      lines.add(
          new AdminView.Line(
              List.of(one.unitName(), visit.in(one.modelName())),
              List.of(
                  Button.to(
                          address(enrolment) + "/" + one.unit() + "/" + one.model(),
                          t.of("given.look"))
                      .small())));
    }
    List<AdminView.Table> tables = new ArrayList<>();
    tables.add(
        table(
            "whereto",
            t.of("given.whereto"),
            List.of(t.of("given.unit"), t.of("given.model")),
            lines,
            t.of("given.nowhere")));
    tables.add(
        table(
            "before",
            t.of("given.before"),
            List.of(t.of("given.unit"), t.of("given.state"), t.of("given.asked")),
            site.personHandovers().of(visit.caller(), person).stream()
                .map(handover -> line(handover, handover.unitName(), visit))
                .toList(),
            t.of("given.before.none")));
    return visit.show("admin", frame(visit, person), new AdminView(tables));
  }

  private static AdminView.Table table(
      String id, String title, List<String> heads, List<AdminView.Line> lines, String none) {
    return new AdminView.Table(
        id, title, "", heads, lines, new Empty("next", none, "", null), null);
  }

  private static AdminView.Line line(PersonHandover one, String who, Visit visit) {
    Texts t = visit.t();
    return new AdminView.Line(
        List.of(who, t.named(one.state()), t.dates().near(one.askedAt(), visit.today())),
        List.of(Button.to("/handovers/" + one.id(), t.of("given.open")).small()));
  }

  private static Frame frame(Visit visit, Id<Person> person) {
    return PersonFrame.of(visit, person)
        .below(visit.t().of("given.title"), Tab.OVERVIEW)
        .lead(visit.t().of("given.lead"));
  }

  private Answer asking(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    HandoverPreview preview =
        site.personHandovers()
            .preview(
                visit.caller(),
                visit.id("enrolment"),
                visit.id("unit"),
                visit.request().variable("model"));
    Typed typed = Typed.in(visit, refusal);
    HandoverSections told = new HandoverSections(visit, preview);
    List<Section> sections = new ArrayList<>(told.all());
    Frame frame =
        frame(visit, preview.person())
            .notices(Guidelines.of(visit, preview.model()))
            .doing(told.ways());
    if (!visit.caller().has(Role.TEAM_LEADER, preview.fromUnit())) {
      return visit.show("admin", frame, read(sections, null, t));
    }
    sections.add(
        new Section(
            "ask",
            t.of("given.ask"),
            "",
            List.of(
                Field.of(Field.Kind.HIDDEN, SEEN, "").value(preview.seen()),
                Field.of(Field.Kind.LONG, "reason", t.of("given.reason"))
                    .value(typed.or("reason", "")),
                Field.of(Field.Kind.DATE, "agreedOn", t.of("given.agreed.on"))
                    .hint(t.of("given.agreed.hint"))
                    .value(typed.or("agreedOn", "")),
                Field.of(Field.Kind.LONG, "personsWords", t.of("given.persons.words"))
                    .inOwnWords()
                    .value(typed.or("personsWords", "")))));
    FormView form =
        new FormView(
            visit.request().path(),
            sections,
            List.of(),
            Button.to("", t.of("given.ask")).primary(),
            Button.to(address(preview.enrolment()), t.of("form.leave")),
            "");
    return FormPages.show(visit, frame.shape(Shape.NARROW), form, refusal);
  }

  private Answer ask(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewHandover wanted =
              new NewHandover(
                  visit.id("unit"),
                  visit.request().variable("model"),
                  form.text(SEEN),
                  form.needed("reason"),
                  form.neededDay("agreedOn", visit.today()),
                  form.needed("personsWords"));
          form.check();
          Id<Enrolment> enrolment = visit.id("enrolment");
          PersonHandover asked = site.personHandovers().ask(visit.caller(), enrolment, wanted);
          return Visit.after("/handovers/" + asked.id(), Done.HANDOVER_ASKED);
        },
        refusal -> asking(visit, refusal));
  }

  private Answer waiting(Visit visit) {
    Texts t = visit.t();
    Id<Unit> unit = visit.id("unit");
    Page<PersonHandover> page =
        site.personHandovers()
            .waitingAt(
                visit.caller(), unit, new PageRequest(visit.asked("next").orElse(null), MEETINGS));
    List<AdminView.Line> lines =
        page.rows().stream().map(one -> line(one, one.personName(), visit)).toList();
    String next = page.nextCursor();
    AdminView.Table table =
        new AdminView.Table(
            "waiting",
            t.of("given.waiting"),
            t.of("given.waiting.lead"),
            List.of(t.of("given.person"), t.of("given.state"), t.of("given.asked")),
            lines,
            new Empty("next", t.of("given.waiting.none"), "", null),
            next == null
                ? null
                : Button.to(waiting(unit) + "?next=" + next, t.of("given.more")).small());
    Frame frame =
        visit
            .frame(t.of("given.waiting"), Menu.CASELOAD)
            .crumbs(
                List.of(
                    new Link("/caseload/" + unit, t.of("menu.caseload")),
                    new Link("", t.of("given.waiting"))));
    return visit.show("admin", frame, new AdminView(List.of(table)));
  }

  private Answer one(Visit visit, @Nullable Acceptance tried, @Nullable Refusal refusal) {
    Texts t = visit.t();
    PersonHandover handover =
        site.personHandovers().get(visit.caller(), visit.<PersonHandover>id("handover"));
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("asked", t.of("given.asked"), "", told(handover, visit)));
    boolean answers = handover.isOpen() && visit.caller().has(Role.TEAM_LEADER, handover.unit());
    Frame frame = frame(visit, handover.person());
    if (handover.isOpen()) {
      HandoverPreview preview =
          site.personHandovers()
              .previewAcceptance(
                  visit.caller(), handover.id(), tried == null ? Acceptance.NOTHING : tried);
      HandoverSections told = new HandoverSections(visit, preview);
      sections.addAll(told.all());
      frame = frame.doing(told.ways());
      if (answers) {
        boolean sent = tried != null || refusal != null;
        Typed typed = new Typed(sent ? Optional.of(visit.form()) : Optional.empty());
        sections.add(
            new Section("answer", t.of("given.answer"), "", answer(preview, typed, visit)));
      }
    }
    Button end = Button.to("/handovers/" + handover.id() + "/end", t.of("given.end"));
    if (!answers) {
      return visit.show("admin", frame, read(sections, verb(visit, handover, end).orElse(null), t));
    }
    FormView form =
        new FormView(
            visit.request().path(),
            sections,
            List.of(),
            Button.to("", t.of(tried == null ? "given.look" : "given.accept")).primary(),
            end,
            "");
    return FormPages.show(visit, frame.shape(Shape.NARROW), form, refusal);
  }

  /** What is left to do: to end it while it waits, and the letter once it is done. */
  private static Optional<Button> verb(Visit visit, PersonHandover handover, Button end) {
    return mayEnd(visit, handover)
        ? Optional.of(end.small())
        : HandoverLetterPage.began(handover)
            .map(HandoverLetterPage::address)
            .map(place -> Button.to(place, visit.t().of("letter.title")).icon("print").small());
  }

  private static boolean mayEnd(Visit visit, PersonHandover handover) {
    return handover.isOpen()
        && (visit.caller().has(Role.TEAM_LEADER, handover.unit())
            || visit.caller().has(Role.TEAM_LEADER, handover.fromUnit()));
  }

  /** The same for whoever reads and has nothing to fill in. */
  private static AdminView read(List<Section> sections, @Nullable Button verb, Texts t) {
    List<AdminView.Table> tables = new ArrayList<>();
    for (Section section : sections) {
      tables.add(
          new AdminView.Table(
              section.id(),
              section.title(),
              "",
              List.of(t.of("given.what"), t.of("given.so")),
              Stream.concat(
                      section.fields().stream().map(PersonHandoverPage::line),
                      section.loads().stream().map(one -> line(one, t)))
                  .toList(),
              new Empty("next", section.title(), "", null),
              tables.isEmpty() ? verb : null));
    }
    return new AdminView(tables);
  }

  private static AdminView.Line line(LoadChange one, Texts t) {
    return new AdminView.Line(
        List.of(one.name(), t.of("given.load", one.now(), one.then(), one.after().word())),
        List.of());
  }

  private static AdminView.Line line(Field field) {
    String hint = field.hint();
    return new AdminView.Line(List.of(field.label(), hint == null ? "" : hint), List.of());
  }

  private static List<Field> told(PersonHandover one, Visit visit) {
    Texts t = visit.t();
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.of(
                Field.Kind.DISPLAY,
                "who",
                t.of("given.from.to", one.fromUnitName(), one.unitName()))
            .hint(
                t.of(
                    "given.by",
                    one.askedByName(),
                    t.dates().near(one.askedAt(), visit.today()),
                    t.named(one.state()))));
    fields.add(Field.of(Field.Kind.DISPLAY, "because", t.of("given.reason")).hint(one.reason()));
    fields.add(
        Field.of(Field.Kind.DISPLAY, "words", t.of("given.agreed", t.dates().dated(one.agreedOn())))
            .hint("”" + one.personsWords() + "”"));
    one.answer()
        .ifPresent(
            answer ->
                fields.add(
                    Field.of(
                            Field.Kind.DISPLAY,
                            "answered",
                            t.of(
                                "given.answered",
                                answer.byName(),
                                t.dates().near(answer.at(), visit.today())))
                        .hint(answer.why())));
    return fields;
  }

  private List<Field> answer(HandoverPreview preview, Typed typed, Visit visit) {
    Texts t = visit.t();
    StepPreview step =
        new StepPreview(
            "",
            0,
            preview.modelName(),
            new Text("", ""),
            preview.toPhase(),
            preview.fields(),
            preview.verdicts(),
            preview.possible(),
            List.of());
    List<Field> fields =
        new ArrayList<>(
            new StepForm(visit, Optional.empty(), step, preview.verdicts(), preview.unit())
                .fields(typed, StepInput.EMPTY, 0));
    fields.add(Field.of(Field.Kind.HIDDEN, SEEN, "").value(preview.seen()));
    List<Field.Option> held =
        site
            .personMeetings()
            .of(visit.caller(), preview.person(), PageRequest.first(MEETINGS))
            .rows()
            .stream()
            .filter(one -> one.type() == MeetingType.HANDOVER && one.state() == MeetingState.HELD)
            .filter(one -> one.meeting() != null)
            .map(one -> option(one, t))
            .toList();
    fields.add(
        Field.of(Field.Kind.SELECT, "meeting", t.of("given.meeting"))
            .options(Choices.orNone(t.of("given.meeting.none"), held))
            .mayBeLeftOut()
            .value(typed.or("meeting", "")));
    fields.add(
        Field.of(Field.Kind.LONG, "withoutMeeting", t.of("given.without.meeting"))
            .mayBeLeftOut()
            .value(typed.or("withoutMeeting", "")));
    fields.add(
        Field.of(Field.Kind.LONG, "withoutOverlap", t.of("given.without.overlap"))
            .mayBeLeftOut()
            .value(typed.or("withoutOverlap", "")));
    fields.add(
        Field.of(Field.Kind.TICK, "sure", t.of("given.sure"))
            .hint(t.of("given.sure.hint"))
            .value(typed.or("sure", "")));
    return fields;
  }

  private static Field.Option option(DatedMeeting one, Texts t) {
    return Field.Option.of(String.valueOf(one.meeting()), t.dates().dated(one.day()));
  }

  private Answer accept(Visit visit) {
    Reading form = visit.form();
    Id<PersonHandover> id = visit.id("handover");
    HandoverPreview bare =
        site.personHandovers().previewAcceptance(visit.caller(), id, Acceptance.NOTHING);
    Map<String, List<String>> input = StepForm.input(bare.fields(), form).values();
    return visit.attempt(
        () -> {
          Acceptance wanted =
              new Acceptance(
                  form.text(SEEN),
                  input,
                  StepForm.acknowledged(form),
                  form.text(StepForm.OVERRIDE),
                  form.id("meeting"),
                  form.text("withoutMeeting"),
                  form.text("withoutOverlap"));
          form.check();
          if (form.ticked("sure")
              && site.personHandovers().accept(visit.caller(), id, wanted)
                  instanceof HandedOver done) {
            return Visit.after(
                PersonFrame.address(done.handover().person()), Done.HANDOVER_ACCEPTED);
          }
          return one(visit, wanted, null);
        },
        refusal -> one(visit, new Acceptance("", input, Map.of(), "", null, "", ""), refusal));
  }

  private Answer ending(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    PersonHandover handover =
        site.personHandovers().get(visit.caller(), visit.<PersonHandover>id("handover"));
    FormView form =
        FormView.of(
                visit.request().path(),
                t.of(declines(visit, handover) ? "given.decline" : "given.take.back"),
                List.of(
                    Field.of(Field.Kind.LONG, WHY, t.of("given.why"))
                        .value(Typed.in(visit, refusal).or(WHY, ""))))
            .leave("/handovers/" + handover.id(), t.of("form.leave"));
    return FormPages.show(
        visit, frame(visit, handover.person()).shape(Shape.NARROW), form, refusal);
  }

  private static boolean declines(Visit visit, PersonHandover handover) {
    return visit.caller().has(Role.TEAM_LEADER, handover.unit());
  }

  private Answer end(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String why = form.needed(WHY);
          form.check();
          PersonHandover handover =
              site.personHandovers().get(visit.caller(), visit.<PersonHandover>id("handover"));
          PersonHandover ended =
              declines(visit, handover)
                  ? site.personHandovers().decline(visit.caller(), handover.id(), why)
                  : site.personHandovers().takeBack(visit.caller(), handover.id(), why);
          return ended.state() == HandoverState.DECLINED
              ? Visit.after(waiting(ended.unit()), Done.HANDOVER_ENDED)
              : Visit.after(PersonFrame.address(ended.person()), Done.HANDOVER_ENDED);
        },
        refusal -> ending(visit, refusal));
  }
}
