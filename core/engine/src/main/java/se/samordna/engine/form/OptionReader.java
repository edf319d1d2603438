package se.samordna.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samordna.form.AnswerType;
import se.samordna.form.Option;
import se.samordna.form.Value;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.text.Language;
import se.samordna.text.Text;

/** Reads the options of one question, from the question itself or from a value set in the file. */
final class OptionReader {
  private static final int MOST = 1000;
  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "extension",
          "modifierExtension",
          "initialSelected",
          "valueCoding",
          "valueString",
          "_valueString",
          "valueInteger",
          "valueDate",
          "valueTime");

  private final Place place;
  private final String linkId;
  private final Texts texts;
  private final ValueSets valueSets;

  OptionReader(Place place, String linkId, Texts texts, ValueSets valueSets) {
    this.place = place;
    this.linkId = linkId;
    this.texts = texts;
    this.valueSets = valueSets;
  }

  List<Option> read(AnswerType type) {
    boolean choice = type instanceof AnswerType.Choice;
    if (type instanceof AnswerType.YesNo
        || type instanceof AnswerType.Link
        || type instanceof AnswerType.Scale
        || (type instanceof AnswerType.Words words && words.lines())) {
      ItemReader.refuse(place, place.node().path("type").asText(), "answerOption");
    }
    if (!choice) {
      ItemReader.refuse(place, place.node().path("type").asText(), "answerValueSet");
    }
    List<Option> options = new ArrayList<>(listed(type));
    if (choice && place.has("answerValueSet")) {
      options.addAll(fromValueSet());
    } else if (choice && options.isEmpty() && !((AnswerType.Choice) type).open()) {
      place
          .findings()
          .add(Problem.at(place.pointer(), Code.FORM_OPTIONS_MISSING).with("linkId", linkId));
    }
    if (options.size() > MOST) {
      place
          .findings()
          .add(
              Problem.at(place.pointer(), Code.FORM_TOO_LARGE)
                  .with("what", new Text("antalet alternativ", "the number of options"))
                  .with("max", MOST));
    }
    return keyed(options);
  }

  private List<Option> listed(AnswerType type) {
    List<Option> options = new ArrayList<>();
    for (Place option : place.list("answerOption")) {
      option.only(FIELDS);
      Optional<String> field = option.choice("value");
      if (field.isEmpty()) {
        option.findings().missing(option.at("value[x]"), "value[x]");
      }
      Optional<Value> value = field.flatMap(name -> Values.read(option, "value", name));
      if (value.isPresent() && !AnswerCheck.fits(type, List.of(), value.get())) {
        option
            .findings()
            .wrong(
                option.pointer(),
                "answerOption",
                new Text(
                    "det är inget svar av frågans typ", "it is no answer of the question's type"));
      }
      if (value.isPresent()) {
        options.add(option(option, field.get(), value.get()));
      }
    }
    return options;
  }

  private Option option(Place option, String field, Value value) {
    Optional<Place> coding = option.has("valueCoding") ? option.object(field) : Optional.empty();
    Extensions extensions = Extensions.at(option, Extensions.OF_OPTION);
    Optional<Extensions> ofCoding = coding.map(place -> Extensions.at(place, Extensions.OF_OPTION));
    Text label =
        coding
            .map(place -> texts.demand(place, "display", value.write(Language.SV)))
            .or(() -> option.has("valueString") ? texts.read(option, field) : Optional.empty())
            .orElse(new Text(value.write(Language.SV), value.write(Language.EN)));
    String prefix =
        extensions
            .one(Extensions.OPTION_PREFIX)
            .flatMap(place -> place.text("valueString"))
            .map(text -> text + " ")
            .orElse("");
    boolean exclusive =
        extensions.one(Extensions.EXCLUSIVE).map(place -> place.flag("valueBoolean")).orElse(false);
    BigDecimal weight =
        extensions
            .oneOf(Extensions.WEIGHTS)
            .or(() -> ofCoding.flatMap(found -> found.oneOf(Extensions.WEIGHTS)))
            .map(OptionReader::weight)
            .orElse(null);
    return new Option(
        "", value, new Text(prefix + label.sv(), prefix + label.en()), weight, exclusive);
  }

  private static @Nullable BigDecimal weight(Place extension) {
    JsonNode value = extension.node().get("valueDecimal");
    Optional<BigDecimal> weight = value == null ? Optional.empty() : Values.decimal(value);
    if (weight.isEmpty()) {
      Extensions.wrong(extension, new Text("det ska vara ett tal", "it must be a number"));
    }
    return weight.orElse(null);
  }

  private List<Option> fromValueSet() {
    String name = place.text("answerValueSet").orElse("");
    Optional<List<Option>> options = valueSets.options(name);
    if (options.isEmpty() || options.get().isEmpty()) {
      place
          .findings()
          .add(
              Problem.at(place.at("answerValueSet"), Code.FORM_OPTIONS_ELSEWHERE)
                  .with("linkId", linkId)
                  .with("valueSet", name));
    }
    return options.orElse(List.of());
  }

  /** The options with a key each: the code alone where that is enough to tell them apart. */
  private List<Option> keyed(List<Option> options) {
    Map<String, Integer> codes = new HashMap<>();
    options.forEach(option -> codes.merge(key(option.value(), false), 1, Integer::sum));
    List<Option> keyed = new ArrayList<>();
    Map<String, Option> taken = new HashMap<>();
    for (Option option : options) {
      boolean alone = Objects.equals(codes.get(key(option.value(), false)), 1);
      String key = key(option.value(), !alone);
      if (taken.putIfAbsent(key, option) != null) {
        place
            .findings()
            .wrong(
                place.at("answerOption"),
                "answerOption",
                new Text(
                    "alternativet finns två gånger: " + key, "the option stands twice: " + key));
      }
      keyed.add(
          new Option(key, option.value(), option.label(), option.weight(), option.exclusive()));
    }
    return keyed;
  }

  private static String key(Value value, boolean whole) {
    if (value instanceof Value.Coding coding) {
      String code =
          coding.code() != null ? coding.code() : Objects.requireNonNullElse(coding.display(), "");
      return whole ? Objects.requireNonNullElse(coding.system(), "") + "|" + code : code;
    }
    return value.write(Language.SV);
  }
}
