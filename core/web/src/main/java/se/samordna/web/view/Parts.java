package se.samordna.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The small parts that pages are put together from. */
public final class Parts {
  private Parts() {}

  /** A place and what it is called; {@code href} is empty for the place one is at. */
  public record Link(String href, String label) {}

  /** A word with icon and tone. */
  public record Tag(String icon, String word, Tone tone) {}

  /**
   * Something the reader should know before the rest.
   *
   * @param strong the first words, set in bold; may be empty
   * @param link what to do about it, {@code null} when nothing
   */
  public record Notice(String icon, Tone tone, String strong, String text, @Nullable Link link) {
    /** What went well. */
    public static Notice kept(String text) {
      return new Notice("check-circle", Tone.KEPT, "", text, null);
    }

    /** Something to think about. */
    public static Notice think(String strong, String text) {
      return new Notice("warning", Tone.THINK, strong, text, null);
    }

    /** Something that stops. */
    public static Notice stop(String strong, String text) {
      return new Notice("stop", Tone.STOP, strong, text, null);
    }

    /** Something to know. */
    public static Notice info(String text) {
      return new Notice("info", Tone.ACTION, "", text, null);
    }
  }

  /** What normally appears here, when nothing does yet. */
  public record Empty(String icon, String says, String normally, @Nullable Button verb) {}

  /** A fact: what it is about and what holds. */
  public record Fact(String label, String value, @Nullable String href, boolean voice) {
    /** A plain fact. */
    public static Fact of(String label, String value) {
      return new Fact(label, value, null, false);
    }

    /** A fact that leads somewhere. */
    public static Fact to(String label, String value, String href) {
      return new Fact(label, value, href, false);
    }
  }

  /** Somebody or something that needs the reader. */
  public record Attention(
      String icon, Tone tone, String what, String href, String why, List<Button> verbs) {
    public Attention {
      verbs = List.copyOf(verbs);
    }
  }

  /**
   * Something to do, for whom and by when.
   *
   * @param done what marks it as done, {@code null} when it is done elsewhere
   */
  public record TaskRow(
      String what, String href, String who, String when, boolean late, @Nullable Button done) {}

  /** Tasks under one heading. */
  public record TaskGroup(String heading, boolean late, List<TaskRow> rows) {
    public TaskGroup {
      rows = List.copyOf(rows);
    }
  }

  /** One point of the day. */
  public record DayPoint(
      String time, String what, @Nullable String href, String where, boolean now) {}

  /** A row of a simple list. */
  public record Row(
      @Nullable String icon,
      Tone tone,
      String title,
      @Nullable String href,
      String under,
      String right) {}
}
