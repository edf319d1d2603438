package se.samordna.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.text.Language;
import se.samordna.text.Text;

/**
 * Reads the texts of one form in both languages: the element itself in the form's language, the
 * other in the standard translation extension of the element.
 */
final class Texts {
  private final Optional<Language> base;
  private final Demands demands;

  private Texts(Optional<Language> base, Demands demands) {
    this.base = base;
    this.demands = demands;
  }

  /** For a form that is written in the language of the tag, if it says one. */
  static Texts of(Optional<String> tag, Demands demands) {
    return new Texts(tag.flatMap(Texts::language), demands);
  }

  private static Optional<Language> language(String tag) {
    for (Language language : Language.values()) {
      if (tag.equals(language.tag()) || tag.startsWith(language.tag() + "-")) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /** What is demanded of the form. */
  Demands demands() {
    return demands;
  }

  /** The text in the field; empty when it is not there. */
  Optional<Text> read(Place place, String field) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    Optional<String> written = place.text(field);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    base.ifPresent(language -> texts.put(language, written.get()));
    if (place.has("_" + field)) {
      place.object("_" + field).ifPresent(beside -> translations(beside, texts));
    }
    for (Language language : Language.values()) {
      if (!texts.containsKey(language)) {
        missing(place, field, language);
      }
    }
    return Optional.of(
        new Text(
            texts.getOrDefault(Language.SV, written.get()),
            texts.getOrDefault(Language.EN, written.get())));
  }

  /** The text in the field, which a form of a model must have in both languages. */
  Text demand(Place place, String field, String otherwise) {
    if (!place.has(field)) {
      for (Language language : Language.values()) {
        missing(place, field, language);
      }
    }
    return read(place, field).orElse(new Text(otherwise, otherwise));
  }

  private void missing(Place place, String field, Language language) {
    if (demands == Demands.OF_A_MODEL) {
      Text name =
          language == Language.SV
              ? new Text("svenska", "Swedish")
              : new Text("engelska", "English");
      place
          .findings()
          .add(
              Problem.at(place.at(field), Code.FORM_TEXT_MISSING)
                  .with("language", name)
                  .with("field", field));
    }
  }

  private static void translations(Place beside, Map<Language, String> texts) {
    beside.only(Set.of("id", "extension"));
    Extensions extensions = Extensions.at(beside, Set.of(Extensions.TRANSLATION));
    for (Place translation : extensions.all(Extensions.TRANSLATION)) {
      String tag = part(translation, "lang");
      String content = part(translation, "content");
      if (tag.isBlank() || content.isBlank()) {
        Extensions.wrong(
            translation, new Text("lang och content behövs", "lang and content are needed"));
      } else {
        language(tag).ifPresent(language -> texts.put(language, content));
      }
    }
  }

  private static String part(Place translation, String name) {
    for (Place part : translation.list("extension")) {
      if (name.equals(Extensions.name(part))) {
        JsonNode value = part.node().get(part.choice("value").orElse("value"));
        return value != null && value.isTextual() ? value.textValue() : "";
      }
    }
    return "";
  }
}
