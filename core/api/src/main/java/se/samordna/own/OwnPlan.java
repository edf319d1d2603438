package se.samordna.own;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.meeting.MeetingType;
import se.samordna.plan.Evaluation;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanPart;
import se.samordna.plan.PlanType;
import se.samordna.plan.ProvisionalVersion;

/**
 * A plan as the person reads it: what was adopted, and nothing that is still being written.
 *
 * @param versions the newest first; empty while nothing has been adopted
 * @param corrections what the person has said is wrong, the oldest first
 * @param evaluations how the goals that are shown have gone, the newest first
 * @param endedAt {@code null} while it holds
 */
public record OwnPlan(
    Id<Plan> id,
    PlanType type,
    List<Version> versions,
    List<Correction> corrections,
    List<Evaluated> evaluations,
    @Nullable Instant endedAt) {
  public OwnPlan {
    versions = List.copyOf(versions);
    corrections = List.copyOf(corrections);
    evaluations = List.copyOf(evaluations);
  }

  /**
   * An adopted version.
   *
   * @param others how many others took part in making it; who is not told
   * @param parts what it says beside the goals, without what it says of close ones
   * @param provisional what a meeting is to say of it or has said, {@code null} when it was adopted
   *     for good
   * @param isWhole whether nothing of it is left out
   */
  public record Version(
      int number,
      Instant adoptedAt,
      boolean personTookPart,
      int others,
      List<LifeGoal> goals,
      List<PlanPart> parts,
      @Nullable Provisional provisional,
      boolean isWhole) {
    public Version {
      goals = List.copyOf(goals);
      parts = List.copyOf(parts);
    }
  }

  /**
   * That a version was adopted between two meetings, and what the meeting says.
   *
   * @param since when it was adopted
   * @param meeting the kind that decides
   * @param settledOn {@code null} while it waits
   */
  public record Provisional(
      Instant since,
      MeetingType meeting,
      ProvisionalVersion.Answer answer,
      @Nullable LocalDate settledOn) {}

  /**
   * That something in a version is wrong.
   *
   * @param own whether the person wrote it here, not staff for the person
   */
  public record Correction(int version, String words, Instant at, boolean own) {}

  /**
   * How a goal went: the person's view and the team's beside each other.
   *
   * @param personRating the person's own rating, 0 to 10, {@code null} when not given
   * @param teamRating the team's rating, 0 to 10, {@code null} when not given
   * @param comment the team's words, empty for none
   */
  public record Evaluated(
      Id<LifeGoal> goal,
      LocalDate date,
      Evaluation.Outcome outcome,
      @Nullable Integer personRating,
      @Nullable Integer teamRating,
      String personsView,
      String comment,
      String next) {}
}
