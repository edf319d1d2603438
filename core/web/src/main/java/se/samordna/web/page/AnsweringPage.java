package se.samordna.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.enrolment.Enrolment;
import se.samordna.form.AnsweredForm;
import se.samordna.form.Answers;
import se.samordna.form.Canonical;
import se.samordna.form.Form;
import se.samordna.form.FormPost;
import se.samordna.form.Forms.NewAnswers;
import se.samordna.form.Posted;
import se.samordna.form.Scope;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field.Previous;
import se.samordna.web.view.FormView.Mistake;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.Questions;
import se.samordna.web.view.Questions.Part;

/** Answering one form: begun, saved as a draft and taken up again, completed, and read. */
final class AnsweringPage {
  private final Site site;

  AnsweringPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/forms/new", this::fresh),
        site.post("/persons/{person}/forms/new", visit -> sent(visit, null)),
        site.get("/persons/{person}/forms/{answered}", this::again),
        site.post("/persons/{person}/forms/{answered}", visit -> sent(visit, answered(visit))));
  }

  private AnsweredForm answered(Visit visit) {
    AnsweredForm answered = site.forms().get(visit.caller(), visit.id("answered"));
    if (!answered.person().equals(visit.<Person>id("person"))) {
      throw Refusal.of(Code.NOT_FOUND);
    }
    return answered;
  }

  private Form form(Visit visit, @Nullable AnsweredForm answered) {
    Canonical canonical =
        answered != null ? answered.canonical() : canonical(visit.asked("form").orElse(""));
    return site.forms().definition(canonical).orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private static Canonical canonical(String text) {
    try {
      return Canonical.of(text);
    } catch (IllegalArgumentException e) {
      throw Refusal.of(Code.NOT_FOUND);
    }
  }

  private Answer fresh(Visit visit) {
    return shown(visit, null, Map.of(), Answers.NONE, Set.of(), null);
  }

  private Answer again(Visit visit) {
    AnsweredForm answered = answered(visit);
    if (answered.completed()) {
      return read(visit, answered);
    }
    Form form = form(visit, answered);
    return shown(
        visit,
        answered,
        FormPost.write(form, answered.answers()),
        answered.answers(),
        Set.of(),
        null);
  }

  private Answer sent(Visit visit, @Nullable AnsweredForm answered) {
    Form form = form(visit, answered);
    Reading reading = visit.form();
    Map<String, List<String>> typed = typed(reading);
    Posted posted = FormPost.read(form, typed);
    Answers answers = Scope.top(form, posted.answers()).onlyAsked();
    String wish = reading.text("do");
    if (wish.equals("refresh") || wish.startsWith(QuestionsView.MORE)) {
      Set<String> more =
          wish.startsWith(QuestionsView.MORE)
              ? Set.of(wish.substring(QuestionsView.MORE.length()))
              : Set.of();
      return shown(visit, answered, typed, answers, more, null);
    }
    boolean complete = wish.equals("complete");
    return visit.attempt(
        () -> {
          if (!posted.problems().isEmpty()) {
            throw new Refusal(posted.problems());
          }
          AnsweredForm saved = save(visit, form, answered, reading.revision(), answers, complete);
          String place = "/persons/" + saved.person() + "/forms";
          return complete
              ? Visit.after(place, Done.FORM_COMPLETED)
              : Visit.after(place + "/" + saved.id(), Done.FORM_SAVED);
        },
        refusal -> shown(visit, answered, typed, posted.answers(), Set.of(), refusal));
  }

  private AnsweredForm save(
      Visit visit,
      Form form,
      @Nullable AnsweredForm answered,
      int revision,
      Answers answers,
      boolean complete) {
    if (answered != null) {
      return site.forms().save(visit.caller(), answered.id(), revision, answers, complete);
    }
    PersonFrame frame = PersonFrame.read(visit);
    Optional<Id<Enrolment>> enrolment =
        frame.open().stream().map(view -> view.enrolment().id()).findFirst();
    return site.forms()
        .begin(
            visit.caller(),
            new NewAnswers(frame.person().id(), enrolment, form.canonical(), answers, complete));
  }

  /** What was typed, by the names of the form's fields; a field left blank was not answered. */
  private static Map<String, List<String>> typed(Reading reading) {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    reading
        .everything()
        .forEach(
            (name, values) -> {
              boolean lines = name.startsWith(QuestionsView.LINES);
              String field = lines ? name.substring(QuestionsView.LINES.length()) : name;
              List<String> given = lines ? reading.lines(name) : values;
              if (field.startsWith("/") && given.stream().anyMatch(value -> !value.isBlank())) {
                typed.put(field, given);
              }
            });
    return typed;
  }

  private Answer shown(
      Visit visit,
      @Nullable AnsweredForm answered,
      Map<String, List<String>> typed,
      Answers answers,
      Set<String> more,
      @Nullable Refusal refusal) {
    PersonHeading person = PersonHeading.read(visit);
    Texts t = visit.t();
    Form form = form(visit, answered);
    Map<String, Previous> previous = previous(visit, form, answered);
    List<Part> parts = new QuestionsView(form, typed, previous, more, t).parts(answers);
    List<Mistake> mistakes =
        refusal == null ? List.of() : Mistakes.of(refusal, Marked.fields(parts), visit.language());
    String query =
        answered == null
            ? "new?form=" + FormsPage.encoded(form.canonical().toString())
            : answered.id().toString();
    Questions view =
        new Questions(
            person.address() + "/forms/" + query,
            answered == null ? 0 : answered.revision(),
            Chapters.of(form, answers, mistakes, t),
            Marked.parts(parts, mistakes),
            mistakes,
            form.everyItem().stream().anyMatch(item -> !item.enabling().conditions().isEmpty()),
            answered == null
                ? ""
                : t.of("form.saved.at", t.dates().near(answered.savedAt(), visit.today())),
            "");
    Frame page =
        person
            .below(visit.in(form.title()), Tab.FORMS)
            .lead(form.description() == null ? "" : visit.in(form.description()));
    return visit.show(refusal == null ? 200 : refusal.kind().status(), "questions", page, view);
  }

  private Map<String, Previous> previous(Visit visit, Form form, @Nullable AnsweredForm answered) {
    Optional<String> url = Optional.of(form.canonical().url());
    List<AnsweredForm> all = site.forms().of(visit.caller(), visit.<Person>id("person"), url);
    return EarlierAnswers.among(all, form, answered, visit.reader());
  }

  /** Completed answers, to be read. */
  private Answer read(Visit visit, AnsweredForm answered) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    Form form = form(visit, answered);
    String when = t.dates().near(answered.savedAt(), visit.today());
    String by = t.of("forms.completed.by", answered.byName()) + ", " + when;
    List<RowCard> cards = new GivenAnswers(form, answered, visit.reader()).cards();
    Lists.PersonRows view =
        new Lists.PersonRows(frame.banner(Tab.FORMS), List.of(), cards, null, "");
    return visit.show("personRows", frame.below(visit.in(form.title()), Tab.FORMS).lead(by), view);
  }
}
