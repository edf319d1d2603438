package se.samordna.engine.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.samordna.engine.form.ItemReader.Children;
import se.samordna.engine.form.ItemReader.Help;
import se.samordna.text.Text;

/**
 * The displays that only help to answer the item that they stand below. They are read as words of
 * that item, so what only an item of its own could have is refused by name rather than lost.
 */
final class HelpChecks {
  private static final List<String> OF_ITEMS =
      List.of(
          "prefix",
          "_prefix",
          "enableWhen",
          "enableBehavior",
          "maxLength",
          "answerValueSet",
          "answerOption",
          "initial",
          "item");

  private static final List<String> USES =
      List.of(Controls.HELP, Controls.UNIT, Controls.LOWER, Controls.UPPER);

  private HelpChecks() {}

  /** Refuses what a help can't have. */
  static void alone(Place place, Extensions extensions) {
    for (String field : OF_ITEMS) {
      if (place.has(field)) {
        outside(place, field);
      }
    }
    for (String field : List.of("required", "repeats")) {
      if (place.flag(field)) {
        outside(place, field);
      }
    }
    for (String url : Extensions.OF_ITEM) {
      if (!url.equals(Extensions.ITEM_CONTROL) && !url.equals(Extensions.HIDDEN)) {
        extensions
            .all(url)
            .forEach(
                extension ->
                    Extensions.wrong(
                        extension,
                        new Text(
                            "det betyder ingenting för en text som hjälper",
                            "it means nothing for a text that helps")));
      }
    }
  }

  private static void outside(Place place, String field) {
    place
        .findings()
        .outside(
            place.at(field), field, new Text(" för en text som hjälper", " for a text that helps"));
  }

  /** Refuses a second help for the same use, and ends of a scale where there is none. */
  static void together(Children children, boolean scale) {
    Set<String> seen = new HashSet<>();
    for (Help help : children.helps()) {
      for (String use : USES) {
        boolean used = help.controls().has(use);
        if (used && !seen.add(use)) {
          wrong(help.place(), new Text("det finns redan en sådan", "there is one already"));
        } else if (used && !scale && (use.equals(Controls.LOWER) || use.equals(Controls.UPPER))) {
          wrong(help.place(), new Text("bara en skala har ändar", "only a scale has ends"));
        }
      }
    }
  }

  private static void wrong(Place place, Text why) {
    Extensions.at(place, Extensions.OF_ITEM)
        .all(Extensions.ITEM_CONTROL)
        .forEach(extension -> Extensions.wrong(extension, why));
  }

  /** Refuses to help with something that is to be answered itself. */
  static void none(Extensions extensions, Controls controls) {
    if (controls.helps()) {
      extensions
          .all(Extensions.ITEM_CONTROL)
          .forEach(
              extension ->
                  Extensions.wrong(
                      extension,
                      new Text(
                          "bara en text av typen display hjälper en fråga",
                          "only a text of the type display helps a question")));
    }
  }
}
