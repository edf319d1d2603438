package se.samordna.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.form.Answers;
import se.samordna.form.Entry;
import se.samordna.form.Form;
import se.samordna.form.Group;
import se.samordna.form.Item;
import se.samordna.form.Value;
import se.samordna.text.Language;

/** Writes answers to a form as a FHIR R4 QuestionnaireResponse, in the form's order. */
final class ResponseWriter {
  private ResponseWriter() {}

  static byte[] write(Form form, Answers answers, boolean completed) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("resourceType", "QuestionnaireResponse");
    root.put("questionnaire", form.canonical().toString());
    root.put("status", completed ? "completed" : "in-progress");
    level(root, form.items(), answers);
    try {
      return BoundedJson.mapper().writeValueAsBytes(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of our own making can always be written", e);
    }
  }

  private static void level(ObjectNode parent, List<Item> items, Answers answers) {
    ArrayNode written = JsonNodeFactory.instance.arrayNode();
    for (Item item : items) {
      List<Entry> entries = answers.of(item.linkId());
      if (item instanceof Group) {
        entries.forEach(entry -> level(item(written, item), item.items(), entry.below()));
      } else if (!entries.isEmpty()) {
        ArrayNode given = item(written, item).putArray("answer");
        entries.forEach(entry -> answer(given.addObject(), item, entry));
      }
    }
    if (!written.isEmpty()) {
      parent.set("item", written);
    }
  }

  private static ObjectNode item(ArrayNode items, Item item) {
    ObjectNode node = items.addObject();
    node.put("linkId", item.linkId());
    String text = item.label().text().in(Language.SV);
    if (!text.isEmpty()) {
      node.put("text", text);
    }
    return node;
  }

  private static void answer(ObjectNode node, Item item, Entry entry) {
    if (entry.value() != null) {
      value(node, entry.value());
    }
    level(node, item.items(), entry.below());
  }

  private static void value(ObjectNode node, Value value) {
    if (value instanceof Value.YesNo yesNo) {
      node.put("valueBoolean", yesNo.yes());
    } else if (value instanceof Value.Whole whole) {
      node.put("valueInteger", whole.number());
    } else if (value instanceof Value.Decimal decimal) {
      node.put("valueDecimal", decimal.number());
    } else if (value instanceof Value.Day day) {
      node.put("valueDate", day.day().toString());
    } else if (value instanceof Value.Moment moment) {
      node.put("valueDateTime", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.at()));
    } else if (value instanceof Value.Clock clock) {
      node.put("valueTime", DateTimeFormatter.ISO_LOCAL_TIME.format(clock.time()));
    } else if (value instanceof Value.Words words) {
      node.put("valueString", words.words());
    } else if (value instanceof Value.Link link) {
      node.put("valueUri", link.address());
    } else if (value instanceof Value.Coding coding) {
      ObjectNode written = node.putObject("valueCoding");
      put(written, "system", coding.system());
      put(written, "code", coding.code());
      put(written, "display", coding.display());
    } else if (value instanceof Value.Measure measure) {
      ObjectNode written = node.putObject("valueQuantity");
      written.put("value", measure.number());
      put(written, "unit", measure.unit());
      put(written, "system", measure.system());
      put(written, "code", measure.code());
    }
  }

  private static void put(ObjectNode node, String field, @Nullable String text) {
    if (text != null) {
      node.put(field, text);
    }
  }
}
