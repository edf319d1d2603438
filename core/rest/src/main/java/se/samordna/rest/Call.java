package se.samordna.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.http.Request;
import se.samordna.own.Self;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.text.Language;
import se.samordna.text.Text;

/** One request to one operation, in the operation's own terms. */
final class Call {
  private static final int USUAL_SIZE = 50;
  private static final Pattern ETAG = Pattern.compile("\"([0-9]{1,9})\"");
  private static final Text REVISION =
      new Text(
          "en version så som ETag gav den, till exempel \"7\"",
          "a revision as ETag gave it, such as \"7\"");
  private static final Text SIZE =
      new Text(
          "ett heltal från 1 till " + Page.MAX_SIZE, "a whole number from 1 to " + Page.MAX_SIZE);

  private static final String PERSON = "person";

  private final Request request;
  private final @Nullable Object body;
  private final @Nullable String survivor;

  private Call(Request request, @Nullable Object body, @Nullable String survivor) {
    this.request = request;
    this.body = body;
    this.survivor = survivor;
  }

  /**
   * Reads what the operation takes.
   *
   * @throws Refusal with everything that is wrong with the body
   */
  static Call read(Request request, Optional<Shape> takes) {
    if (takes.isEmpty()) {
      return new Call(request, null, null);
    }
    if (!request.mediaType().equals("application/json")) {
      throw Refusal.of(Problem.of(Code.MEDIA_TYPE_WRONG).with("wanted", "application/json"));
    }
    JsonNode node = JsonText.read(request.text());
    ShapeReader reader = new ShapeReader();
    Object body = reader.read(takes.get(), node, "");
    if (!reader.problems().isEmpty()) {
      throw new Refusal(reader.problems());
    }
    return new Call(request, body, null);
  }

  /** The same about the row that the person's was merged into. */
  Call about(String survivor) {
    return new Call(request, body, survivor);
  }

  Request request() {
    return request;
  }

  Caller caller() {
    return request.caller();
  }

  /** Which person asks, on a person's own route. */
  Self self() {
    return request.self();
  }

  Language language() {
    return request.language();
  }

  /** The body, of the type that the operation declares. */
  <T> T body(Class<T> type) {
    return Objects.requireNonNull(type.cast(body));
  }

  /** An id in the path; what is no id names nothing. */
  <T> Id<T> id(String variable) {
    return Call.<T>idOf(text(variable)).orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  String text(String variable) {
    return survivor != null && variable.equals(PERSON) ? survivor : request.variable(variable);
  }

  /** A number in the path, counted from 1; what is no number is none of them. */
  int number(String variable) {
    String text = text(variable);
    if (!text.matches("[1-9][0-9]{0,5}")) {
      throw Refusal.of(Code.NOT_FOUND);
    }
    return Integer.parseInt(text);
  }

  Optional<String> query(String name) {
    return request.query().filled(name);
  }

  /** A query parameter that the operation needs. */
  String needed(String name) {
    return query(name).orElseThrow(() -> Refusal.at("/" + name, Code.FIELD_MISSING));
  }

  /** A day that the operation needs; it is named, for only the engine knows what today is. */
  LocalDate day(String name) {
    try {
      return LocalDate.parse(needed(name));
    } catch (DateTimeParseException e) {
      throw wrong(name, Shape.Leaf.DAY.expected());
    }
  }

  /** A moment that the operation needs. */
  Instant moment(String name) {
    Instant moment = momentOrNull(name);
    if (moment == null) {
      throw Refusal.at("/" + name, Code.FIELD_MISSING);
    }
    return moment;
  }

  /** A moment, or none; only the engine knows what now is. */
  @Nullable Instant momentOrNull(String name) {
    try {
      return query(name).map(Instant::parse).orElse(null);
    } catch (DateTimeParseException e) {
      throw wrong(name, Shape.Leaf.MOMENT.expected());
    }
  }

  boolean flag(String name) {
    return query(name)
        .map(
            text -> {
              if (!text.equals("true") && !text.equals("false")) {
                throw wrong(name, Shape.Leaf.FLAG.expected());
              }
              return text.equals("true");
            })
        .orElse(false);
  }

  PageRequest page() {
    int size = query("size").map(Call::size).orElse(USUAL_SIZE);
    return new PageRequest(query("cursor").orElse(null), size);
  }

  /**
   * The revision that the caller read.
   *
   * @throws Refusal {@code CM-1010} without If-Match
   */
  int revision() {
    String header = request.header("If-Match").orElseThrow(() -> Refusal.of(Code.REVISION_MISSING));
    Matcher tag = ETAG.matcher(header.strip());
    if (!tag.matches()) {
      throw wrong("If-Match", REVISION);
    }
    return Integer.parseInt(tag.group(1));
  }

  /** A query parameter or header that is not what it should be; the place is its name. */
  static Refusal wrong(String name, Text expected) {
    return Refusal.of(
        new Problem(Code.FIELD_NOT_OF_TYPE, "/" + name, Map.of("expected", expected)));
  }

  private static int size(String text) {
    try {
      int size = Integer.parseInt(text);
      if (size >= 1 && size <= Page.MAX_SIZE) {
        return size;
      }
    } catch (NumberFormatException e) {
      throw wrong("size", SIZE);
    }
    throw wrong("size", SIZE);
  }

  private static <T> Optional<Id<T>> idOf(String text) {
    try {
      return Optional.of(Id.of(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
