package se.samordna.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.EnrolmentView;
import se.samordna.form.AnsweredForm;
import se.samordna.form.Answers;
import se.samordna.form.Canonical;
import se.samordna.form.Form;
import se.samordna.form.FormFile;
import se.samordna.form.FormPost;
import se.samordna.form.Forms.NewAnswers;
import se.samordna.form.Posted;
import se.samordna.form.Scope;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field.Previous;
import se.samordna.web.view.FormView.Mistake;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Notice;
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
        site.post(
            "/persons/{person}/forms/{answered}", visit -> sent(visit, visit.id("answered"))));
  }

  /**
   * What is under way, read in one access.
   *
   * @param answered {@code null} while nothing is saved
   */
  private record Sheet(Form form, FormFile file, @Nullable AnsweredForm answered) {}

  private Sheet sheet(Visit visit, Form form, @Nullable Id<AnsweredForm> id) {
    FormFile file = file(visit, Optional.of(form.canonical().url()));
    return new Sheet(form, file, id == null ? null : answered(file, id));
  }

  private FormFile file(Visit visit, Optional<String> url) {
    return site.forms().file(visit.caller(), visit.id("person"), url);
  }

  private static AnsweredForm answered(FormFile file, Id<AnsweredForm> id) {
    return file.answered().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  /** The form that the address names, so that nobody's answers are read to know it. */
  private Form form(Visit visit, @Nullable Id<AnsweredForm> answered) {
    Optional<String> named = visit.asked("form");
    return answered == null || named.isPresent()
        ? form(canonical(named.orElse("")))
        : form(answered(file(visit, Optional.empty()), answered).canonical());
  }

  private Form form(Canonical canonical) {
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
    Sheet sheet = sheet(visit, form(visit, null), null);
    return shown(visit, sheet, new Filled(0, Map.of(), Answers.NONE, Set.of()), null);
  }

  private Answer again(Visit visit) {
    FormFile file = file(visit, Optional.empty());
    AnsweredForm answered = answered(file, visit.id("answered"));
    Sheet sheet = new Sheet(form(answered.canonical()), file, answered);
    if (answered.completed()) {
      return read(visit, sheet, answered);
    }
    return shown(visit, sheet, Filled.kept(sheet.form(), answered), null);
  }

  private Answer sent(Visit visit, @Nullable Id<AnsweredForm> answered) {
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
      Filled filled = new Filled(reading.revision(), typed, answers, more);
      return shown(visit, sheet(visit, form, answered), filled, null);
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
              ? Visit.after(WayBack.asked(visit).orElse(place), Done.FORM_COMPLETED)
              : Visit.after(WayBack.carried(visit, place + "/" + saved.id()), Done.FORM_SAVED);
        },
        refusal -> {
          Filled filled = new Filled(reading.revision(), typed, posted.answers(), Set.of());
          return shown(visit, sheet(visit, form, answered), filled, refusal);
        });
  }

  private AnsweredForm save(
      Visit visit,
      Form form,
      @Nullable Id<AnsweredForm> answered,
      int revision,
      Answers answers,
      boolean complete) {
    if (answered != null) {
      return site.forms().save(visit.caller(), answered, revision, answers, complete);
    }
    Optional<Id<Enrolment>> enrolment = visit.asked("enrolment").map(Visit::<Enrolment>idOf);
    return site.forms()
        .begin(
            visit.caller(),
            new NewAnswers(visit.id("person"), enrolment, form.canonical(), answers, complete));
  }

  /** What was typed, by the names of the form's fields; a field left blank was not answered. */
  static Map<String, List<String>> typed(Reading reading) {
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

  /**
   * The form as it is filled in. After a refusal with what others have saved in it meanwhile, so
   * that the next save may go over it; a form that only asks for more questions still holds the
   * revision that it was read with.
   */
  private Answer shown(Visit visit, Sheet sheet, Filled filled, @Nullable Refusal refusal) {
    Form form = sheet.form();
    AnsweredForm answered = sheet.answered();
    PersonHeading person = new PersonHeading(visit, sheet.file().person().person());
    Texts t = visit.t();
    Map<String, Previous> previous =
        EarlierAnswers.among(sheet.file().answered(), form, answered, visit.reader());
    List<Part> parts =
        new QuestionsView(form, filled.typed(), previous, filled.more(), t).parts(filled.answers());
    List<Mistake> mistakes =
        refusal == null ? List.of() : Mistakes.of(refusal, Marked.fields(parts), visit.language());
    Frame page =
        person
            .below(visit.in(form.title()), Tab.FORMS)
            .lead(form.description() == null ? "" : visit.in(form.description()));
    page = known(sheet, t).map(page::notices).orElse(page);
    if (refusal != null && answered != null && filled.revision() != answered.revision()) {
      AnsweredMeanwhile meanwhile = new AnsweredMeanwhile(form, answered, t);
      page = meanwhile.beyond(parts).map(page::notices).orElse(page);
      parts = meanwhile.beside(parts);
      mistakes = Meanwhile.said(mistakes, t);
    }
    Questions view =
        new Questions(
            WayBack.carried(visit, person.address() + "/forms/" + address(sheet)),
            answered == null ? 0 : refusal == null ? filled.revision() : answered.revision(),
            Chapters.of(form, filled.answers(), mistakes, t),
            Marked.parts(parts, mistakes),
            mistakes,
            form.everyItem().stream().anyMatch(item -> !item.enabling().conditions().isEmpty()),
            answered == null
                ? ""
                : t.of("form.saved.at", t.dates().near(answered.savedAt(), visit.today())),
            "");
    return visit.show(refusal == null ? 200 : refusal.kind().status(), "questions", page, view);
  }

  /**
   * How much inpatient care counts as much, and how much is known, where the form asks about it.
   */
  private static Optional<Notice> known(Sheet sheet, Texts t) {
    return sheet.file().stays().stream()
        .filter(one -> one.form().equals(sheet.form().canonical().url()))
        .findFirst()
        .map(
            one ->
                Notice.info(
                    t.of("form.stays.much", one.admissions(), one.days(), one.months())
                        + " "
                        + t.of("form.stays.known", one.knownAdmissions(), one.knownDays())));
  }

  /** Where the answers are sent: it names the form, and what it is answered in the course of. */
  private static String address(Sheet sheet) {
    String query = "?form=" + FormsPage.encoded(sheet.form().canonical().toString());
    AnsweredForm answered = sheet.answered();
    if (answered != null) {
      return answered.id() + query;
    }
    return "new"
        + query
        + sheet.file().person().enrolments().stream()
            .map(EnrolmentView::enrolment)
            .filter(enrolment -> !enrolment.isClosed())
            .findFirst()
            .map(enrolment -> "&enrolment=" + enrolment.id())
            .orElse("");
  }

  /** Completed answers, to be read. */
  private Answer read(Visit visit, Sheet sheet, AnsweredForm answered) {
    PersonFrame frame = PersonFrame.of(visit, sheet.file().person());
    Texts t = visit.t();
    Form form = sheet.form();
    String when = t.dates().near(answered.savedAt(), visit.today());
    String by = t.of("forms.completed.by", answered.byName()) + ", " + when;
    List<RowCard> cards = new GivenAnswers(form, answered, visit.reader()).cards();
    Lists.PersonRows view =
        new Lists.PersonRows(frame.banner(Tab.FORMS), List.of(), cards, null, "");
    return visit.show("personRows", frame.below(visit.in(form.title()), Tab.FORMS).lead(by), view);
  }

  /**
   * What stands in the fields of a form.
   *
   * @param revision what it was read with, 0 before the first save
   * @param typed by the names of the fields
   * @param more the groups that one more filling is wanted of
   */
  private record Filled(
      int revision, Map<String, List<String>> typed, Answers answers, Set<String> more) {
    static Filled kept(Form form, AnsweredForm answered) {
      return new Filled(
          answered.revision(),
          FormPost.write(form, answered.answers()),
          answered.answers(),
          Set.of());
    }
  }
}
