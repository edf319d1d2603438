package se.samordna.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samordna.text.Text;

/**
 * An enrolment as people see it.
 *
 * @param available whether the model can be run here now; if not, everything is readable and only
 *     steps must wait
 * @param path the model's phases with where the person is
 * @param steps the steps that can be tried from here, in the model's order; empty while the model
 *     is away
 * @param history phases and marks, oldest first
 * @param openDoorUntil the last day on which the person may come back without a new referral, when
 *     the enrolment ended with an open door
 */
public record EnrolmentView(
    Enrolment enrolment,
    String personName,
    String unitName,
    Text modelName,
    boolean available,
    List<PathPhase> path,
    List<StepOffer> steps,
    List<PhaseInterval> history,
    Optional<BoardEntry> board,
    Optional<LocalDate> openDoorUntil) {
  public EnrolmentView {
    path = List.copyOf(path);
    steps = List.copyOf(steps);
    history = List.copyOf(history);
  }

  /**
   * The same without what only a record says: the person's name, where the person has been, the
   * marks, and what the board says.
   */
  public EnrolmentView withoutRecord(String called) {
    return new EnrolmentView(
        enrolment.withoutMarks(),
        called,
        unitName,
        modelName,
        available,
        List.of(),
        steps,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** One phase on the model's way. */
  public record PathPhase(String phase, Text label, boolean attention, Place place) {
    /** Where the phase stands to the present one. */
    public enum Place {
      /** Before the present phase on the way, and the enrolment has been in it. */
      PAST,
      /** The present phase. */
      NOW,
      /** After the present phase, also for who has been there before, or passed by. */
      AHEAD
    }
  }

  /** A step that can be tried. */
  public record StepOffer(String step, Text label) {}
}
