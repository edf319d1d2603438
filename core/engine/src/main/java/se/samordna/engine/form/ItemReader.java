package se.samordna.engine.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samordna.form.Display;
import se.samordna.form.Enabling;
import se.samordna.form.Group;
import se.samordna.form.Item;
import se.samordna.form.Label;
import se.samordna.form.Occurs;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.text.Text;

/** Reads the items of one form, from the top and down. */
final class ItemReader {
  private static final int MOST = 2000;
  private static final int DEEPEST = 15;
  private static final int LONGEST_LINK_ID = 255;
  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "linkId",
          "definition",
          "code",
          "prefix",
          "_prefix",
          "text",
          "_text",
          "type",
          "enableWhen",
          "enableBehavior",
          "required",
          "repeats",
          "readOnly",
          "maxLength",
          "answerValueSet",
          "answerOption",
          "initial",
          "item",
          "extension",
          "modifierExtension");

  private final Texts texts;
  private final ValueSets valueSets;
  private final Map<String, Place> seen = new LinkedHashMap<>();

  ItemReader(Texts texts, ValueSets valueSets) {
    this.texts = texts;
    this.valueSets = valueSets;
  }

  /** The items of the form, with the conditions between them checked. */
  List<Item> top(Place form) {
    List<Item> items = below(form, 1).items();
    if (items.isEmpty() && texts.demands() == Demands.OF_A_MODEL && form.findings().none()) {
      form.findings().missing(form.at("item"), "item");
    }
    new ConditionCheck(items, seen).check();
    return items;
  }

  /** The items below a place, and the displays among them that only help to answer it. */
  private Children below(Place parent, int depth) {
    Children children = new Children(new ArrayList<>(), new ArrayList<>());
    List<Place> places = parent.list("item");
    if (!places.isEmpty() && depth > DEEPEST) {
      tooLarge(parent, new Text("djupet", "the depth"), DEEPEST);
      return children;
    }
    for (Place place : places) {
      if (seen.size() > MOST) {
        tooLarge(parent, new Text("antalet frågor", "the number of items"), MOST);
        break;
      }
      read(place, depth, children);
    }
    return children;
  }

  private static void tooLarge(Place place, Text what, int max) {
    place
        .findings()
        .add(Problem.at(place.pointer(), Code.FORM_TOO_LARGE).with("what", what).with("max", max));
  }

  private void read(Place place, int depth, Children siblings) {
    place.only(FIELDS);
    String linkId = linkId(place);
    Extensions extensions = Extensions.at(place, Extensions.OF_ITEM);
    Controls controls = Controls.of(place, extensions);
    refuseHidden(place, extensions);
    Children children = below(place, depth + 1);
    String type = place.demand("type").orElse("");
    if (controls.helps() && type.equals("display") && depth > 1) {
      HelpChecks.alone(place, extensions);
      siblings.helps().add(new Help(place, controls, texts.demand(place, "text", linkId)));
      return;
    }
    if (!type.equals("display")) {
      HelpChecks.none(extensions, controls);
    }
    HelpChecks.together(children, type.equals("integer") && controls.has(Controls.SLIDER));
    Enabling enabling = ConditionReader.read(place);
    Label label = label(place, linkId, type, extensions, children);
    Item item =
        switch (type) {
          case "group" -> group(place, linkId, label, enabling, extensions, children);
          case "display" -> display(place, linkId, label, enabling, children);
          case "" -> null;
          default ->
              new QuestionReader(place, linkId, extensions, controls, texts, valueSets)
                  .read(type, label, enabling, children);
        };
    if (item != null) {
      siblings.items().add(item);
    }
  }

  private String linkId(Place place) {
    String linkId = place.demand("linkId").orElse("");
    if (linkId.length() > LONGEST_LINK_ID) {
      place
          .findings()
          .wrong(
              place.at("linkId"),
              "linkId",
              new Text("det är längre än 255 tecken", "it is longer than 255 characters"));
    }
    if (!linkId.isEmpty() && seen.putIfAbsent(linkId, place) != null) {
      place
          .findings()
          .add(Problem.at(place.at("linkId"), Code.FORM_LINK_ID_TWICE).with("linkId", linkId));
    }
    return linkId;
  }

  /** What nobody can see or change has no place in a form that people answer. */
  private static void refuseHidden(Place place, Extensions extensions) {
    if (place.flag("readOnly")) {
      place
          .findings()
          .outside(
              place.at("readOnly"),
              "readOnly",
              new Text(
                  ": en fråga går alltid att svara på", ": a question can always be answered"));
    }
    extensions
        .one(Extensions.HIDDEN)
        .filter(hidden -> hidden.flag("valueBoolean"))
        .ifPresent(
            hidden ->
                hidden
                    .findings()
                    .add(
                        Problem.at(hidden.pointer(), Code.FORM_EXTENSION_OUTSIDE)
                            .with("url", Extensions.HIDDEN)));
  }

  private Label label(
      Place place, String linkId, String type, Extensions extensions, Children children) {
    boolean heading = type.equals("group");
    Text text =
        heading
            ? texts.read(place, "text").orElse(new Text("", ""))
            : texts.demand(place, "text", linkId);
    Text format =
        extensions
            .one(Extensions.ENTRY_FORMAT)
            .flatMap(hint -> texts.read(hint, "valueString"))
            .orElse(null);
    Text help = children.help(Controls.HELP).map(one -> joined(one, format)).orElse(format);
    return new Label(text, place.text("prefix").orElse(null), help, unit(extensions, children));
  }

  private static Text joined(Text help, @Nullable Text format) {
    return format == null
        ? help
        : new Text(help.sv() + " " + format.sv(), help.en() + " " + format.en());
  }

  private @Nullable Text unit(Extensions extensions, Children children) {
    Optional<Text> declared =
        extensions
            .one(Extensions.UNIT)
            .flatMap(unit -> unit.object("valueCoding"))
            .flatMap(
                coding ->
                    texts
                        .read(coding, "display")
                        .or(() -> coding.text("code").map(code -> new Text(code, code))));
    return declared.or(() -> children.help(Controls.UNIT)).orElse(null);
  }

  private static Item group(
      Place place,
      String linkId,
      Label label,
      Enabling enabling,
      Extensions extensions,
      Children children) {
    refuse(place, "group", "maxLength", "answerValueSet", "answerOption", "initial");
    if (children.items().isEmpty()) {
      place.findings().missing(place.at("item"), "item");
    }
    Occurs occurs = Limits.occurs(place, linkId, extensions);
    return new Group(linkId, label, enabling, occurs, children.items());
  }

  private static Item display(
      Place place, String linkId, Label label, Enabling enabling, Children children) {
    refuse(place, "display", "maxLength", "answerValueSet", "answerOption", "initial");
    if (!children.items().isEmpty() || place.flag("required") || place.flag("repeats")) {
      place
          .findings()
          .wrong(
              place.pointer(),
              "display",
              new Text(
                  "en text att läsa har inga frågor under sig och besvaras inte",
                  "a text to read has no questions below it and is not answered"));
    }
    return new Display(linkId, label, enabling);
  }

  /** Refuses the elements that mean nothing at an item of the type. */
  static void refuse(Place place, String type, String... fields) {
    for (String field : fields) {
      if (place.has(field)) {
        place
            .findings()
            .outside(
                place.at(field), field, new Text(" för typen " + type, " for the type " + type));
      }
    }
  }

  /** A display that helps to answer the item it stands below. */
  record Help(Place place, Controls controls, Text text) {}

  /** What stands below an item. */
  record Children(List<Item> items, List<Help> helps) {
    /** The text with that use. */
    Optional<Text> help(String use) {
      return helps.stream().filter(help -> help.controls().has(use)).map(Help::text).findFirst();
    }
  }
}
