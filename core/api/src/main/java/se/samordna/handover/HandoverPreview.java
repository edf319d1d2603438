package se.samordna.handover;

import java.time.LocalDate;
import java.util.List;
import se.samordna.Id;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Judged;
import se.samordna.model.Field;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Problem;
import se.samordna.task.Task;
import se.samordna.text.Text;

/**
 * What a handover would do.
 *
 * @param seen stands for all that the preview rests on; who asks or accepts sends it along, and is
 *     refused when something has changed
 * @param fromPhase where the person is in the model that is left
 * @param toPhase where the person would be
 * @param tasks every open task of the enrolment and the team, one by one
 * @param begins what the new model asks for from the start, what it goes on with aside
 * @param board what becomes of the stay on the board
 * @param loads caseloads before and after: the teams', and the coordinators' that are known
 * @param lookOver what names the team that is left and needs somebody's eye afterwards
 * @param notes what is worth knowing and stands in nobody's way
 * @param fields what the receiving team fills in
 * @param verdicts of the receiving model's rules, as far as it is filled in
 * @param stops what stands in the way whatever is filled in, with codes
 * @param possible whether it could be carried out as it is filled in, cautions acknowledged
 */
public record HandoverPreview(
    String seen,
    Id<Person> person,
    Id<Enrolment> enrolment,
    Id<Unit> fromUnit,
    String fromUnitName,
    Text fromModel,
    Text fromPhase,
    Id<Unit> unit,
    String unitName,
    String model,
    Text modelName,
    Text toPhase,
    HandoverKeeps keeps,
    List<TaskFate> tasks,
    List<Begins> begins,
    BoardFate board,
    List<Load> loads,
    List<LookOver> lookOver,
    List<Text> notes,
    List<Field> fields,
    List<Judged> verdicts,
    List<Problem> stops,
    boolean possible) {
  public HandoverPreview {
    tasks = List.copyOf(tasks);
    begins = List.copyOf(begins);
    loads = List.copyOf(loads);
    lookOver = List.copyOf(lookOver);
    notes = List.copyOf(notes);
    fields = List.copyOf(fields);
    verdicts = List.copyOf(verdicts);
    stops = List.copyOf(stops);
  }

  /** What becomes of an open task. */
  public record TaskFate(Id<Task> task, Text title, LocalDate due, Fate fate) {
    /** Where a task goes. */
    public enum Fate {
      /** Goes to the new coordinator as it is, with its day. */
      CARRIED,
      /** Ends: the model that is left asked for it, and the new one doesn't know it. */
      ENDED
    }
  }

  /**
   * Something that begins.
   *
   * @param everyDays how often it recurs, 0 for once
   */
  public record Begins(String activity, Text name, LocalDate due, int everyDays) {}

  /** What becomes of a stay on the board. */
  public enum BoardFate {
    /** The person is on no board. */
    NONE,
    /** It goes on, on the new team's board. */
    MOVES,
    /** It ends, and the new team's board is asked to look at the person. */
    ENDS_AND_IS_SUGGESTED,
    /** It ends, and the new coordinator gets a task to see what the person needs. */
    ENDS
  }

  /**
   * A caseload before and after.
   *
   * @param receiving whether of the team that receives
   */
  public record Load(
      boolean receiving, String model, CaseloadFigure before, CaseloadFigure after) {}

  /** Something that names the team that is left. */
  public record LookOver(Kind kind, String what) {
    /** What it is. */
    public enum Kind {
      /** A way to reach somebody. */
      CONTACT_PATH,
      /** A role of coordination that staff of the team hold. */
      ROLE,
      /** A consent whose recipient is the team. */
      CONSENT,
      /** The phase that is left asks for attention, and the one that comes doesn't. */
      ATTENTION
    }
  }
}
