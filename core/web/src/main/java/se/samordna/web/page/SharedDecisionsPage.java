package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.decision.SharedDecision;
import se.samordna.decision.SharedDecision.DecidedBy;
import se.samordna.decision.SharedDecision.FollowedUp;
import se.samordna.decision.SharedDecision.Option;
import se.samordna.decision.SharedDecisions.NewFollowUp;
import se.samordna.decision.SharedDecisions.NewSharedDecision;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.person.Person;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView.Section;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.PersonView.Tab;

/** What a person and staff have decided together, one table for each decision. */
final class SharedDecisionsPage {
  private static final int OPTIONS = 4;

  private final Site site;

  SharedDecisionsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/decisions", this::list),
        site.get("/persons/{person}/decisions/new", visit -> recording(visit, null)),
        site.post("/persons/{person}/decisions/new", this::record),
        site.get(
            "/persons/{person}/decisions/{decision}/follow-up", visit -> following(visit, null)),
        site.post("/persons/{person}/decisions/{decision}/follow-up", this::followUp),
        site.get("/persons/{person}/decisions/{decision}/wrong", visit -> writing(visit, null)),
        site.post("/persons/{person}/decisions/{decision}/wrong", this::written));
  }

  /** Where a person's shared decisions are. */
  static String address(Id<Person> person) {
    return PersonFrame.address(person) + "/decisions";
  }

  private Answer list(Visit visit) {
    Texts t = visit.t();
    PersonHeading heading = PersonHeading.read(visit);
    Id<Person> person = heading.person().id();
    Page<SharedDecision> page = site.sharedDecisions().of(visit.caller(), person, visit.page());
    AdminView view =
        AdminView.ofEach(
            page.rows(),
            one -> table(one, visit),
            t.of("decisions.title"),
            new Empty("target", t.of("decisions.none"), t.of("decisions.normally"), null));
    List<Button> verbs = new ArrayList<>();
    verbs.add(Button.to(address(person) + "/new", t.of("decisions.new")).icon("plus").primary());
    page.next()
        .ifPresent(
            next ->
                verbs.add(Button.to(address(person) + "?after=" + next, t.of("decisions.older"))));
    Frame frame =
        heading
            .below(t.of("decisions.title"), Tab.OVERVIEW)
            .lead(t.of("decisions.lead"))
            .doing(verbs.toArray(Button[]::new));
    return visit.show("admin", frame, view);
  }

  private static Table table(SharedDecision one, Visit visit) {
    Texts t = visit.t();
    List<Line> lines = new ArrayList<>();
    for (Option option : one.options()) {
      lines.add(line(t.of("decisions.option"), words(option, t)));
    }
    lines.add(line(t.of("decisions.information"), one.information()));
    lines.add(line(t.of("decisions.values"), one.values()));
    if (!one.othersViews().isEmpty()) {
      lines.add(line(t.of("decisions.others"), one.othersViews()));
    }
    String place = address(one.person()) + "/" + one.id();
    lines.add(
        new Line(
            List.of(t.of("decisions.decision"), one.decision()),
            List.of(Button.to(place + "/wrong", t.of("plan.correct")).small())));
    lines.add(line(t.of("decisions.by"), t.named(one.decidedBy())));
    lines.add(line(t.of("decisions.follow.up"), t.dates().dated(one.followUp())));
    FollowedUp followed = one.followedUp();
    if (followed != null) {
      lines.add(line(t.of("decisions.followed"), t.dates().dated(followed.day())));
      if (!followed.personsView().isEmpty()) {
        lines.add(line(t.of("sip.persons.view"), followed.personsView()));
      }
      if (!followed.staffsView().isEmpty()) {
        lines.add(line(t.of("sip.staffs.view"), followed.staffsView()));
      }
    }
    one.corrections()
        .forEach(
            note ->
                lines.add(
                    line(
                        t.of("decisions.wrong"),
                        t.of(
                            "decisions.wrong.said",
                            note.words(),
                            t.named(note.said().by()),
                            t.dates().dated(note.said().day())))));
    return new Table(
        "decision-" + one.id(),
        one.question(),
        t.of("decisions.recorded", t.dates().dated(one.day()), one.recordedByName()),
        List.of(t.of("meetings.what"), t.of("meetings.holds")),
        lines,
        new Empty("target", "", "", null),
        followed == null
            ? Button.to(place + "/follow-up", t.of("decisions.follow")).small()
            : null);
  }

  private static Line line(String what, String holds) {
    return new Line(List.of(what, holds), List.of());
  }

  /** One way to go, with what speaks for and against it. */
  static String words(Option option, Texts t) {
    List<String> words = new ArrayList<>();
    words.add(option.words());
    if (!option.speaksFor().isEmpty()) {
      words.add(t.of("decisions.speaks.for", option.speaksFor()));
    }
    if (!option.speaksAgainst().isEmpty()) {
      words.add(t.of("decisions.speaks.against", option.speaksAgainst()));
    }
    return words.stream().collect(Collectors.joining(". "));
  }

  private Answer recording(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    List<Section> sections = new ArrayList<>();
    sections.add(
        new Section(
            "question",
            "",
            "",
            List.of(
                Field.of(Field.Kind.HIDDEN, "meeting", "")
                    .value(typed.or("meeting", visit.asked("meeting").orElse(""))),
                DayFields.day("day", t.of("decisions.day"), visit.today().toString(), typed, t),
                text(Field.Kind.TEXT, "question", t.of("decisions.question"), typed))));
    for (int i = 0; i < OPTIONS; i++) {
      sections.add(option(i, typed, t));
    }
    sections.add(
        new Section(
            "decided",
            t.of("decisions.decided"),
            "",
            List.of(
                text(Field.Kind.LONG, "information", t.of("decisions.information"), typed)
                    .hint(t.of("decisions.information.hint")),
                text(Field.Kind.LONG, "values", t.of("decisions.values"), typed).inOwnWords(),
                text(Field.Kind.LONG, "othersViews", t.of("decisions.others"), typed)
                    .mayBeLeftOut(),
                text(Field.Kind.LONG, "decision", t.of("decisions.decision"), typed),
                Field.of(Field.Kind.RADIO, "decidedBy", t.of("decisions.by"))
                    .options(Choices.of(DecidedBy.class, t))
                    .value(typed.or("decidedBy", "")),
                DayFields.day(
                    "followUp",
                    t.of("decisions.follow.up"),
                    visit.today().plusMonths(1).toString(),
                    typed,
                    t))));
    return MeetingForms.form(
        visit,
        t.of("decisions.new"),
        t.of("decisions.new.lead"),
        sections,
        address(visit.id("person")),
        refusal);
  }

  private static Section option(int i, Typed typed, Texts t) {
    String at = "options-" + i + "-";
    return new Section(
        "option-" + i,
        t.of("decisions.option.number", i + 1),
        "",
        List.of(
            text(Field.Kind.TEXT, at + "words", t.of("decisions.option"), typed).mayBeLeftOut(),
            text(Field.Kind.TEXT, at + "for", t.of("decisions.for"), typed).mayBeLeftOut(),
            text(Field.Kind.TEXT, at + "against", t.of("decisions.against"), typed)
                .mayBeLeftOut()));
  }

  private static Field text(Field.Kind kind, String name, String label, Typed typed) {
    return Field.of(kind, name, label).value(typed.or(name, ""));
  }

  private Answer record(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          List<Option> options = new ArrayList<>();
          for (int i = 0; i < OPTIONS; i++) {
            String at = "options-" + i + "-";
            String words = form.text(at + "words");
            if (!words.isEmpty()) {
              options.add(new Option(words, form.text(at + "for"), form.text(at + "against")));
            }
          }
          NewSharedDecision wanted =
              new NewSharedDecision(
                  form.id("meeting"),
                  form.neededDay("day", visit.today()),
                  form.needed("question"),
                  options,
                  form.needed("information"),
                  form.needed("values"),
                  form.text("othersViews"),
                  form.needed("decision"),
                  form.choice("decidedBy", DecidedBy.class, DecidedBy.PERSON),
                  form.neededDay("followUp", visit.today()));
          form.check();
          Id<Person> person = visit.id("person");
          var unused = site.sharedDecisions().record(visit.caller(), person, wanted);
          return Visit.after(address(person), Done.DECISION_NOTED);
        },
        refusal -> recording(visit, refusal));
  }

  private Answer writing(Visit visit, @Nullable Refusal refusal) {
    return Corrections.form(
        visit,
        new Corrections.About(PersonFrame.read(visit), Tab.OVERVIEW, address(visit.id("person"))),
        refusal);
  }

  private Answer written(Visit visit) {
    return visit.attempt(
        () -> {
          var unused =
              site.sharedDecisions()
                  .correct(visit.caller(), visit.id("decision"), Corrections.read(visit));
          return Visit.after(address(visit.id("person")), Done.CORRECTION_NOTED);
        },
        refusal -> writing(visit, refusal));
  }

  private Answer following(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    return MeetingForms.form(
        visit,
        t.of("decisions.follow"),
        t.of("decisions.follow.lead"),
        List.of(
            new Section(
                "all",
                "",
                "",
                List.of(
                    DayFields.day(
                        "day", t.of("decisions.followed"), visit.today().toString(), typed, t),
                    text(Field.Kind.LONG, "personsView", t.of("sip.persons.view"), typed)
                        .inOwnWords()
                        .mayBeLeftOut(),
                    text(Field.Kind.LONG, "staffsView", t.of("sip.staffs.view"), typed)
                        .mayBeLeftOut()))),
        address(visit.id("person")),
        refusal);
  }

  private Answer followUp(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewFollowUp how =
              new NewFollowUp(
                  form.neededDay("day", visit.today()),
                  form.text("personsView"),
                  form.text("staffsView"));
          form.check();
          var unused = site.sharedDecisions().followUp(visit.caller(), visit.id("decision"), how);
          return Visit.after(address(visit.id("person")), Done.DECISION_NOTED);
        },
        refusal -> following(visit, refusal));
  }
}
