package se.samordna.engine.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samordna.contact.Contact;
import se.samordna.enrolment.Lifecycle;
import se.samordna.meeting.MeetingType;
import se.samordna.model.Activity;
import se.samordna.model.CaseloadRule;
import se.samordna.model.Comparison;
import se.samordna.model.DailyListDefinition;
import se.samordna.model.Descriptor;
import se.samordna.model.DoneBy;
import se.samordna.model.Guideline;
import se.samordna.model.Mark;
import se.samordna.model.Migration;
import se.samordna.model.Model;
import se.samordna.model.ModelVersion;
import se.samordna.model.Phase;
import se.samordna.model.PlanDefinition;
import se.samordna.model.RecommendationLevel;
import se.samordna.model.RuleUse;
import se.samordna.model.TeamActivity;
import se.samordna.model.Thresholds;
import se.samordna.organisation.Profession;
import se.samordna.rule.ActorRole;
import se.samordna.rule.Parameters;
import se.samordna.text.Text;

/**
 * Reads {@code model.json}, whose shape the schema has approved, with the words of {@code l10n}.
 * Throws an {@link IllegalArgumentException} or {@link NullPointerException} for a shape that the
 * schema has not approved; nobody else asks it to.
 */
final class ModelReader {
  private final JsonNode root;
  private final ModelTexts texts;

  ModelReader(JsonNode root, ModelTexts texts) {
    this.root = root;
    this.texts = texts;
  }

  Model read() {
    return new Model(
        text(root, "id"),
        ModelVersion.of(text(root, "version")),
        texts.need("name"),
        strings(root, "aliases"),
        descriptor(root.path("descriptor")),
        each(root, "guidelines", this::guideline),
        each(root, "phases", this::phase),
        each(root, "marks", mark -> new Mark(text(mark, "id"), words("mark", text(mark, "id")))),
        each(root, "steps", new StepReader(texts)::read),
        each(root.path("caseload"), "rules", this::caseloadRule),
        ruleUse(root.path("caseload").path("weight")),
        each(root, "activities", this::activity),
        each(root, "teamActivities", this::teamActivity),
        each(root, "indicators", new IndicatorReader(texts)::read),
        Optional.ofNullable(root.get("fidelity")).map(new FidelityReader(texts)::read),
        Optional.ofNullable(root.get("board")).map(new BoardReader(texts)::read),
        Optional.ofNullable(root.get("dailyList")).map(ModelReader::dailyList),
        plan(root.path("plan")),
        strings(root, "forms"),
        migration(root.path("migration")),
        comparison());
  }

  private static DailyListDefinition dailyList(JsonNode node) {
    return new DailyListDefinition(
        node.path("contactsPerWeek").intValue(), node.path("minutesPerWeek").intValue());
  }

  private Text words(String kind, String id) {
    return texts.need(kind + "." + id);
  }

  private static Descriptor descriptor(JsonNode node) {
    return new Descriptor(
        Descriptor.Branch.valueOf(text(node, "branch")),
        node.path("coordinatorMayTreat").booleanValue(),
        Descriptor.Responsibility.valueOf(text(node, "responsibility")),
        Descriptor.Availability.valueOf(text(node, "availability")),
        node.path("exclusiveCoordination").booleanValue());
  }

  private Guideline guideline(JsonNode node) {
    return new Guideline(
        words("guideline", text(node, "id")),
        LocalDate.parse(text(node, "date")),
        text(node, "source"),
        Optional.ofNullable(node.get("level"))
            .map(JsonNode::textValue)
            .map(RecommendationLevel::valueOf));
  }

  /** What only those read who choose between models; a model may leave each out. */
  private Comparison comparison() {
    return new Comparison(
        texts.may("compare.coordinator"),
        texts.may("compare.group"),
        texts.may("compare.crisis"),
        texts.may("compare.onward"),
        texts.may("compare.evidence"),
        Optional.ofNullable(root.path("descriptor").get("axes")).map(ModelReader::axes));
  }

  private static Comparison.Axes axes(JsonNode node) {
    return new Comparison.Axes(
        node.path("intensity").intValue(),
        node.path("coordination").intValue(),
        node.path("treatment").intValue(),
        node.path("sharedDecisions").intValue());
  }

  private Phase phase(JsonNode node) {
    String id = text(node, "id");
    return new Phase(
        id,
        words("phase", id),
        Lifecycle.valueOf(text(node, "lifecycle")),
        node.path("attention").booleanValue());
  }

  private CaseloadRule caseloadRule(JsonNode node) {
    String id = text(node, "id");
    return new CaseloadRule(
        id,
        words("caseload", id),
        CaseloadRule.Scope.valueOf(text(node, "scope")),
        Set.copyOf(strings(node, "notCounted").stream().map(Profession::valueOf).toList()),
        new Thresholds(
            node.path("target").decimalValue(),
            node.path("soft").decimalValue(),
            node.has("hard") ? node.path("hard").decimalValue() : null,
            texts.need("caseload." + id + ".source")));
  }

  private Activity activity(JsonNode node) {
    String id = text(node, "id");
    return new Activity(
        id,
        words("activity", id),
        node.path("everyDays").intValue(),
        node.path("firstWithinDays").intValue(),
        node.path("graceDays").intValue(),
        node.path("with").asText(),
        node.path("personal").asBoolean(),
        node.path("measures").asBoolean(),
        node.path("settable").asBoolean(),
        Optional.ofNullable(node.get("personalDays"))
            .map(
                days ->
                    new Activity.PersonalDays(
                        days.path("from").intValue(), days.path("to").intValue()))
            .orElse(Activity.PersonalDays.ANY),
        node.path("beforeMeetingDays").intValue(),
        node.path("before").asText(),
        doneBy(node));
  }

  private PlanDefinition plan(JsonNode node) {
    return new PlanDefinition(
        strings(node, "stages").stream()
            .map(id -> new PlanDefinition.Stage(id, words("stage", id)))
            .toList(),
        each(node, "offers", this::offer),
        each(node, "checks", ModelReader::ruleUse),
        Optional.ofNullable(node.get("confirmedBy")).map(ModelReader::confirmedBy));
  }

  private static PlanDefinition.ConfirmedBy confirmedBy(JsonNode node) {
    return new PlanDefinition.ConfirmedBy(
        MeetingType.valueOf(text(node, "meeting")),
        Set.copyOf(strings(node, "phases")),
        Set.copyOf(strings(node, "exceptMarks")));
  }

  private PlanDefinition.Offer offer(JsonNode node) {
    String id = text(node, "id");
    return new PlanDefinition.Offer(
        id, words("offer", id), node.path("stage").asText(), node.path("needsGoal").asBoolean());
  }

  private static DoneBy doneBy(JsonNode node) {
    JsonNode by = node.path("doneBy");
    return new DoneBy(
        named(by, "contacts", Contact.Kind::valueOf),
        named(by, "meetings", MeetingType::valueOf),
        named(by, "plans", DoneBy.PlanRecord::valueOf),
        node.path("requiredForm").asText(),
        named(node, "requiredRoles", ActorRole::valueOf),
        named(node, "requiredProfessions", Profession::valueOf));
  }

  private static <T> Set<T> named(JsonNode node, String field, Function<String, T> read) {
    return strings(node, field).stream().map(read).collect(Collectors.toUnmodifiableSet());
  }

  private TeamActivity teamActivity(JsonNode node) {
    String id = text(node, "id");
    return new TeamActivity(
        id,
        words("activity", id),
        MeetingType.valueOf(text(node, "meeting")),
        node.path("onBoardDays").asBoolean(),
        strings(node, "weekdays").stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
        node.path("everyDays").intValue(),
        node.path("graceDays").intValue());
  }

  private static Migration migration(JsonNode node) {
    Map<String, String> phases = new LinkedHashMap<>();
    node.path("phases").properties().forEach(e -> phases.put(e.getKey(), string(e.getValue())));
    return new Migration(phases, text(node, "attentionFallback"), text(node, "fallback"));
  }

  /** A rule by name; everything beside the name is a parameter. */
  static RuleUse ruleUse(JsonNode node) {
    return new RuleUse(text(node, "rule"), parameters(node, "rule"));
  }

  /** Everything of a node but its name. */
  static Parameters parameters(JsonNode node, String name) {
    Map<String, Object> values = new LinkedHashMap<>();
    node.properties()
        .forEach(
            field -> {
              if (!field.getKey().equals(name)) {
                values.put(field.getKey(), value(field.getValue()));
              }
            });
    return new Parameters(values);
  }

  private static Object value(JsonNode node) {
    if (node.isNumber()) {
      return node.decimalValue();
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    if (node.isArray()) {
      List<String> list = new ArrayList<>();
      node.forEach(one -> list.add(string(one)));
      return List.copyOf(list);
    }
    if (node.isObject()) {
      Map<String, Object> map = new LinkedHashMap<>();
      node.properties().forEach(field -> map.put(field.getKey(), value(field.getValue())));
      return Map.copyOf(map);
    }
    return string(node);
  }

  /** A text that must be there. */
  static String text(JsonNode node, String field) {
    return string(node.path(field));
  }

  private static String string(JsonNode node) {
    String text = node.textValue();
    if (text == null) {
      throw new IllegalArgumentException("No text");
    }
    return text;
  }

  /** A list of texts, empty when it was not given. */
  static List<String> strings(JsonNode node, String field) {
    return each(node, field, ModelReader::string);
  }

  /** Each element of a list, which may be left out. */
  static <T> List<T> each(JsonNode node, String field, Function<JsonNode, T> read) {
    List<T> list = new ArrayList<>();
    node.path(field).forEach(one -> list.add(read.apply(one)));
    return list;
  }
}
