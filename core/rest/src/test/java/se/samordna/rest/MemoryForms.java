package se.samordna.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.form.AnsweredForm;
import se.samordna.form.Answers;
import se.samordna.form.Canonical;
import se.samordna.form.FhirForms;
import se.samordna.form.Form;
import se.samordna.form.FormFile;
import se.samordna.form.Forms;
import se.samordna.form.Value;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Text;

/** One form with one question, {@code mood}, whose response is an object with that field. */
final class MemoryForms implements Forms {
  static final String NAME = "https://samordna.test/forms/mood|1.0";

  private static final Form FORM =
      new Form(Canonical.of(NAME), new Text("Mående", "Mood"), null, List.of(), List.of());

  private final Map<Id<AnsweredForm>, AnsweredForm> answered = new LinkedHashMap<>();

  @Override
  public List<Form> offered(Caller caller, Id<Person> person) {
    return List.of(FORM);
  }

  @Override
  public Optional<Form> definition(Canonical canonical) {
    return Optional.of(FORM).filter(form -> form.canonical().equals(canonical));
  }

  @Override
  public Optional<Form> newest(String url) {
    return Optional.of(FORM).filter(form -> form.canonical().url().equals(url));
  }

  @Override
  public synchronized List<AnsweredForm> of(
      Caller caller, Id<Person> person, Optional<String> url) {
    return List.copyOf(answered.values());
  }

  @Override
  public FormFile file(Caller caller, Id<Person> person, Optional<String> url) {
    throw new UnsupportedOperationException("No operation asks for it");
  }

  @Override
  public synchronized AnsweredForm get(Caller caller, Id<AnsweredForm> id) {
    return Optional.ofNullable(answered.get(id)).orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  @Override
  public AnsweredForm begin(Caller caller, NewAnswers answers) {
    return keep(caller, Id.next(), answers.person(), 1, answers.answers(), answers.completed());
  }

  @Override
  public synchronized AnsweredForm save(
      Caller caller, Id<AnsweredForm> id, int revision, Answers answers, boolean completed) {
    AnsweredForm before = get(caller, id);
    if (before.revision() != revision) {
      throw Refusal.of(Code.REVISION_STALE);
    }
    return keep(caller, id, before.person(), revision + 1, answers, completed);
  }

  private synchronized AnsweredForm keep(
      Caller caller,
      Id<AnsweredForm> id,
      Id<Person> person,
      int revision,
      Answers answers,
      boolean completed) {
    AnsweredForm form =
        new AnsweredForm(
            id,
            person,
            Optional.empty(),
            FORM.canonical(),
            revision,
            completed,
            answers,
            caller.staff(),
            caller.displayName(),
            null,
            Instant.parse("2026-11-21T08:00:00Z"),
            Map.of());
    answered.put(id, form);
    return form;
  }

  FhirForms fhir() {
    return new FhirForms() {
      @Override
      public Form form(byte[] questionnaire) {
        return FORM;
      }

      @Override
      public Answers answers(Form form, byte[] response) {
        JsonNode mood = JsonText.read(new String(response, StandardCharsets.UTF_8)).get("mood");
        if (mood == null || !mood.isTextual()) {
          throw Refusal.at("/mood", Code.ANSWER_MISSING);
        }
        return Answers.NONE.with("mood", new Value.Words(mood.textValue()));
      }

      @Override
      public byte[] response(Form form, Answers answers, boolean completed) {
        String mood = ((Value.Words) answers.value("mood").orElseThrow()).words();
        return JsonText.write(JsonNodeFactory.instance.objectNode().put("mood", mood));
      }
    };
  }
}
