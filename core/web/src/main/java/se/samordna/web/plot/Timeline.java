package se.samordna.web.plot;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Tone;

/**
 * What has been, lane by lane: phases, board, admissions, meetings, forms.
 *
 * <p>A text that has no room in the drawing is left out of it; the list under the drawing says
 * everything.
 */
public record Timeline(
    List<Lane> lanes, List<Tick> ticks, double todayX, String todayWord, List<Line> list) {
  /** The width of the drawing in its own units. */
  public static final int WIDTH = 680;

  /** Where the days begin. */
  public static final int LEFT = 104;

  private static final int RIGHT = WIDTH - 16;
  private static final double LETTER = 6.4;

  public Timeline {
    lanes = List.copyOf(lanes);
    ticks = List.copyOf(ticks);
    list = List.copyOf(list);
  }

  /** A stretch of time, or a day when both ends are the same. */
  public record Happening(LocalDate from, LocalDate to, String what, Tone tone) {}

  /** What happened of one kind. */
  public record Strand(String name, List<Happening> happenings) {}

  /** A lane as drawn. */
  public record Lane(String name, int y, List<Bar> bars, List<Dot> dots) {}

  /** A stretch as drawn. */
  public record Bar(double x, double width, String label, double labelX, String css) {}

  /** A day as drawn. */
  public record Dot(double x, String label, String css) {}

  /** The beginning of a month. */
  public record Tick(double x, String month, String year) {}

  /** A happening in words. */
  public record Line(String when, String strand, String what) {}

  /** How high the drawing is. */
  public int height() {
    return 44 + 28 * lanes.size();
  }

  /** Draws the strands from a day to today. */
  public static Timeline of(List<Strand> strands, LocalDate from, LocalDate today, Texts texts) {
    Ruler ruler = new Ruler(from, today);
    List<Lane> lanes = new ArrayList<>();
    List<Line> list = new ArrayList<>();
    for (Strand strand : strands) {
      lanes.add(lane(strand, 26 + 28 * lanes.size(), ruler, from));
      for (Happening happening : strand.happenings()) {
        list.add(new Line(span(happening, texts), strand.name(), happening.what()));
      }
    }
    return new Timeline(
        lanes, ticks(from, today, ruler, texts), ruler.x(today), texts.of("day.today"), list);
  }

  private static String span(Happening happening, Texts texts) {
    String from = texts.dates().dated(happening.from());
    return happening.from().equals(happening.to())
        ? from
        : from + " – " + texts.dates().dated(happening.to());
  }

  private static Lane lane(Strand strand, int y, Ruler ruler, LocalDate from) {
    List<Bar> bars = new ArrayList<>();
    List<Dot> dots = new ArrayList<>();
    List<Happening> shown =
        strand.happenings().stream().filter(h -> !h.to().isBefore(from)).toList();
    for (int i = 0; i < shown.size(); i++) {
      Happening one = shown.get(i);
      double x = ruler.x(one.from());
      double until = i + 1 < shown.size() ? ruler.x(shown.get(i + 1).from()) : RIGHT + 12;
      double length = one.what().length() * LETTER;
      if (one.from().equals(one.to())) {
        dots.add(new Dot(x, x + 10 + length < until - 6 ? one.what() : "", one.tone().css()));
        continue;
      }
      double width = Math.max(5, ruler.x(one.to()) - x);
      boolean inside = length + 12 < width;
      boolean beside = !inside && x + width + 6 + length < until - 4;
      String label = inside || beside ? one.what() : "";
      bars.add(new Bar(x, width, label, inside ? x + 7 : x + width + 6, one.tone().css()));
    }
    return new Lane(strand.name(), y, bars, dots);
  }

  private static List<Tick> ticks(LocalDate from, LocalDate today, Ruler ruler, Texts texts) {
    long months = ChronoUnit.MONTHS.between(from.withDayOfMonth(1), today.withDayOfMonth(1));
    int step = months <= 13 ? 1 : 3;
    List<Tick> ticks = new ArrayList<>();
    LocalDate month = from.withDayOfMonth(1).plusMonths(from.getDayOfMonth() == 1 ? 0 : 1);
    for (; !month.isAfter(today); month = month.plusMonths(step)) {
      boolean first = ticks.isEmpty() || month.getMonthValue() <= step;
      double x = ruler.x(month);
      String year = first && x < RIGHT - 60 ? Integer.toString(month.getYear()) : "";
      ticks.add(new Tick(x, x > RIGHT - 16 ? "" : texts.dates().month(month), year));
    }
    return ticks;
  }

  /** Where a day stands. */
  private record Ruler(LocalDate from, LocalDate to) {
    double x(LocalDate day) {
      double whole = Math.max(1, ChronoUnit.DAYS.between(from, to));
      double gone = Math.max(0, Math.min(whole, (double) ChronoUnit.DAYS.between(from, day)));
      return Math.round((LEFT + (RIGHT - LEFT) * gone / whole) * 10) / 10.0;
    }
  }
}
