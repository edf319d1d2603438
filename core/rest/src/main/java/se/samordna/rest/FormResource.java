package se.samordna.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.enrolment.Enrolment;
import se.samordna.form.AnsweredForm;
import se.samordna.form.Answers;
import se.samordna.form.Canonical;
import se.samordna.form.FhirForms;
import se.samordna.form.Form;
import se.samordna.form.Forms;
import se.samordna.form.Scored;
import se.samordna.organisation.Staff;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/** Forms, and answers to them as FHIR R4 QuestionnaireResponse. */
record FormResource(Forms forms, FhirForms fhir) implements Resource {
  /**
   * @param form its {@code url|version}
   * @param response a QuestionnaireResponse
   */
  record NewAnswers(
      String form, Optional<Id<Enrolment>> enrolment, boolean completed, RawJson response) {}

  record Saved(boolean completed, RawJson response) {}

  /** A set of answers with its QuestionnaireResponse. */
  record AnswersView(
      Id<AnsweredForm> id,
      String form,
      Optional<Id<Enrolment>> enrolment,
      int revision,
      boolean completed,
      Id<Staff> by,
      String byName,
      Instant savedAt,
      Map<String, Scored> scores,
      RawJson response) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("/forms", "form", "One version of a form by its url|version")
            .needs("canonical")
            .gives(Form.class)
            .by(call -> Reply.of(definition(canonical(call.needed("canonical"))))),
        Operation.get("/persons/{person}/forms", "formsOffered", "The forms to answer now")
            .givesRows(Form.class)
            .by(call -> Reply.of(new Rows<>(forms.offered(call.caller(), call.id("person"))))),
        Operation.get("/persons/{person}/answers", "answersOf", "Answers, newest first")
            .knows("url")
            .givesRows(AnswersView.class)
            .by(this::all),
        Operation.post("/persons/{person}/answers", "beginAnswers", "Answer a form")
            .takes(NewAnswers.class)
            .makes(AnswersView.class)
            .by(this::begin),
        Operation.get("/answers/{answers}", "answers", "One set of answers")
            .gives(AnswersView.class)
            .by(this::get),
        Operation.put("/answers/{answers}", "saveAnswers", "Save a draft again, or complete it")
            .takes(Saved.class)
            .gives(AnswersView.class)
            .revises(AnswersView.class, this::get)
            .by(this::save));
  }

  private Reply all(Call call) {
    List<AnsweredForm> all = forms.of(call.caller(), call.id("person"), call.query("url"));
    return Reply.of(new Rows<>(all.stream().map(this::view).toList()));
  }

  private Reply get(Call call) {
    return shown(forms.get(call.caller(), call.id("answers")));
  }

  private Reply begin(Call call) {
    NewAnswers given = call.body(NewAnswers.class);
    Canonical canonical = canonical(given.form());
    Answers answers = read(definition(canonical), given.response());
    AnsweredForm begun =
        forms.begin(
            call.caller(),
            new Forms.NewAnswers(
                call.id("person"), given.enrolment(), canonical, answers, given.completed()));
    return shown(begun).at("/answers/" + begun.id());
  }

  private Reply save(Call call) {
    Saved saved = call.body(Saved.class);
    int revision = call.revision();
    AnsweredForm before = forms.get(call.caller(), call.id("answers"));
    Answers answers = read(definition(before.canonical()), saved.response());
    return shown(
        forms.save(call.caller(), call.id("answers"), revision, answers, saved.completed()));
  }

  /** Pointers of what is wrong begin at the response; the caller's begin at the body. */
  private Answers read(Form form, RawJson response) {
    try {
      return fhir.answers(form, JsonText.write(response.node()));
    } catch (Refusal refusal) {
      throw new Refusal(
          refusal.problems().stream()
              .map(one -> new Problem(one.code(), "/response" + one.pointer(), one.values()))
              .toList());
    }
  }

  private Form definition(Canonical canonical) {
    return forms
        .definition(canonical)
        .orElseThrow(
            () -> Refusal.of(Problem.of(Code.FORM_UNKNOWN).with("form", canonical.toString())));
  }

  private Reply shown(AnsweredForm answered) {
    return Reply.of(view(answered), answered.revision());
  }

  private AnswersView view(AnsweredForm one) {
    Form form = definition(one.canonical());
    byte[] response = fhir.response(form, one.answers(), one.completed());
    JsonNode node = JsonText.read(new String(response, java.nio.charset.StandardCharsets.UTF_8));
    return new AnswersView(
        one.id(),
        one.canonical().toString(),
        one.enrolment(),
        one.revision(),
        one.completed(),
        one.by(),
        one.byName(),
        one.savedAt(),
        one.scores(),
        new RawJson(node));
  }

  private static Canonical canonical(String text) {
    try {
      return Canonical.of(text);
    } catch (IllegalArgumentException e) {
      throw Refusal.of(Problem.of(Code.FORM_UNKNOWN).with("form", text));
    }
  }
}
