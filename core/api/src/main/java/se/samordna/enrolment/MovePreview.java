package se.samordna.enrolment;

import java.util.List;
import se.samordna.text.Text;

/**
 * What a move would do.
 *
 * @param version the version that they would come to
 * @param open how many enrolments are on the old major
 * @param movable how many of them would move
 * @param reviewed how many of those would be put before their teams to look over
 * @param signatures steps that some have signed and others have yet to, whose signatures would have
 *     to be given anew
 * @param drafts forms begun and not yet completed; they stay as they are, with their own version
 * @param phases where each phase leads
 * @param marks marks in force
 * @param reasons reasons of open stays on a board
 * @param tasks open tasks by the activity that made them
 * @param settings thresholds that organisations have set themselves, by caseload rule
 * @param begins activities that the new major adds; a step begins them, a move does not
 * @param stuck who could not be moved, and why; at most 200
 */
public record MovePreview(
    Move move,
    String version,
    int open,
    int movable,
    int reviewed,
    int signatures,
    int drafts,
    List<PhaseMove> phases,
    List<Carried> marks,
    List<Carried> reasons,
    List<Carried> tasks,
    List<Carried> settings,
    List<Text> begins,
    List<Stuck> stuck) {
  public MovePreview {
    phases = List.copyOf(phases);
    marks = List.copyOf(marks);
    reasons = List.copyOf(reasons);
    tasks = List.copyOf(tasks);
    settings = List.copyOf(settings);
    begins = List.copyOf(begins);
    stuck = List.copyOf(stuck);
  }

  /**
   * Where a phase leads.
   *
   * @param fallback whether the new major does not name the phase, so that a team looks it over
   * @param attention whether the new phase asks for attention
   * @param stuck how many of them could not be moved
   */
  public record PhaseMove(
      String from,
      Text fromLabel,
      String to,
      Text toLabel,
      boolean fallback,
      boolean attention,
      int count,
      int stuck) {}

  /**
   * Something that comes along.
   *
   * @param known whether the new major knows it; what it does not know stays as it is, and no step
   *     or activity of the new major goes on with it
   */
  public record Carried(String key, Text label, int count, boolean known) {}
}
