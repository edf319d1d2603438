package se.samordna.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samordna.form.Answers;
import se.samordna.form.Entry;
import se.samordna.form.Form;
import se.samordna.form.Item;
import se.samordna.form.Option;
import se.samordna.form.Question;
import se.samordna.form.Value;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.text.Text;

/** Reads a FHIR R4 QuestionnaireResponse as answers to a form. */
final class ResponseReader {
  /** Who, when and about whom is known from the session and the request, not from the body. */
  private static final Set<String> FIELDS =
      Set.of(
          "resourceType",
          "id",
          "meta",
          "language",
          "text",
          "identifier",
          "basedOn",
          "partOf",
          "questionnaire",
          "status",
          "subject",
          "encounter",
          "authored",
          "author",
          "source",
          "item");

  private static final Set<String> ITEM =
      Set.of("id", "linkId", "definition", "text", "answer", "item");
  private static final int DEEPEST = 60;

  private final Form form;
  private final Map<String, Item> items = new HashMap<>();

  private ResponseReader(Form form) {
    this.form = form;
    form.everyItem().forEach(item -> items.put(item.linkId(), item));
  }

  /**
   * The answers in the bytes.
   *
   * @throws Refusal with every problem of the JSON and its structure
   */
  static Answers read(Form form, byte[] response) {
    Findings findings = new Findings(Findings.Kind.RESPONSE);
    Optional<JsonNode> node = BoundedJson.object(response, Code.NOT_READABLE, findings);
    Answers answers =
        node.map(root -> new ResponseReader(form).top(new Place(root, "", findings)))
            .orElse(Answers.NONE);
    if (!findings.none()) {
      throw new Refusal(findings.all());
    }
    return answers;
  }

  private Answers top(Place place) {
    place.only(FIELDS);
    if (!"QuestionnaireResponse".equals(place.demand("resourceType").orElse(""))) {
      place
          .findings()
          .wrong(
              place.at("resourceType"),
              "resourceType",
              new Text("det ska vara QuestionnaireResponse", "it must be QuestionnaireResponse"));
    }
    String given = place.demand("questionnaire").orElse("");
    if (!given.isEmpty() && !given.equals(form.canonical().toString())) {
      place
          .findings()
          .add(
              Problem.at(place.at("questionnaire"), Code.RESPONSE_NOT_OF_THIS_FORM)
                  .with("given", given)
                  .with("form", form.canonical().toString()));
    }
    return level(place, 1);
  }

  private Answers level(Place parent, int depth) {
    Map<String, List<Entry>> entries = new LinkedHashMap<>();
    if (depth > DEEPEST) {
      return Answers.NONE; // JSON this deep has been refused already
    }
    for (Place place : parent.list("item")) {
      place.only(ITEM);
      Optional<String> linkId = place.demand("linkId");
      linkId.ifPresent(
          name ->
              entries
                  .computeIfAbsent(name, key -> new ArrayList<>())
                  .addAll(item(place, name, depth)));
    }
    return new Answers(entries);
  }

  private List<Entry> item(Place place, String linkId, int depth) {
    List<Entry> entries = new ArrayList<>();
    for (Place answer : place.list("answer")) {
      Optional<String> field = answer.choice("value");
      if (field.isEmpty()) {
        answer.findings().missing(answer.at("value[x]"), "value[x]");
        continue;
      }
      answer.only(Set.of("id", "item", field.get()));
      Answers below = level(answer, depth + 1);
      Values.read(answer, "value", field.get())
          .ifPresent(value -> entries.add(new Entry(asOption(linkId, value), below)));
    }
    boolean question = items.get(linkId) instanceof Question;
    if (place.has("item") || (!place.has("answer") && !question)) {
      entries.add(Entry.group(level(place, depth + 1)));
    }
    return entries;
  }

  /** The option's own value, so that no client decides what a code is called. */
  private Value asOption(String linkId, Value value) {
    return items.get(linkId) instanceof Question question
        ? question.option(value).map(Option::value).orElse(value)
        : value;
  }
}
