package se.samordna.web.page;

import java.util.Arrays;
import java.util.List;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field.Option;

/** Answers to choose from. */
final class Choices {
  private Choices() {}

  /** All constants of an enum by their names. */
  static <E extends Enum<E>> List<Option> of(Class<E> type, Texts t) {
    return of(Arrays.asList(type.getEnumConstants()), t);
  }

  /** Some constants of an enum by their names. */
  static <E extends Enum<E>> List<Option> of(List<E> constants, Texts t) {
    return constants.stream().map(one -> Option.of(one.name(), t.named(one))).toList();
  }

  /** Nothing first, then the others. */
  static List<Option> orNone(String none, List<Option> others) {
    List<Option> all = new java.util.ArrayList<>(List.of(Option.of("", none)));
    all.addAll(others);
    return List.copyOf(all);
  }
}
