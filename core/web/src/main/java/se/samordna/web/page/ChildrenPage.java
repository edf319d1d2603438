package se.samordna.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.child.Child;
import se.samordna.child.Children.NewAnswer;
import se.samordna.child.Children.NewChild;
import se.samordna.child.ChildrenOfPerson;
import se.samordna.child.HomeAnswer;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Notice;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.Tone;

/** Children of the person, by themselves: the question, the answers and who they are. */
final class ChildrenPage {
  private final Site site;

  ChildrenPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/children", visit -> show(visit, null)),
        site.post("/persons/{person}/children", this::answer),
        site.get("/persons/{person}/children/new", visit -> child(visit, null)),
        site.post("/persons/{person}/children/new", this::add),
        site.get("/persons/{person}/children/{child}", visit -> child(visit, null)),
        site.post("/persons/{person}/children/{child}", this::change),
        site.post("/persons/{person}/children/{child}/remove", this::remove));
  }

  private static String place(Visit visit) {
    return "/persons/" + visit.id("person") + "/children";
  }

  private Answer show(Visit visit, @Nullable Refusal refusal) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    ChildrenOfPerson all = site.children().of(visit.caller(), frame.person().id());
    Frame plain = frame.below(t.of("children.title"), Tab.NETWORK);
    FormView form =
        visit.mended(
            FormView.of(place(visit), t.of("children.answer"), question(visit, refusal)), refusal);
    Button more = Button.to(place(visit) + "/new", t.of("children.add")).icon("plus");
    return page(
        visit,
        plain.notices(Notice.info(t.of("children.apart") + " " + t.of("children.duty"))),
        new Lists.PersonRows(
            frame.banner(Tab.NETWORK),
            List.of(more),
            List.of(children(visit, all), answers(all, t)),
            form,
            t.of("children.ask")),
        refusal);
  }

  private static Answer page(
      Visit visit, Frame frame, Lists.PersonRows view, @Nullable Refusal refusal) {
    return visit.show(refusal == null ? 200 : refusal.kind().status(), "personRows", frame, view);
  }

  private static List<Field> question(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    return List.of(
        Field.of(Field.Kind.RADIO, "answer", t.of("children.ask"))
            .hint(t.of("children.ask.hint"))
            .options(Choices.of(HomeAnswer.Answer.class, t))
            .value(typed.or("answer", "")),
        DayFields.day("day", t.of("children.day"), visit.today().toString(), typed, t),
        Field.of(Field.Kind.LONG, "note", t.of("children.note"))
            .mayBeLeftOut()
            .value(typed.or("note", "")));
  }

  private static RowCard children(Visit visit, ChildrenOfPerson all) {
    Texts t = visit.t();
    List<Row> rows =
        all.children().stream()
            .map(
                one ->
                    new Row(
                        "person",
                        Tone.ACTION,
                        one.name(),
                        place(visit) + "/" + one.id(),
                        ((one.birthDate() == null
                                    ? ""
                                    : t.of("children.born", t.dates().dated(one.birthDate())) + " ")
                                + one.needs())
                            .strip(),
                        t.named(one.lives())))
            .toList();
    return new RowCard(
        "children",
        t.of("children.title"),
        "",
        rows,
        new Empty("people", t.of("children.none"), t.of("children.normally"), null),
        null);
  }

  private static RowCard answers(ChildrenOfPerson all, Texts t) {
    List<Row> rows =
        all.answers().stream()
            .map(
                one ->
                    new Row(
                        null,
                        Tone.PLAIN,
                        t.named(one.answer()),
                        null,
                        one.note(),
                        t.dates().dated(one.day())))
            .toList();
    return new RowCard(
        "answers",
        t.of("children.answered"),
        "",
        rows,
        new Empty(
            "clock", t.of("children.answered.none"), t.of("children.answered.normally"), null),
        null);
  }

  private Answer answer(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewAnswer answer =
              new NewAnswer(
                  form.choice("answer", HomeAnswer.Answer.class, HomeAnswer.Answer.NOT_SAID),
                  form.neededDay("day", visit.today()),
                  form.text("note"));
          form.check();
          site.children().answer(visit.caller(), visit.id("person"), answer);
          return Visit.after(place(visit), Done.HOME_ANSWERED);
        },
        refusal -> show(visit, refusal));
  }

  private Answer child(Visit visit, @Nullable Refusal refusal) {
    PersonHeading person = PersonHeading.read(visit);
    Texts t = visit.t();
    Optional<Child> before = before(visit);
    List<Field> fields = new ArrayList<>(facts(before, Typed.in(visit, refusal), t));
    before.ifPresent(one -> fields.add(FormPages.revision(one.revision())));
    FormView form =
        FormView.of(visit.request().path(), t.of("form.save"), fields)
            .leave(place(visit), t.of("form.leave"));
    Frame plain =
        person
            .below(before.map(Child::name).orElse(t.of("children.add")), Tab.NETWORK)
            .shape(Shape.NARROW)
            .lead(t.of("children.apart"));
    Frame frame = before.map(one -> plain.doing(removal(visit, one))).orElse(plain);
    return FormPages.show(visit, frame, form, refusal);
  }

  private static Button removal(Visit visit, Child child) {
    return Button.send(
        place(visit) + "/" + child.id() + "/remove",
        visit.t().of("children.remove"),
        Map.of("revision", Integer.toString(child.revision())));
  }

  /** The child of the path; none where a new one is added. */
  private Optional<Child> before(Visit visit) {
    if (visit.request().path().endsWith("/new")) {
      return Optional.empty();
    }
    return Optional.of(
        site.children().of(visit.caller(), visit.id("person")).children().stream()
            .filter(one -> one.id().equals(visit.<Child>id("child")))
            .findFirst()
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND)));
  }

  private static List<Field> facts(Optional<Child> before, Typed typed, Texts t) {
    String born = before.map(Child::birthDate).map(LocalDate::toString).orElse("");
    return List.of(
        Field.of(Field.Kind.TEXT, "name", t.of("children.name"))
            .value(typed.or("name", before.map(Child::name).orElse(""))),
        DayFields.day("birthDate", t.of("children.birth"), born, typed, t).mayBeLeftOut(),
        Field.of(Field.Kind.RADIO, "lives", t.of("children.lives"))
            .options(Choices.of(Child.Lives.class, t))
            .value(typed.or("lives", before.map(Child::lives).map(Enum::name).orElse(""))),
        Field.of(Field.Kind.LONG, "needs", t.of("children.needs"))
            .mayBeLeftOut()
            .value(typed.or("needs", before.map(Child::needs).orElse(""))));
  }

  private static NewChild read(Reading form) {
    NewChild child =
        new NewChild(
            form.needed("name"),
            form.day("birthDate"),
            form.choice("lives", Child.Lives.class, Child.Lives.ELSEWHERE),
            form.text("needs"));
    form.check();
    return child;
  }

  private Answer add(Visit visit) {
    return visit.attempt(
        () -> {
          site.children().add(visit.caller(), visit.id("person"), read(visit.form()));
          return Visit.after(place(visit), Done.CHILD_SAVED);
        },
        refusal -> child(visit, refusal));
  }

  private Answer change(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          site.children().change(visit.caller(), visit.id("child"), form.revision(), read(form));
          return Visit.after(place(visit), Done.CHILD_SAVED);
        },
        refusal -> child(visit, refusal));
  }

  private Answer remove(Visit visit) {
    return visit.attempt(
        () -> {
          site.children().remove(visit.caller(), visit.id("child"), visit.form().revision());
          return Visit.after(place(visit), Done.CHILD_REMOVED);
        },
        refusal -> show(visit, refusal));
  }
}
