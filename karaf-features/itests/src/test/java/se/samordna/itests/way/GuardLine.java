package se.samordna.itests.way;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of the table: what a guard of a step says when it does not let the step through.
 *
 * @param facts the values it rests on, such as {@code perFte 1.25}
 * @param remedies what would change it: kind and label
 */
record GuardLine(
    String step,
    String guard,
    String reason,
    String outcome,
    String sv,
    String en,
    String facts,
    String remedySv,
    String remedyEn) {
  private static final String FILE = "guards-of-fact.txt";

  /** The table. */
  static List<GuardLine> all() {
    try (InputStream in = GuardLine.class.getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(GuardLine::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GuardLine of(String line) {
    String[] cells = line.split("\\|", -1);
    if (cells.length != 9) {
      throw new IllegalArgumentException("A line has nine cells: " + line);
    }
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cells[i].strip();
    }
    return new GuardLine(
        cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8]);
  }

  /** A verdict as a line of the table. */
  static GuardLine of(String step, String guard, JsonNode verdict) {
    return new GuardLine(
        step,
        guard,
        verdict.path("reason").asText(),
        verdict.path("outcome").asText(),
        words(verdict, "sv"),
        words(verdict, "en"),
        Reply.each(verdict.path("facts")).map(GuardLine::fact).collect(Collectors.joining(", ")),
        remedies(verdict, "sv"),
        remedies(verdict, "en"));
  }

  private static String words(JsonNode verdict, String language) {
    return verdict.path("title").path(language).asText()
        + " "
        + verdict.path("why").path(language).asText();
  }

  private static String fact(JsonNode fact) {
    JsonNode value = fact.path("value");
    String told = value.has("sv") ? value.path("sv").asText() : value.asText();
    return fact.path("name").asText() + " " + told;
  }

  private static String remedies(JsonNode verdict, String language) {
    return Reply.each(verdict.path("remedies"))
        .map(one -> one.path("kind").asText() + ": " + one.path("label").path(language).asText())
        .collect(Collectors.joining(", "));
  }

  @Override
  public String toString() {
    return step + ": " + guard + ", " + reason;
  }

  /** As it is written in the table. */
  String cells() {
    return String.join(" | ", step, guard, reason, outcome, sv, en, facts, remedySv, remedyEn);
  }
}
