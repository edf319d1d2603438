package se.samordna.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.web.view.Parts.Notice;

/**
 * A team's meeting as a whole.
 *
 * @param notice what must not be missed, {@code null} for nothing
 * @param there those who were there, by profession
 * @param spoken whom the meeting spoke of, in that order
 * @param left whom it did not come to
 * @param others what is said of those whom the team no longer cares for, empty for nobody
 * @param notes the team's working notes
 * @param write how to write one more working note, {@code null} when the meeting is one person's
 */
public record MeetingView(
    @Nullable Notice notice,
    List<Profession> there,
    List<Spoken> spoken,
    List<Spoken> left,
    String others,
    List<Note> notes,
    @Nullable FormView write) {
  public MeetingView {
    there = List.copyOf(there);
    spoken = List.copyOf(spoken);
    left = List.copyOf(left);
    notes = List.copyOf(notes);
  }

  /** Those of one profession who were there. */
  public record Profession(String name, List<String> staff) {}

  /**
   * A person whom the meeting spoke of.
   *
   * @param cover what stands on paper instead of the name of a protected person, empty for others
   * @param where what is said of where the note stands
   */
  public record Spoken(
      String name,
      String cover,
      String href,
      String where,
      String noteHref,
      List<String> decisions) {}

  /** A working note. */
  public record Note(String when, String text) {}
}
