package se.samordna.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samordna.text.Text;

/**
 * One object in JSON that is being read: it knows where it stands and where problems go.
 *
 * <p>Every way to take a value out of it checks the value's JSON type, so nothing that is read is
 * ever of an unexpected kind.
 */
record Place(JsonNode node, String pointer, Findings findings) {

  boolean has(String field) {
    return node.has(field);
  }

  String at(String field) {
    return pointer + "/" + field.replace("~", "~0").replace("/", "~1");
  }

  /** Refuses by name every field that is not among those. */
  void only(Set<String> fields) {
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!fields.contains(name)) {
        findings.outside(at(name), name);
      }
    }
  }

  /** A text that is not blank. */
  Optional<String> text(String field) {
    JsonNode value = node.get(field);
    if (value == null) {
      return Optional.empty();
    }
    if (!value.isTextual() || value.textValue().isBlank()) {
      findings.wrong(at(field), field, new Text("det ska vara en text", "it must be a text"));
      return Optional.empty();
    }
    return Optional.of(value.textValue());
  }

  /** A text that must be there. */
  Optional<String> demand(String field) {
    if (!has(field)) {
      findings.missing(at(field), field);
    }
    return text(field);
  }

  boolean flag(String field) {
    JsonNode value = node.get(field);
    if (value != null && !value.isBoolean()) {
      findings.wrong(
          at(field), field, new Text("det ska vara true eller false", "it must be true or false"));
    }
    return value != null && value.booleanValue();
  }

  Optional<Integer> whole(String field) {
    JsonNode value = node.get(field);
    if (value == null) {
      return Optional.empty();
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      findings.wrong(
          at(field), field, new Text("det ska vara ett heltal", "it must be a whole number"));
      return Optional.empty();
    }
    return Optional.of(value.intValue());
  }

  /** The object in the field. */
  Optional<Place> object(String field) {
    JsonNode value = node.get(field);
    if (value == null) {
      return Optional.empty();
    }
    if (!value.isObject()) {
      findings.wrong(at(field), field, new Text("det ska vara ett objekt", "it must be an object"));
      return Optional.empty();
    }
    return Optional.of(new Place(value, at(field), findings));
  }

  /** The objects of the list in the field; none when there is no such field. */
  List<Place> list(String field) {
    List<Place> places = new ArrayList<>();
    JsonNode value = node.get(field);
    if (value == null) {
      return places;
    }
    if (!value.isArray()) {
      findings.wrong(at(field), field, new Text("det ska vara en lista", "it must be a list"));
      return places;
    }
    for (int i = 0; i < value.size(); i++) {
      String here = at(field) + "/" + i;
      if (value.get(i).isObject()) {
        places.add(new Place(value.get(i), here, findings));
      } else {
        findings.wrong(here, field, new Text("det ska vara ett objekt", "it must be an object"));
      }
    }
    return places;
  }

  /** The name of the one field that begins so, such as {@code value}; empty when there is none. */
  Optional<String> choice(String start) {
    List<String> found = new ArrayList<>();
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (name.startsWith(start) && name.length() > start.length()) {
                found.add(name);
              }
            });
    if (found.size() > 1) {
      findings.wrong(
          pointer, start + "[x]", new Text("det finns fler än ett", "there are several"));
    }
    return found.stream().findFirst();
  }
}
