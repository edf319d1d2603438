package se.samordna.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Principal;
import se.samordna.organisation.Staff;
import se.samordna.plan.CrisisPlanContent;
import se.samordna.plan.CrisisPlanContent.CrisisContact;
import se.samordna.plan.Intervention;
import se.samordna.plan.LegalBasis;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.OfferTaken;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanItem;
import se.samordna.plan.PlanJudgement;
import se.samordna.plan.PlanPart;
import se.samordna.plan.SubGoal;
import se.samordna.text.Text;

/**
 * What plans say, as the JSON that is kept. The names here are those of the stored documents and
 * stay as they are, whatever the classes come to be called; {@code v} counts their shape.
 */
final class PlanJson {
  private static final int SHAPE = 1;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private PlanJson() {}

  static String write(PlanContent content) {
    ObjectNode document = MAPPER.createObjectNode().put("v", SHAPE);
    ArrayNode goals = document.putArray("goals");
    content.goals().forEach(goal -> goals.add(goal(goal)));
    if (!content.parts().isEmpty()) {
      ArrayNode parts = document.putArray("parts");
      for (PlanPart part : content.parts()) {
        parts.addObject().put("item", part.item().name()).put("text", part.text());
      }
    }
    return document.toString();
  }

  private static ObjectNode goal(LifeGoal goal) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("id", goal.id().toString());
    node.put("ownWords", goal.ownWords());
    node.put("lifeArea", goal.lifeArea());
    node.put("ownRating", goal.ownRating());
    ArrayNode parts = node.putArray("subGoals");
    goal.subGoals().forEach(part -> parts.add(subGoal(part)));
    return node;
  }

  private static ObjectNode subGoal(SubGoal part) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("id", part.id().toString());
    node.put("text", part.text());
    node.put("measure", part.measure());
    node.put("by", text(part.by()));
    ArrayNode interventions = node.putArray("interventions");
    part.interventions().forEach(one -> interventions.add(intervention(one)));
    return node;
  }

  private static ObjectNode intervention(Intervention one) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("id", one.id().toString());
    node.put("what", one.what());
    node.put("performer", one.performer());
    node.put("start", text(one.start()));
    node.put("cadence", one.cadence());
    node.put("followUp", text(one.followUp()));
    node.put("status", one.status().name());
    Principal.Kind principal = one.principal();
    if (principal != null) {
      node.put("principal", principal.name());
    }
    LegalBasis basis = one.legalBasis();
    if (basis != null) {
      node.putObject("legalBasis")
          .put("law", basis.law().name())
          .put("words", basis.words())
          .put("exemptBy", basis.exemptBy());
    }
    if (!one.stage().isEmpty()) {
      node.put("stage", one.stage());
    }
    Id<Staff> staff = one.performerStaff();
    if (staff != null) {
      node.put("performerStaff", staff.toString());
    }
    OfferTaken offer = one.offer();
    if (offer != null) {
      node.putObject("offer")
          .put("model", offer.model())
          .put("key", offer.key())
          .put("sv", offer.label().sv())
          .put("en", offer.label().en())
          .put("stage", offer.stage());
    }
    return node;
  }

  static PlanContent plan(String json) {
    JsonNode document = read(json);
    return new PlanContent(
        list(document.path("goals"), PlanJson::goal), list(document.path("parts"), PlanJson::part));
  }

  private static PlanPart part(JsonNode node) {
    return new PlanPart(PlanItem.valueOf(node.path("item").asText()), node.path("text").asText());
  }

  private static LifeGoal goal(JsonNode node) {
    JsonNode rating = node.path("ownRating");
    return new LifeGoal(
        Id.of(node.path("id").asText()),
        node.path("ownWords").asText(),
        node.path("lifeArea").asText(),
        rating.isInt() ? rating.intValue() : null,
        list(node.path("subGoals"), PlanJson::subGoal));
  }

  private static SubGoal subGoal(JsonNode node) {
    return new SubGoal(
        Id.of(node.path("id").asText()),
        node.path("text").asText(),
        node.path("measure").asText(),
        day(node.path("by")),
        list(node.path("interventions"), PlanJson::intervention));
  }

  private static Intervention intervention(JsonNode node) {
    return new Intervention(
        Id.of(node.path("id").asText()),
        node.path("what").asText(),
        node.path("performer").asText(),
        day(node.path("start")),
        node.path("cadence").asText(),
        day(node.path("followUp")),
        Intervention.Status.valueOf(node.path("status").asText()),
        node.has("principal") ? Principal.Kind.valueOf(node.path("principal").asText()) : null,
        basis(node.path("legalBasis")),
        node.path("stage").asText(),
        node.has("performerStaff") ? Id.of(node.path("performerStaff").asText()) : null,
        offer(node.path("offer")));
  }

  private static @Nullable OfferTaken offer(JsonNode node) {
    return node.isObject()
        ? new OfferTaken(
            node.path("model").asText(),
            node.path("key").asText(),
            text(node),
            node.path("stage").asText())
        : null;
  }

  /** What models said of a version, {@code null} when they said nothing. */
  static @Nullable String write(PlanJudgement judgement) {
    if (judgement.equals(PlanJudgement.NONE)) {
      return null;
    }
    ObjectNode document = MAPPER.createObjectNode().put("v", SHAPE);
    ArrayNode cautions = document.putArray("cautions");
    for (PlanJudgement.Caution one : judgement.cautions()) {
      ObjectNode caution = cautions.addObject().put("key", one.key());
      caution.set("model", words(one.model()));
      caution.set("title", words(one.title()));
      caution.put("acknowledged", one.acknowledged());
    }
    ArrayNode unasked = document.putArray("unasked");
    judgement.unasked().forEach(model -> unasked.add(words(model)));
    return document.toString();
  }

  static PlanJudgement judgement(@Nullable String json) {
    if (json == null) {
      return PlanJudgement.NONE;
    }
    JsonNode document = read(json);
    return new PlanJudgement(
        list(document.path("cautions"), PlanJson::caution),
        list(document.path("unasked"), PlanJson::text));
  }

  private static PlanJudgement.Caution caution(JsonNode node) {
    return new PlanJudgement.Caution(
        node.path("key").asText(),
        text(node.path("model")),
        text(node.path("title")),
        node.path("acknowledged").asText());
  }

  private static ObjectNode words(Text text) {
    return MAPPER.createObjectNode().put("sv", text.sv()).put("en", text.en());
  }

  private static Text text(JsonNode node) {
    return new Text(node.path("sv").asText(), node.path("en").asText());
  }

  private static @Nullable LegalBasis basis(JsonNode node) {
    return node.isObject()
        ? new LegalBasis(
            LegalBasis.Law.valueOf(node.path("law").asText()),
            node.path("words").asText(),
            node.path("exemptBy").asText())
        : null;
  }

  static String write(CrisisPlanContent content) {
    ObjectNode node = MAPPER.createObjectNode().put("v", SHAPE);
    node.put("triggers", content.triggers());
    node.put("earlySigns", content.earlySigns());
    node.put("howOthersNotice", content.howOthersNotice());
    node.put("whatIDo", content.whatIDo());
    node.put("whatHelps", content.whatHelps());
    node.put("whatDoesNotHelp", content.whatDoesNotHelp());
    ArrayNode contacts = node.putArray("contacts");
    for (CrisisContact contact : content.contacts()) {
      contacts
          .addObject()
          .put("name", contact.name())
          .put("relation", contact.relation())
          .put("phone", contact.phone());
    }
    node.put("services", content.services());
    node.put("medicines", content.medicines());
    node.put("practicalities", content.practicalities());
    node.put("ifAdmitted", content.ifAdmitted());
    node.put("homeVisits", content.homeVisits());
    ArrayNode copies = node.putArray("copies");
    content.copies().forEach(copies::add);
    return node.toString();
  }

  static CrisisPlanContent crisisPlan(String json) {
    JsonNode node = read(json);
    return new CrisisPlanContent(
        node.path("triggers").asText(),
        node.path("earlySigns").asText(),
        node.path("howOthersNotice").asText(),
        node.path("whatIDo").asText(),
        node.path("whatHelps").asText(),
        node.path("whatDoesNotHelp").asText(),
        list(node.path("contacts"), PlanJson::contact),
        node.path("services").asText(),
        node.path("medicines").asText(),
        node.path("practicalities").asText(),
        node.path("ifAdmitted").asText(),
        node.path("homeVisits").asText(),
        list(node.path("copies"), JsonNode::asText));
  }

  private static CrisisContact contact(JsonNode node) {
    return new CrisisContact(
        node.path("name").asText(), node.path("relation").asText(), node.path("phone").asText());
  }

  private static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The store holds a plan that it did not write", e);
    }
  }

  private static <T> List<T> list(JsonNode nodes, Function<JsonNode, T> reader) {
    List<T> read = new ArrayList<>();
    nodes.forEach(node -> read.add(reader.apply(node)));
    return read;
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static @Nullable LocalDate day(JsonNode node) {
    return node.isTextual() ? LocalDate.parse(node.asText()) : null;
  }
}
