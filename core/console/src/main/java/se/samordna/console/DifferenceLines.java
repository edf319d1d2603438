package se.samordna.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samordna.model.Difference;

/** Differences as lines, one each, and for a script. */
final class DifferenceLines {
  /** As much of a value as fits on a line; the document has the whole. */
  private static final int LONGEST = 160;

  private DifferenceLines() {}

  /** One line: {@code + model.json /steps/admit/guards/intake-within: …}. */
  static String line(Difference one) {
    String place = (one.file() + " " + one.place()).strip();
    return switch (one.kind()) {
      case ADDED -> "+ " + place + value(one.after());
      case REMOVED -> "- " + place + value(one.before());
      case CHANGED -> "~ " + place + value(one.before()) + " -> " + shortened(one.after());
      case REORDERED -> "= " + place + value(one.before()) + " -> " + shortened(one.after());
    };
  }

  private static String value(String text) {
    return text.isEmpty() ? "" : ": " + shortened(text);
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  /** The differences for a script. */
  static List<Map<String, String>> document(List<Difference> all) {
    return all.stream().map(DifferenceLines::document).toList();
  }

  private static Map<String, String> document(Difference one) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("file", one.file());
    row.put("place", one.place());
    row.put("kind", one.kind().name());
    row.put("before", one.before());
    row.put("after", one.after());
    return row;
  }
}
