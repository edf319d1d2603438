package se.samordna.start;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.enrolment.Enrolment;
import se.samordna.meeting.Meeting;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.task.Task;
import se.samordna.task.TeamTask;
import se.samordna.text.Text;

/**
 * What needs the caller today.
 *
 * @param missedModels models that are away while somebody is enrolled in them at the caller's
 *     units; also for those who only answer for a unit
 * @param attention who needs the caller first, the gravest first, at most ten
 * @param tasks the caller's own, late ones first, at most 30 and not beyond a week
 * @param missedTasks how many of the caller's open tasks have outlived their grace
 * @param boardChanges who went up or down in the caller's teams since the working day before
 * @param caseload the caller's own, one for each team
 * @param units where the caller works
 * @param missedTogether what the caller's teams were to do together and have missed of late
 * @param awaited what waits for the caller's review or word, as one who leads, runs or audits
 * @param unenrolled how many the caller's units take part in caring for without an enrolment there,
 *     at most {@link #MOST_UNENROLLED}
 */
public record Start(
    LocalDate day,
    List<MissedModel> missedModels,
    List<Attention> attention,
    List<Task> tasks,
    int openTasks,
    int missedTasks,
    List<BoardChange> boardChanges,
    List<CaseloadFigure> caseload,
    List<UnitRow> units,
    List<TeamTask> missedTogether,
    List<Awaited> awaited,
    int unenrolled) {
  /** So many are counted; more are said to be so many. */
  public static final int MOST_UNENROLLED = 100;

  public Start {
    missedModels = List.copyOf(missedModels);
    attention = List.copyOf(attention);
    tasks = List.copyOf(tasks);
    boardChanges = List.copyOf(boardChanges);
    caseload = List.copyOf(caseload);
    units = List.copyOf(units);
    missedTogether = List.copyOf(missedTogether);
    awaited = List.copyOf(awaited);
  }

  /**
   * A model that has been away from this node for more than a minute.
   *
   * @param since when it went
   * @param open how many are enrolled in it at the unit; {@code null} for one to four, to whoever
   *     may not see the persons
   */
  public record MissedModel(
      Id<Unit> unit,
      String unitName,
      String model,
      Text modelName,
      int major,
      Instant since,
      @Nullable Integer open) {}

  /**
   * What waits for a review or a word, as a count that names nobody.
   *
   * @param late how many of them should have been done
   */
  public record Awaited(Kind kind, int count, int late) {
    /** What is waited for. */
    public enum Kind {
      /** Reviews of what was opened or told in an emergency. */
      EMERGENCY_REVIEW,
      /** Reviews of who had read of somebody before a protection came. */
      PROTECTION_REVIEW,
      /** Accesses that were drawn for review and that nobody has reviewed. */
      AUDIT_SAMPLE,
      /** Files of protected persons that somebody asks to take out. */
      PROTECTED_EXPORT,
      /** The yearly review of accounts, roles and rights. */
      RIGHTS_REVIEW,
      /** The provider's decision on the table of rights that decides now. */
      RIGHTS_DECISION
    }
  }

  /** Somebody who needs the caller, and why in one sentence. */
  public record Attention(
      Id<Person> person, String personName, Id<Enrolment> enrolment, Kind kind, Text why) {
    /** What it is about. */
    public enum Kind {
      /** On the board and not confirmed yet. */
      BOARD_NOT_CONFIRMED,
      /** On the board without anything to do today. */
      BOARD_NO_ACTION,
      /** In a phase that asks for attention while the model is away. */
      MODEL_AWAY,
      /** Referred, and the time to answer is short or over. */
      REFERRAL_WAITING,
      /** A reason's review date has come. */
      REVIEW_DUE,
      /** Something that was recorded speaks for the board. */
      SPEAKS_FOR_BOARD
    }
  }

  /** Somebody who went up or down. */
  public record BoardChange(Id<Person> person, String personName, boolean up, Text what) {}

  /**
   * A unit of the caller's, its board, and the board meeting that is going on.
   *
   * @param hasDailyList whether a model of the unit goes through everybody by a daily list
   */
  public record UnitRow(
      Id<Unit> unit,
      String name,
      boolean hasBoard,
      boolean hasDailyList,
      int onBoard,
      Optional<Id<Meeting>> meeting) {}
}
