package se.samordna.web.page;

import java.util.ArrayList;
import java.util.HashMap;
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
import se.samordna.form.Entry;
import se.samordna.form.FieldName;
import se.samordna.form.Form;
import se.samordna.form.FormPost;
import se.samordna.form.Forms.NewAnswers;
import se.samordna.form.Group;
import se.samordna.form.Item;
import se.samordna.form.Posted;
import se.samordna.form.Question;
import se.samordna.form.Scope;
import se.samordna.form.Score;
import se.samordna.form.Scored;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.text.Wording;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Previous;
import se.samordna.web.view.FormView;
import se.samordna.web.view.FormView.Mistake;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.Questions;
import se.samordna.web.view.Questions.Chapter;
import se.samordna.web.view.Questions.Part;
import se.samordna.web.view.Tone;

/** The forms of the models: which there are, what was answered, and answering one. */
final class FormsPage {
  private final Site site;

  FormsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/forms", this::list),
        site.get("/persons/{person}/forms/start", this::start),
        site.get("/persons/{person}/forms/new", this::fresh),
        site.post("/persons/{person}/forms/new", visit -> sent(visit, null)),
        site.get("/persons/{person}/forms/{answered}", this::again),
        site.post("/persons/{person}/forms/{answered}", visit -> sent(visit, answered(visit))));
  }

  private Answer list(Visit visit) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    List<AnsweredForm> answered =
        site.forms().of(visit.caller(), frame.person().id(), Optional.empty());
    List<Row> offered =
        site.forms().offered(visit.caller(), frame.person().id()).stream()
            .map(form -> offer(form, frame, visit))
            .toList();
    List<RowCard> cards =
        List.of(
            new RowCard(
                "answered",
                t.of("forms.answered"),
                "",
                answered.stream().map(one -> row(one, frame, visit)).toList(),
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
        new Lists.PersonRows(frame.banner(Tab.FORMS), List.of(), cards, null, ""));
  }

  private static Row offer(Form form, PersonFrame frame, Visit visit) {
    String about = form.description() == null ? "" : visit.in(form.description());
    String place = frame.address() + "/forms/new?form=" + encoded(form.canonical().toString());
    return new Row("plus", Tone.ACTION, visit.in(form.title()), place, about, "");
  }

  /** A form as a rule names it, with or without version: the newest that is offered here. */
  private Answer start(Visit visit) {
    String wanted = visit.asked("form").orElse("");
    Id<se.samordna.person.Person> person = visit.id("person");
    return site.forms().offered(visit.caller(), person).stream()
        .map(form -> form.canonical().toString())
        .filter(name -> name.equals(wanted) || name.startsWith(wanted + "|"))
        .findFirst()
        .map(name -> PersonFrame.address(person) + "/forms/new?form=" + encoded(name))
        .map(Answer::seeOther)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  /** A form's name as it stands in an address. */
  static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
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

  private AnsweredForm answered(Visit visit) {
    AnsweredForm answered = site.forms().get(visit.caller(), visit.id("answered"));
    if (!answered.person().equals(visit.<se.samordna.person.Person>id("person"))) {
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
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    Form form = form(visit, answered);
    Map<String, Previous> previous = previous(visit, frame, form, answered);
    List<Part> parts = new QuestionsView(form, typed, previous, more, t).parts(answers);
    List<Mistake> mistakes =
        refusal == null ? List.of() : Mistakes.of(refusal, fields(parts), visit.language());
    String query =
        answered == null
            ? "new?form=" + encoded(form.canonical().toString())
            : answered.id().toString();
    Questions view =
        new Questions(
            frame.address() + "/forms/" + query,
            answered == null ? 0 : answered.revision(),
            chapters(form, answers, mistakes, t),
            marked(parts, mistakes),
            mistakes,
            form.everyItem().stream().anyMatch(item -> !item.enabling().conditions().isEmpty()),
            answered == null
                ? ""
                : t.of("form.saved.at", t.dates().near(answered.savedAt(), visit.today())),
            "");
    Frame page =
        frame
            .below(visit.in(form.title()), Tab.FORMS)
            .lead(form.description() == null ? "" : visit.in(form.description()));
    return visit.show(refusal == null ? 200 : refusal.kind().status(), "questions", page, view);
  }

  private static List<Field> fields(List<Part> parts) {
    List<Field> fields = new ArrayList<>();
    for (Part part : parts) {
      fields.addAll(part.fields());
      fields.addAll(fields(part.parts()));
    }
    return fields;
  }

  private static List<Part> marked(List<Part> parts, List<Mistake> mistakes) {
    return parts.stream()
        .map(
            part ->
                new Part(
                    part.id(),
                    part.depth(),
                    part.title(),
                    part.lead(),
                    part.fields().stream()
                        .map(field -> field.error(FormView.about(field, mistakes)))
                        .toList(),
                    marked(part.parts(), mistakes),
                    part.more()))
        .toList();
  }

  private Map<String, Previous> previous(
      Visit visit, PersonFrame frame, Form form, @Nullable AnsweredForm now) {
    Optional<AnsweredForm> last =
        site
            .forms()
            .of(visit.caller(), frame.person().id(), Optional.of(form.canonical().url()))
            .stream()
            .filter(AnsweredForm::completed)
            .filter(one -> now == null || !one.id().equals(now.id()))
            .findFirst();
    Map<String, Previous> previous = new HashMap<>();
    last.ifPresent(
        one -> {
          String when =
              visit.t().of("form.last.time", visit.t().dates().dated(Days.of(one.savedAt())));
          collect(form.items(), one.answers(), FieldName.TOP, when, visit, previous);
        });
    return previous;
  }

  private static void collect(
      List<Item> items,
      Answers answers,
      FieldName place,
      String when,
      Visit visit,
      Map<String, Previous> previous) {
    for (Item item : items) {
      FieldName name = place.item(item.linkId());
      List<Entry> entries = answers.of(item.linkId());
      for (int i = 0; i < entries.size(); i++) {
        collect(item.items(), entries.get(i).below(), name.entry(i), when, visit, previous);
      }
      if (item instanceof Question question && !entries.isEmpty()) {
        String said =
            String.join(
                ", ",
                answers.values(item.linkId()).stream()
                    .map(value -> question.write(value, visit.language()))
                    .toList());
        boolean words =
            question.options().isEmpty()
                && question.type() instanceof se.samordna.form.AnswerType.Words;
        previous.put(name.pointer(), new Previous(when, said, words));
      }
    }
  }

  private static List<Chapter> chapters(
      Form form, Answers answers, List<Mistake> mistakes, Texts t) {
    List<Chapter> chapters = new ArrayList<>();
    Scope scope = Scope.top(form, answers);
    for (Item item : form.items()) {
      if (item instanceof Group group && scope.asks(group)) {
        String id = Field.idOf(FieldName.TOP.item(group.linkId()).entry(0).pointer());
        String start = Field.idOf(FieldName.TOP.item(group.linkId()).pointer()) + "-";
        long wrong =
            mistakes.stream()
                .filter(one -> one.field() != null && one.field().startsWith(start))
                .count();
        boolean begun =
            answers.of(group.linkId()).stream().anyMatch(entry -> !entry.below().isEmpty());
        chapters.add(chapter(id, group.label().text().in(t.language()), wrong, begun, t));
      }
    }
    return chapters;
  }

  private static Chapter chapter(String id, String title, long wrong, boolean begun, Texts t) {
    if (wrong > 0) {
      return new Chapter(id, title, t.count("form.errors", wrong), "warning", "late");
    }
    return begun
        ? new Chapter(id, title, t.of("form.begun"), "check-circle", "done")
        : new Chapter(id, title, t.of("form.not.begun"), "circle", "");
  }

  /** Completed answers, to be read. */
  private Answer read(Visit visit, AnsweredForm answered) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    Form form = form(visit, answered);
    List<RowCard> cards = new ArrayList<>();
    List<Row> loose = new ArrayList<>();
    rows(form.items(), answered.answers(), visit, loose, cards);
    Empty empty = new Empty("paper", t.of("form.not.begun"), "", null);
    if (!loose.isEmpty() || cards.isEmpty()) {
      cards.add(0, new RowCard("answers", visit.in(form.title()), "", loose, empty, null));
    }
    for (Score score : form.scores()) {
      Scored scored = answered.scores().get(score.key());
      if (scored != null) {
        cards.add(score(score, scored, cards.size(), visit));
      }
    }
    String by =
        t.of("forms.completed.by", answered.byName())
            + ", "
            + t.dates().near(answered.savedAt(), visit.today());
    Lists.PersonRows view =
        new Lists.PersonRows(frame.banner(Tab.FORMS), List.of(), cards, null, "");
    return visit.show("personRows", frame.below(visit.in(form.title()), Tab.FORMS).lead(by), view);
  }

  private static RowCard score(Score score, Scored scored, int number, Visit visit) {
    Row counted =
        new Row("target", Tone.PLAIN, visit.t().of("forms.score", scored.answered()), null, "", "");
    return new RowCard(
        "score-" + number,
        visit.in(score.name()),
        Wording.write(scored.value(), visit.language()),
        List.of(counted),
        new Empty("paper", "", "", null),
        null);
  }

  private static void rows(
      List<Item> items, Answers answers, Visit visit, List<Row> rows, List<RowCard> cards) {
    for (Item item : items) {
      if (item instanceof Group group) {
        List<Row> within = new ArrayList<>();
        for (Entry entry : answers.of(group.linkId())) {
          rows(group.items(), entry.below(), visit, within, cards);
        }
        if (!within.isEmpty()) {
          cards.add(
              new RowCard(
                  "group-" + cards.size(),
                  visit.in(group.label().text()),
                  "",
                  within,
                  new Empty("paper", "", "", null),
                  null));
        }
      } else if (item instanceof Question question) {
        row(question, answers, visit).ifPresent(rows::add);
        for (Entry entry : answers.of(question.linkId())) {
          rows(question.items(), entry.below(), visit, rows, cards);
        }
      }
    }
  }

  private static Optional<Row> row(Question question, Answers answers, Visit visit) {
    List<String> said =
        answers.values(question.linkId()).stream()
            .map(value -> question.write(value, visit.language()))
            .toList();
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Row(
                null,
                Tone.PLAIN,
                visit.in(question.label().text()),
                null,
                String.join(", ", said),
                ""));
  }
}
