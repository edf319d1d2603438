package se.samordna.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.samordna.form.Canonical;
import se.samordna.form.Form;
import se.samordna.form.Item;
import se.samordna.form.Score;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.text.Text;

/**
 * Reads a FHIR R4 Questionnaire as a form, or tells everything that stands in the way.
 *
 * <p>What lies outside the subset of docs/guide/forms.md is refused by name and never passed over:
 * a form that is loaded asks exactly what its author wrote. Any bytes are safe to read, from any
 * number of threads, and nothing is ever fetched.
 */
public final class QuestionnaireParser {
  /** Said by the form about itself, without effect on what is asked or answered. */
  static final Set<String> WITHOUT_EFFECT =
      Set.of(
          "id",
          "meta",
          "text",
          "identifier",
          "name",
          "derivedFrom",
          "experimental",
          "date",
          "_date",
          "publisher",
          "contact",
          "useContext",
          "jurisdiction",
          "purpose",
          "copyright",
          "approvalDate",
          "lastReviewDate",
          "effectivePeriod",
          "code");

  private static final Set<String> MEANINGFUL =
      Set.of(
          "resourceType",
          "language",
          "url",
          "version",
          "title",
          "_title",
          "status",
          "subjectType",
          "description",
          "_description",
          "contained",
          "extension",
          "modifierExtension",
          "item");

  private QuestionnaireParser() {}

  /** Reads the bytes of one Questionnaire in JSON. */
  public static FormReading parse(byte[] questionnaire, Demands demands) {
    Findings findings = new Findings(Findings.Kind.FORM);
    Optional<Form> form =
        BoundedJson.object(questionnaire, Code.FORM_NOT_READABLE, findings)
            .flatMap(node -> form(new Place(node, "", findings), demands, questionnaire));
    return new FormReading(findings.none() ? form : Optional.empty(), findings.all());
  }

  private static Optional<Form> form(Place place, Demands demands, byte[] bytes) {
    if (!"Questionnaire".equals(place.demand("resourceType").orElse(""))) {
      place
          .findings()
          .wrong(
              place.at("resourceType"),
              "resourceType",
              new Text("det ska vara Questionnaire", "it must be Questionnaire"));
      return Optional.empty();
    }
    onlyKnown(place);
    status(place, demands);
    Texts texts = Texts.of(place.text("language"), demands);
    Optional<Canonical> canonical = canonical(place, demands, bytes);
    Text title = texts.demand(place, "title", place.text("name").orElse("–"));
    Optional<Text> description = texts.read(place, "description");
    List<Item> items = new ItemReader(texts, ValueSets.contained(place, texts)).top(place);
    Extensions extensions = Extensions.at(place, Extensions.OF_FORM);
    List<Score> scores = ScoreReader.read(extensions.all(Extensions.SCORE), items, texts);
    return canonical.map(name -> new Form(name, title, description.orElse(null), items, scores));
  }

  private static void onlyKnown(Place place) {
    place
        .node()
        .fieldNames()
        .forEachRemaining(
            field -> {
              if (!WITHOUT_EFFECT.contains(field) && !MEANINGFUL.contains(field)) {
                place.findings().outside(place.at(field), field);
              }
            });
  }

  /** A model ships only forms that are in use; about a person, if they say about whom. */
  private static void status(Place place, Demands demands) {
    Optional<String> status = place.text("status");
    if (demands == Demands.OF_A_MODEL && !status.equals(Optional.of("active"))) {
      place
          .findings()
          .wrong(
              place.at("status"), "status", new Text("det ska vara active", "it must be active"));
    }
    JsonNode subjects = place.node().get("subjectType");
    if (demands == Demands.OF_A_MODEL
        && subjects != null
        && !(subjects.size() == 1 && "Patient".equals(subjects.path(0).textValue()))) {
      place
          .findings()
          .wrong(
              place.at("subjectType"),
              "subjectType",
              new Text("ett formulär handlar om en person: Patient", "a form is about a Patient"));
    }
  }

  private static Optional<Canonical> canonical(Place place, Demands demands, byte[] bytes) {
    if (demands == Demands.NONE) {
      String urn = "urn:uuid:" + UUID.nameUUIDFromBytes(bytes);
      String url = place.text("url").filter(QuestionnaireParser::isPlain).orElse(urn);
      return Optional.of(new Canonical(url, place.text("version").orElse("0")));
    }
    Optional<String> url = place.demand("url");
    Optional<String> version = place.demand("version");
    if (url.isPresent() && !isPlain(url.get())) {
      place
          .findings()
          .wrong(
              place.at("url"),
              "url",
              new Text(
                  "det ska vara en absolut adress utan | och blanksteg",
                  "it must be an absolute address without | and spaces"));
      return Optional.empty();
    }
    if (version.isPresent() && !version.get().matches("[A-Za-z0-9][A-Za-z0-9.-]{0,63}")) {
      place
          .findings()
          .wrong(
              place.at("version"),
              "version",
              new Text("det ska vara som 1.0, högst 64 tecken", "as 1.0, 64 characters at most"));
      return Optional.empty();
    }
    return url.flatMap(address -> version.map(number -> new Canonical(address, number)));
  }

  private static boolean isPlain(String url) {
    return url.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s|]{1,500}")
        && StandardCharsets.US_ASCII.newEncoder().canEncode(url);
  }

  /** A problem at the item's place that names its link id. */
  static Problem about(Place place, String linkId, Code code, Text why) {
    return Problem.at(place.pointer(), code).with("linkId", linkId).with("why", why);
  }
}
