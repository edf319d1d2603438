package se.samordna.web.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts the names beside the dots of a map so that none lies over another name, over a dot or over
 * the person in the middle. A name stands above its dot in the upper half and below it in the
 * lower; where that is taken it stands at the dot's side, and else in the next free line.
 */
final class MapLabels {
  private static final double LETTER = 3.4;
  private static final double LINE = 12;
  private static final double DOT = 7;
  private static final double MIDDLE = 20;
  private static final int MOST_LINES = 6;

  private final int width;
  private final int height;
  private final List<Dot> dots = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();

  MapLabels(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** Somebody's dot. */
  record Dot(String name, double x, double y) {
    double half() {
      return LETTER * name.length();
    }
  }

  /** Where the middle of a name stands, and half its width. */
  record Label(double x, double y, double half) {
    boolean covers(Label other) {
      return Math.abs(x - other.x) < half + other.half + 3 && Math.abs(y - other.y) < LINE - 1;
    }

    boolean covers(Dot dot) {
      return Math.abs(x - dot.x()) < half + DOT && Math.abs(y - 4 - dot.y()) < DOT + 3;
    }
  }

  /** A dot is known before any name is put. */
  void add(Dot dot) {
    dots.add(dot);
  }

  /** The name of one of the dots. */
  Label put(Dot dot) {
    List<Label> places = places(dot);
    Label free = places.stream().filter(one -> isFree(one, dot)).findFirst().orElse(places.get(0));
    labels.add(free);
    return free;
  }

  private List<Label> places(Dot dot) {
    double half = dot.half();
    boolean upper = dot.y() < height / 2.0;
    double x = Math.max(half + 2, Math.min(width - half - 2, dot.x()));
    double beside = dot.x() < width / 2.0 ? dot.x() - half - DOT - 3 : dot.x() + half + DOT + 3;
    List<Label> places = new ArrayList<>();
    places.add(new Label(x, upper ? dot.y() - 13 : dot.y() + 21, half));
    places.add(new Label(beside, dot.y() + 4, half));
    for (int i = 1; i <= MOST_LINES; i++) {
      double line = i * LINE;
      places.add(new Label(x, upper ? dot.y() - 13 - line : dot.y() + 21 + line, half));
    }
    return places;
  }

  private boolean isFree(Label label, Dot own) {
    return label.x() - label.half() >= 2
        && label.x() + label.half() <= width - 2
        && label.y() > 24
        && label.y() < height - 16
        && !(Math.abs(label.x() - width / 2.0) < label.half() + MIDDLE
            && Math.abs(label.y() - 4 - height / 2.0) < MIDDLE + 4)
        && labels.stream().noneMatch(label::covers)
        && dots.stream().filter(dot -> !dot.equals(own)).noneMatch(label::covers);
  }
}
