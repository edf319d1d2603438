package se.samordna.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samordna.Id;
import se.samordna.enrolment.EnrolmentView;
import se.samordna.form.AnsweredForm;
import se.samordna.form.Form;
import se.samordna.form.FormFile;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.Tone;

/** The forms of the models: which there are, and what was answered. */
final class FormsPage {
  private final Site site;

  FormsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/forms", this::list),
        site.get("/persons/{person}/forms/start", this::start));
  }

  private Answer list(Visit visit) {
    FormFile file = site.forms().file(visit.caller(), visit.id("person"), Optional.empty());
    PersonFrame frame = PersonFrame.of(visit, file.person());
    Texts t = visit.t();
    List<Row> offered =
        ofModels(file, frame).stream().map(form -> offer(form, frame, visit)).toList();
    List<RowCard> cards =
        List.of(
            new RowCard(
                "answered",
                t.of("forms.answered"),
                "",
                file.answered().stream().map(one -> row(one, frame, visit)).toList(),
                new Empty(
                    "paper", t.of("forms.answered.none"), t.of("forms.answered.normally"), null),
                null),
            new RowCard(
                "offered",
                t.of("forms.offered"),
                "",
                offered,
                new Empty(
                    "paper", t.of("forms.offered.none"), t.of("forms.offered.normally"), null),
                null));
    return visit.show(
        "personRows",
        frame.frame(),
        new Lists.PersonRows(
            frame.banner(Tab.FORMS),
            List.of(
                Button.to(
                        new ScorePlace.OfPerson(frame.person().id()).address(), t.of("score.title"))
                    .icon("paper"),
                Button.to(LifePage.address(frame.person().id()), t.of("life.title"))
                    .icon("person")),
            cards,
            null,
            ""));
  }

  /**
   * The forms of the models that the person is in, and before any all that can be answered here; a
   * step that asks for another model's form leads to it itself.
   */
  private List<Form> ofModels(FormFile file, PersonFrame frame) {
    Set<String> used =
        frame.file().enrolments().stream()
            .map(EnrolmentView::enrolment)
            .filter(one -> !one.isClosed())
            .flatMap(one -> site.models().find(one.model(), one.major()).stream())
            .flatMap(model -> model.forms().stream())
            .map(form -> form.split("\\|", 2)[0])
            .collect(Collectors.toSet());
    return used.isEmpty()
        ? file.offered()
        : file.offered().stream().filter(form -> used.contains(form.canonical().url())).toList();
  }

  private static Row offer(Form form, PersonFrame frame, Visit visit) {
    String about = form.description() == null ? "" : visit.in(form.description());
    String place = frame.address() + "/forms/new?form=" + encoded(form.canonical().toString());
    return new Row("plus", Tone.ACTION, visit.in(form.title()), place, about, "");
  }

  /** A form as a rule names it, with or without version: the newest that is offered here. */
  private Answer start(Visit visit) {
    String wanted = visit.asked("form").orElse("");
    Id<Person> person = visit.id("person");
    return site.forms().offered(visit.caller(), person).stream()
        .map(form -> form.canonical().toString())
        .filter(name -> name.equals(wanted) || name.startsWith(wanted + "|"))
        .findFirst()
        .map(name -> PersonFrame.address(person) + "/forms/new?form=" + encoded(name))
        .map(place -> WayBack.carried(visit, place))
        .map(Answer::seeOther)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  /** A form's name as it stands in an address. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Row row(AnsweredForm one, PersonFrame frame, Visit visit) {
    Texts t = visit.t();
    String title =
        site.forms()
            .definition(one.canonical())
            .map(form -> visit.in(form.title()))
            .orElse(one.canonical().url());
    return new Row(
        one.completed() ? "check" : "pencil",
        one.completed() ? Tone.KEPT : Tone.THINK,
        title,
        frame.address() + "/forms/" + one.id(),
        t.of(one.completed() ? "forms.completed.by" : "forms.draft.by", one.byName()),
        t.dates().near(one.savedAt(), visit.today()));
  }
}
