package se.samordna.engine.form;

import java.util.HashSet;
import java.util.Set;
import se.samordna.form.Control;
import se.samordna.text.Text;

/**
 * What the standard item control says about how an item is shown.
 *
 * @param codes the codes at the item
 */
record Controls(Set<String> codes) {
  static final String HELP = "help";
  static final String UNIT = "unit";
  static final String LOWER = "lower";
  static final String UPPER = "upper";
  static final String SLIDER = "slider";

  /** Texts that help to answer the question they stand below. */
  static final Set<String> HELPS = Set.of(HELP, "flyover", UNIT, LOWER, UPPER);

  /** Codes about looks only: the page finds its own way to show the same. */
  static final Set<String> LOOKS =
      Set.of(
          "atable",
          "autocomplete",
          "footer",
          "grid",
          "gtable",
          "header",
          "htable",
          "inline",
          "list",
          "lookup",
          "page",
          "prompt",
          "spinner",
          "tab-container",
          "table");

  /** Codes that say how a question's options are shown. */
  static final Set<String> WIDGETS =
      Set.of("check-box", "drop-down", "radio-button", "text-box", SLIDER);

  static Controls of(Place item, Extensions extensions) {
    Set<String> codes = new HashSet<>();
    for (Place extension : extensions.all(Extensions.ITEM_CONTROL)) {
      extension
          .object("valueCodeableConcept")
          .ifPresent(
              concept ->
                  concept
                      .list("coding")
                      .forEach(coding -> coding.demand("code").ifPresent(codes::add)));
      for (String code : codes) {
        if (!HELPS.contains(code) && !LOOKS.contains(code) && !WIDGETS.contains(code)) {
          Extensions.wrong(
              extension,
              new Text("koden " + code + " ingår inte", "the code " + code + " is not part"));
        }
      }
    }
    return new Controls(Set.copyOf(codes));
  }

  boolean has(String use) {
    return codes.contains(use) || (use.equals(HELP) && codes.contains("flyover"));
  }

  /** Whether the item is a text that only helps to answer another. */
  boolean helps() {
    return codes.stream().anyMatch(HELPS::contains);
  }

  /** How the question wants to be shown. */
  Control control() {
    if (codes.contains("radio-button")) {
      return Control.RADIO_BUTTON;
    } else if (codes.contains("check-box")) {
      return Control.CHECK_BOX;
    } else if (codes.contains("drop-down")) {
      return Control.DROP_DOWN;
    }
    return codes.contains("text-box") ? Control.TEXT_BOX : Control.AUTOMATIC;
  }
}
