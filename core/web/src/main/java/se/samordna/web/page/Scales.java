package se.samordna.web.page;

import java.util.List;
import java.util.stream.IntStream;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field.Option;

/** Numbers to choose from, end to end. */
final class Scales {
  private Scales() {}

  /** How something goes, from not at all to as well as can be. */
  static List<Option> zeroToTen(Texts t) {
    return of(0, 10, 1, t.of("scale.low"), t.of("scale.high"));
  }

  /** A scale with what its ends mean. */
  static List<Option> of(int min, int max, int step, String low, String high) {
    return IntStream.iterate(min, number -> number <= max, number -> number + step)
        .mapToObj(number -> option(number, min, max, low, high))
        .toList();
  }

  private static Option option(int number, int min, int max, String low, String high) {
    String end = number == min ? low : number == max ? high : "";
    String note = end.isEmpty() ? "" : number + " " + end;
    return new Option(Integer.toString(number), Integer.toString(number), note);
  }
}
