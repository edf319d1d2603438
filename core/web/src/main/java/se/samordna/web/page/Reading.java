package se.samordna.web.page;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Fields;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.text.Text;

/**
 * Reads what was sent with a form, forgiving how people write, and collects everything that can't
 * be read, so that all of it is said at once.
 */
final class Reading {
  private static final Text DATE =
      new Text("ett datum, till exempel 2027-05-24", "a date, such as 2027-05-24");
  private static final Text TIME = new Text("ett klockslag, till exempel 13.30", "a time, 13:30");
  private static final Text NUMBER = new Text("ett heltal", "a whole number");
  private static final Text DECIMAL = new Text("ett tal, till exempel 20,5", "a number: 20.5");
  private static final Text CHOICE = new Text("ett av alternativen", "one of the choices");
  private static final Pattern DAY = Pattern.compile("(\\d{4})[-./ ]?(\\d{1,2})[-./ ]?(\\d{1,2})");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})[.:]?(\\d{2})");

  private final Fields fields;
  private final List<Problem> problems = new ArrayList<>();

  Reading(Fields fields) {
    this.fields = fields;
  }

  /** What was typed, as it was typed. */
  String typed(String name) {
    return fields.first(name).orElse("");
  }

  /** Everything typed or chosen under a name. */
  List<String> all(String name) {
    return fields.all(name);
  }

  /** Everything that was sent, by name. */
  Map<String, List<String>> everything() {
    Map<String, List<String>> all = new TreeMap<>();
    fields.names().forEach(name -> all.put(name, fields.all(name)));
    return Collections.unmodifiableMap(all);
  }

  /** A text without blanks around it; may be empty. */
  String text(String name) {
    return fields.filled(name).map(text -> text.replace("\r\n", "\n")).orElse("");
  }

  /** A text that must be there. */
  String needed(String name) {
    String text = text(name);
    if (text.isEmpty()) {
      problems.add(Problem.at("/" + name, Code.FIELD_MISSING));
    }
    return text;
  }

  /** A list with one item in each line. */
  List<String> lines(String name) {
    return text(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** A secret, which is never shown again. */
  char[] secret(String name) {
    return fields.first(name).orElse("").toCharArray();
  }

  /** Whether a box was ticked. */
  boolean ticked(String name) {
    return fields.first(name).filter("true"::equals).isPresent();
  }

  /** A day, {@code null} when nothing was typed. */
  @Nullable LocalDate day(String name) {
    String typed = text(name);
    if (typed.isEmpty()) {
      return null;
    }
    Matcher parts = DAY.matcher(typed);
    if (parts.matches()) {
      try {
        return LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
      } catch (DateTimeException e) {
        wrong(name, DATE);
        return null;
      }
    }
    wrong(name, DATE);
    return null;
  }

  /** A day that must be there; {@code otherwise} stands in for one that is wrong. */
  LocalDate neededDay(String name, LocalDate otherwise) {
    LocalDate day = day(name);
    if (day == null && text(name).isEmpty()) {
      problems.add(Problem.at("/" + name, Code.FIELD_MISSING));
    }
    return day == null ? otherwise : day;
  }

  /** A day and a time of it in Sweden. */
  Instant moment(String day, String time, Instant otherwise) {
    LocalDate date = neededDay(day, Days.of(otherwise));
    Matcher parts = CLOCK.matcher(text(time));
    if (!parts.matches() || number(parts, 1) > 23 || number(parts, 2) > 59) {
      wrong(time, TIME);
      return otherwise;
    }
    LocalTime clock = LocalTime.of(number(parts, 1), number(parts, 2));
    return date.atTime(clock).atZone(Days.ZONE).toInstant();
  }

  /** A whole number from zero, {@code null} when nothing was typed. */
  @Nullable Integer number(String name) {
    String typed = text(name);
    if (typed.isEmpty()) {
      return null;
    }
    if (!typed.matches("\\d{1,6}")) {
      wrong(name, NUMBER);
      return null;
    }
    return Integer.valueOf(typed);
  }

  /** A whole number, or another when nothing was typed. */
  int number(String name, int otherwise) {
    Integer number = number(name);
    return number == null ? otherwise : number;
  }

  /** A number from zero with a point or a comma, {@code null} when nothing was typed. */
  @Nullable BigDecimal decimal(String name) {
    String typed = text(name).replace(',', '.');
    if (typed.isEmpty()) {
      return null;
    }
    if (!typed.matches("\\d{1,6}(\\.\\d{1,4})?")) {
      wrong(name, DECIMAL);
      return null;
    }
    return new BigDecimal(typed);
  }

  /** A number that must be there; zero stands in for one that is not. */
  BigDecimal neededDecimal(String name) {
    BigDecimal number = decimal(name);
    if (number == null && text(name).isEmpty()) {
      problems.add(Problem.at("/" + name, Code.FIELD_MISSING));
    }
    return number == null ? BigDecimal.ZERO : number;
  }

  /** The revision that the page was read with. */
  int revision() {
    return number("revision", 0);
  }

  /** One of an enum's constants, which must be chosen; {@code otherwise} stands in for none. */
  <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
    String text = needed(name);
    Optional<E> chosen = constant(type, text);
    if (chosen.isEmpty() && !text.isEmpty()) {
      wrong(name, CHOICE);
    }
    return chosen.orElse(otherwise);
  }

  /** Every constant of an enum chosen under a name. */
  <E extends Enum<E>> List<E> choices(String name, Class<E> type) {
    List<E> chosen = new ArrayList<>();
    for (String one : fields.all(name)) {
      Optional<E> constant = constant(type, one);
      if (constant.isEmpty()) {
        wrong(name, CHOICE);
      }
      constant.ifPresent(chosen::add);
    }
    return chosen;
  }

  /** An id, {@code null} when none was chosen or it is wrong. */
  <T> @Nullable Id<T> id(String name) {
    String text = text(name);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return Id.of(text);
    } catch (IllegalArgumentException e) {
      wrong(name, CHOICE);
      return null;
    }
  }

  /** Every id chosen under a name. */
  <T> List<Id<T>> ids(String name) {
    List<Id<T>> ids = new ArrayList<>();
    for (String one : fields.all(name)) {
      try {
        ids.add(Id.of(one));
      } catch (IllegalArgumentException e) {
        wrong(name, CHOICE);
      }
    }
    return ids;
  }

  /** An id that must be there. */
  <T> Id<T> neededId(String name) {
    needed(name);
    Id<T> id = id(name);
    if (id == null) {
      throw new Refusal(problems);
    }
    return id;
  }

  /** Refuses with everything that could not be read. */
  void check() {
    if (!problems.isEmpty()) {
      throw new Refusal(problems);
    }
  }

  static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  private void wrong(String name, Text expected) {
    problems.add(Problem.at("/" + name, Code.FIELD_NOT_OF_TYPE).with("expected", expected));
  }
}
