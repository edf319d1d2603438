package se.samordna.engine.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.text.Text;

/**
 * The extensions at one place of a form: those that mean something to us are kept, those that
 * change nothing of what is asked or answered are passed over by name, and every other is refused
 * by name. The lists stand in docs/guide/forms.md as well, and a test compares them.
 */
final class Extensions {
  private static final String CORE = "http://hl7.org/fhir/StructureDefinition/";
  private static final String SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/";

  static final String TRANSLATION = CORE + "translation";
  static final String ITEM_CONTROL = CORE + "questionnaire-itemControl";
  static final String SLIDER_STEP = CORE + "questionnaire-sliderStepValue";
  static final String MIN_VALUE = CORE + "minValue";
  static final String MAX_VALUE = CORE + "maxValue";
  static final String MAX_PLACES = CORE + "maxDecimalPlaces";
  static final String MIN_LENGTH = CORE + "minLength";
  static final String MIN_OCCURS = CORE + "questionnaire-minOccurs";
  static final String MAX_OCCURS = CORE + "questionnaire-maxOccurs";
  static final String UNIT = CORE + "questionnaire-unit";
  static final String UNIT_OPTION = CORE + "questionnaire-unitOption";
  static final String MIN_QUANTITY = SDC + "sdc-questionnaire-minQuantity";
  static final String MAX_QUANTITY = SDC + "sdc-questionnaire-maxQuantity";
  static final String ENTRY_FORMAT = CORE + "entryFormat";
  static final String HIDDEN = CORE + "questionnaire-hidden";
  static final String EXCLUSIVE = CORE + "questionnaire-optionExclusive";
  static final String OPTION_PREFIX = CORE + "questionnaire-optionPrefix";
  static final String SCORE = "https://samordna.se/fhir/StructureDefinition/form-score";

  /** The three published spellings of an option's weight. */
  static final Set<String> WEIGHTS =
      Set.of(CORE + "ordinalValue", CORE + "questionnaire-ordinalValue", CORE + "itemWeight");

  /** At an item. */
  static final Set<String> OF_ITEM =
      Set.of(
          ITEM_CONTROL,
          SLIDER_STEP,
          MIN_VALUE,
          MAX_VALUE,
          MAX_PLACES,
          MIN_LENGTH,
          MIN_OCCURS,
          MAX_OCCURS,
          UNIT,
          UNIT_OPTION,
          MIN_QUANTITY,
          MAX_QUANTITY,
          ENTRY_FORMAT,
          HIDDEN);

  /** At an answer option. */
  static final Set<String> OF_OPTION =
      Set.of(
          EXCLUSIVE,
          OPTION_PREFIX,
          CORE + "ordinalValue",
          CORE + "questionnaire-ordinalValue",
          CORE + "itemWeight");

  /** At the form itself. */
  static final Set<String> OF_FORM = Set.of(SCORE);

  /** Read and without effect on what is asked or answered: looks, and notes for other systems. */
  static final Set<String> WITHOUT_EFFECT =
      Set.of(
          CORE + "designNote",
          CORE + "questionnaire-choiceOrientation",
          CORE + "questionnaire-displayCategory",
          CORE + "questionnaire-fhirType",
          CORE + "rendering-markdown",
          CORE + "rendering-style",
          CORE + "rendering-xhtml",
          CORE + "versionAlgorithm",
          SDC + "sdc-questionnaire-choiceColumn",
          SDC + "sdc-questionnaire-optionalDisplay",
          SDC + "sdc-questionnaire-shortText",
          SDC + "sdc-questionnaire-width");

  private final List<Place> kept;

  private Extensions(List<Place> kept) {
    this.kept = kept;
  }

  /** The extensions at the place; those that mean nothing there are refused by name. */
  static Extensions at(Place place, Set<String> meaningful) {
    List<Place> kept = new ArrayList<>();
    for (Place extension : place.list("extension")) {
      Optional<String> url = extension.demand("url");
      if (url.isPresent() && meaningful.contains(url.get())) {
        kept.add(extension);
      } else if (url.isPresent() && !WITHOUT_EFFECT.contains(url.get())) {
        refuse(extension, url.get());
      }
    }
    for (Place modifier : place.list("modifierExtension")) {
      refuse(modifier, modifier.text("url").orElse("modifierExtension"));
    }
    return new Extensions(kept);
  }

  private static void refuse(Place extension, String url) {
    extension
        .findings()
        .add(Problem.at(extension.pointer(), Code.FORM_EXTENSION_OUTSIDE).with("url", url));
  }

  /** Those with the url, in order. */
  List<Place> all(String url) {
    return kept.stream().filter(extension -> url.equals(name(extension))).toList();
  }

  /** The one with the url; several of it are a problem. */
  Optional<Place> one(String url) {
    List<Place> found = all(url);
    if (found.size() > 1) {
      wrong(found.get(1), new Text("det finns fler än ett", "there are several"));
    }
    return found.stream().findFirst();
  }

  /** The one with any of the urls. */
  Optional<Place> oneOf(Set<String> urls) {
    return kept.stream().filter(extension -> urls.contains(name(extension))).findFirst();
  }

  static String name(Place extension) {
    return extension.node().path("url").asText();
  }

  static void wrong(Place extension, Text why) {
    extension
        .findings()
        .add(
            Problem.at(extension.pointer(), Code.FORM_EXTENSION_WRONG)
                .with("url", name(extension))
                .with("why", why));
  }
}
