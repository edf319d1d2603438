package se.samordna.rest;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import se.samordna.text.Text;

/**
 * The shape of a value as JSON. Reading, writing and the OpenAPI document all go by the same
 * shapes, which are taken from the api's own records; so the document can't say anything that the
 * code does not do.
 */
sealed interface Shape {
  /** The most characters of any text that is taken. */
  int LONGEST_TEXT = 20_000;

  /** A value without parts. */
  enum Leaf implements Shape {
    TEXT("en text", "a text"),
    SECRET("en text", "a text"),
    WHOLE("ett heltal", "a whole number"),
    LONG("ett heltal", "a whole number"),
    DECIMAL("ett tal", "a number"),
    FLAG("true eller false", "true or false"),
    DAY("ett datum, till exempel \"2026-11-21\"", "a date, such as \"2026-11-21\""),
    MOMENT(
        "en tidpunkt, till exempel \"2026-11-21T08:30:00Z\"",
        "a point in time, such as \"2026-11-21T08:30:00Z\""),
    IDENTITY("ett id från Samordna", "an id from Samordna"),
    UUID("ett UUID", "a UUID"),
    /** JSON of a form that core reads itself: a FHIR resource, a verdict's value. */
    ANYTHING("JSON", "JSON");

    private final Text expected;

    Leaf(String sv, String en) {
      expected = new Text(sv, en);
    }

    @Override
    public Text expected() {
      return expected;
    }
  }

  /** One of the names of an enum. */
  record Choice(Class<? extends Enum<?>> type, List<String> names) implements Shape {
    @Override
    public Text expected() {
      String all = String.join(", ", names);
      return new Text("ett av " + all, "one of " + all);
    }
  }

  /** Values in order; a set is written in the order of its names. */
  record Many(Shape item, boolean set) implements Shape {
    @Override
    public Text expected() {
      return new Text("en lista", "a list");
    }
  }

  /** Values by key. */
  record Keyed(Shape value) implements Shape {
    @Override
    public Text expected() {
      return new Text("ett objekt", "an object");
    }
  }

  /** A value that may be absent or null, in Java an {@code Optional}. */
  record Maybe(Shape present) implements Shape {
    @Override
    public Text expected() {
      return present.expected();
    }
  }

  /**
   * A record, or for writing alone an interface with one method for each field.
   *
   * @param name in the OpenAPI document
   * @param parts resolved late, for records may hold themselves
   */
  record Composite(String name, Supplier<Parts> parts) implements Shape {
    @Override
    public Text expected() {
      return new Text("ett objekt", "an object");
    }
  }

  /** The fields of a composite, and its constructor where it can be read. */
  record Parts(List<Field> fields, List<Constructor<?>> constructor) {}

  /**
   * One field.
   *
   * @param nullable whether it may be null; all others must be there
   */
  record Field(String name, Shape shape, boolean nullable, Method accessor) {}

  /** One of several records, told apart by the field {@code is}; for writing alone. */
  record OneOf(String name, Supplier<Map<Class<?>, Composite>> kinds) implements Shape {
    /** The field that tells the kinds apart. */
    static final String IS = "is";

    @Override
    public Text expected() {
      return new Text("ett objekt", "an object");
    }
  }

  /** What is expected, to be read after "is not". */
  Text expected();
}
