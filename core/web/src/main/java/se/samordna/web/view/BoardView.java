package se.samordna.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Fact;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.Parts.Notice;
import se.samordna.web.view.Parts.Tag;

/**
 * The team's board.
 *
 * @param units the boards one may choose between; a single one is not shown
 * @param meeting the meeting that is on, {@code null} when none is
 * @param focus whom the meeting speaks of
 * @param empty what stands here when nobody is on the board
 * @param aside whom a rule suggests for the board, {@code null} when nobody
 */
public record BoardView(
    List<Link> units,
    @Nullable Meeting meeting,
    @Nullable Focus focus,
    List<Column> columns,
    @Nullable Empty empty,
    @Nullable RowCard aside) {
  public BoardView {
    units = List.copyOf(units);
    columns = List.copyOf(columns);
  }

  /** A board that isn't there, and what normally is. */
  public static BoardView of(Empty none) {
    return new BoardView(List.of(), null, null, List.of(), none, null);
  }

  /** The same with another form of the one in focus. */
  public BoardView writing(FormView form) {
    return focus == null
        ? this
        : new BoardView(units, meeting, focus.writing(form), columns, empty, aside);
  }

  /** The class that says how many columns there are. */
  public String css() {
    return "columns-" + Math.max(2, Math.min(5, columns.size()));
  }

  /**
   * A meeting that is on.
   *
   * @param since when it began, in words; a script shows how long it has been on instead
   * @param started when it began, for the script, and {@code asked} when the page was asked for
   * @param minutes how long such a meeting is meant to be
   * @param left what is said aloud when five minutes, one and none are left
   * @param passed for each on the board whether the meeting has spoken of them
   * @param now the place of the one in focus from 1, 0 for nobody
   * @param goes the keys of the meeting: buttons of the form of the one in focus
   * @param verbs what can be done while nobody is in focus
   * @param allDone what is said when everybody has been spoken of, {@code null} before
   */
  public record Meeting(
      String since,
      String started,
      String asked,
      int minutes,
      List<String> left,
      String title,
      int now,
      List<Boolean> passed,
      String attendance,
      List<Go> goes,
      List<Button> verbs,
      @Nullable Notice allDone) {
    /** How many are on the board. */
    public int count() {
      return passed.size();
    }

    /** How many of them the meeting has spoken of. */
    public long done() {
      return passed.stream().filter(one -> one).count();
    }
  }

  /**
   * A button that saves what has been written of the one in focus, and goes somewhere.
   *
   * @param value where to, as the form sends it
   * @param key the letter that presses it, {@code null} for none
   */
  public record Go(String value, String label, @Nullable String key, Button.Look look) {
    /** All classes of a button in the bar. */
    public String css() {
      return ("button " + look.css()).strip();
    }
  }

  /** The one the meeting speaks of. */
  public record Focus(
      String name,
      String href,
      List<Tag> reasons,
      String day,
      List<Fact> facts,
      PersonView.@Nullable Voice voice,
      String downWhen,
      String question,
      List<Tag> alerts,
      FormView action,
      @Nullable Turn turn,
      List<Button> verbs) {
    Focus writing(FormView form) {
      return new Focus(
          name, href, reasons, day, facts, voice, downWhen, question, alerts, form, turn, verbs);
    }
  }

  /**
   * What the meeting writes of the one in focus, besides what stands on the card.
   *
   * @param keep where a script keeps what is being typed
   * @param words what the script says about that: kept, not kept
   * @param goes buttons beside the fields
   */
  public record Turn(String keep, List<String> words, List<Go> goes) {}

  /** One column. */
  public record Column(String icon, String name, List<Slip> slips, String normally) {
    public Column {
      slips = List.copyOf(slips);
    }
  }

  /**
   * One person's slip.
   *
   * @param isLine whether it is one line of a large board, without cause, action and contacts
   * @param href where it leads, empty for nowhere
   * @param cover what stands on paper instead of the name of a protected person
   * @param guarded whether the person is protected, so that paper shows the cover and no more
   */
  public record Slip(
      boolean isLine,
      String name,
      String cover,
      boolean guarded,
      String href,
      State state,
      String day,
      List<Tag> reasons,
      String cause,
      List<Tag> alerts,
      String next,
      String coordinator,
      int met,
      int target,
      String contacts) {
    private static final int MOST_DOTS = 7;

    public Slip {
      reasons = List.copyOf(reasons);
      alerts = List.copyOf(alerts);
    }

    /** The classes that the stylesheet knows it by, {@code null} for none. */
    public @Nullable String css() {
      String css = (isLine ? "" : "slip ") + state.css() + (guarded ? " protected" : "");
      return css.isBlank() ? null : css.strip().replace("  ", " ");
    }

    /** The classes that draw the contacts there were and those that are left. */
    public String dots() {
      int shown = Math.min(MOST_DOTS, Math.max(met, target));
      int filled = Math.min(met, shown);
      return "dots met-" + filled + " left-" + (shown - filled);
    }
  }

  /** How a slip is shown. */
  public enum State {
    PLAIN,
    WAITING,
    NOW,
    DONE;

    /** The class that the stylesheet knows it by. */
    public String css() {
      return this == PLAIN ? "" : name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
