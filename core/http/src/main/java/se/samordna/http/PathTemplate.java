package se.samordna.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The shape of a path: {@code /enrolments/{enrolment}/steps/{step}:preview}.
 *
 * <p>A segment is literal, a variable, or a variable with an action after a colon. Variables take
 * one whole segment (without the action) that is not empty.
 */
public final class PathTemplate {
  private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9._~-]+(:[a-z-]+)?");
  private static final Pattern VARIABLE = Pattern.compile("\\{([a-z][A-Za-z0-9]*)}(?::([a-z-]+))?");

  private final String text;
  private final List<Segment> segments;

  private PathTemplate(String text, List<Segment> segments) {
    this.text = text;
    this.segments = List.copyOf(segments);
  }

  /**
   * Reads a template.
   *
   * @throws IllegalArgumentException if the text is no template, or names a variable twice
   */
  public static PathTemplate of(String text) {
    if (!text.startsWith("/")) {
      throw new IllegalArgumentException("A path template starts with a slash: " + text);
    }
    List<Segment> segments = new ArrayList<>();
    for (String part : split(text)) {
      segments.add(segment(part, text));
    }
    PathTemplate template = new PathTemplate(text, segments);
    if (template.variables().stream().distinct().count() != template.variables().size()) {
      throw new IllegalArgumentException("A variable is named twice: " + text);
    }
    return template;
  }

  /** The names of the variables from left to right. */
  public List<String> variables() {
    return segments.stream().filter(Segment::isVariable).map(Segment::name).toList();
  }

  List<Segment> segments() {
    return segments;
  }

  /**
   * The parts of a path between its slashes; the root has none, a last slash makes an empty one.
   */
  static List<String> split(String path) {
    if (path.isEmpty() || path.equals("/")) {
      return List.of();
    }
    return List.of(path.substring(1).split("/", -1));
  }

  private static Segment segment(String part, String text) {
    var variable = VARIABLE.matcher(part);
    if (variable.matches()) {
      String action = variable.group(2);
      return new Segment(variable.group(1), true, action == null ? "" : ":" + action);
    }
    if (!LITERAL.matcher(part).matches()) {
      throw new IllegalArgumentException("Not a segment of a path template: " + text);
    }
    return new Segment(part, false, "");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PathTemplate template && template.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }

  /** One part of the template: a literal, or a variable with the action that must follow it. */
  record Segment(String name, boolean isVariable, String action) {}
}
