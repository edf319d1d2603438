package se.samordna.rest;

/** Bodies that fit an operation's shape, with a sign in each place that takes a text. */
final class WordPlaces {
  /** Stands where a text may stand, to be replaced. */
  static final String PLACE = "¤";

  private final StringBuilder out = new StringBuilder();
  private final int variant;

  private WordPlaces(int variant) {
    this.variant = variant;
  }

  /**
   * One body.
   *
   * @param variant which of its names a choice is, and whether what may be left out is
   */
  static String of(Shape shape, int variant) {
    WordPlaces places = new WordPlaces(variant);
    places.value(shape, 0);
    return places.out.toString();
  }

  private void value(Shape shape, int depth) {
    if (shape instanceof Shape.Composite composite) {
      object(composite, depth);
    } else if (shape instanceof Shape.Many many) {
      out.append('[');
      if (depth < 7) {
        value(many.item(), depth + 1);
      }
      out.append(']');
    } else if (shape instanceof Shape.Keyed keyed) {
      out.append("{\"" + PLACE + "\":");
      value(keyed.value(), depth + 1);
      out.append('}');
    } else if (shape instanceof Shape.Maybe maybe) {
      value(maybe.present(), depth);
    } else if (shape instanceof Shape.Choice choice) {
      out.append('"').append(choice.names().get(variant % choice.names().size())).append('"');
    } else {
      leaf((Shape.Leaf) shape);
    }
  }

  private void object(Shape.Composite shape, int depth) {
    out.append('{');
    String comma = "";
    for (Shape.Field field : shape.parts().get().fields()) {
      out.append(comma).append('"').append(field.name()).append("\":");
      if (field.nullable() && isLeftOut(field.shape())) {
        out.append("null");
      } else {
        value(field.shape(), depth + 1);
      }
      comma = ",";
    }
    out.append('}');
  }

  private boolean isLeftOut(Shape shape) {
    return variant % 2 == 1 && shape instanceof Shape.Leaf && shape != Shape.Leaf.TEXT;
  }

  private void leaf(Shape.Leaf leaf) {
    boolean first = variant % 2 == 0;
    out.append(
        switch (leaf) {
          case TEXT, SECRET -> "\"" + PLACE + "\"";
          case WHOLE, LONG -> first ? "1" : "30";
          case DECIMAL -> "0.5";
          case FLAG -> first ? "false" : "true";
          case DAY -> first ? "\"2027-03-01\"" : "\"2027-03-08\"";
          case MOMENT -> first ? "\"2027-03-01T06:30:00Z\"" : "\"2027-03-08T09:00:00Z\"";
          case IDENTITY, UUID -> "\"00000000-0000-4000-8000-000000000000\"";
          case ANYTHING ->
              "{\"resourceType\":\"QuestionnaireResponse\",\"language\":\"" + PLACE + "\"}";
        });
  }
}
