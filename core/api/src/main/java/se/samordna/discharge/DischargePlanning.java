package se.samordna.discharge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.admission.Admission;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.text.Days;

/**
 * Planning before somebody leaves inpatient care, as one unit follows it by LUS (2017:612).
 *
 * @param part which part the unit has
 * @param admission the stay, {@code null} when it is not recorded here
 * @param owner who sees to it at the unit
 * @param judgedAt when the physician judged that help may be needed afterwards: at the admission,
 *     or later
 * @param expectedOn the day that the person is expected to leave
 * @param readyAt when the physician judged the person ready to leave, {@code null} before
 * @param joint how it is planned together, {@code null} until the person is ready
 * @param leftAt when the person left, {@code null} before
 * @param closedBecause {@code null} unless it was closed
 * @param deadlines in the order that they began
 */
public record DischargePlanning(
    Id<DischargePlanning> id,
    Id<Person> person,
    Id<Unit> unit,
    int revision,
    CarePart part,
    @Nullable Id<Admission> admission,
    Id<Staff> owner,
    String ownerName,
    Instant judgedAt,
    LocalDate expectedOn,
    @Nullable Instant readyAt,
    @Nullable JointPlanning joint,
    @Nullable Instant leftAt,
    State state,
    @Nullable CloseReason closedBecause,
    Instant recordedAt,
    List<DischargeDeadline> deadlines) {
  public DischargePlanning {
    deadlines = List.copyOf(deadlines);
  }

  /** Where it stands. */
  public enum State {
    OPEN,
    /** The person has left and all is done. */
    DONE,
    /** Nothing more is asked for. */
    CLOSED
  }

  /** Why nothing more is asked for. */
  public enum CloseReason {
    /** The physician no longer judges that help is needed afterwards. */
    NO_NEED,
    /** Somebody else sees to it. */
    ELSEWHERE,
    DECEASED,
    RECORDED_WRONGLY
  }

  /** The same with another day to leave, and ready no more unless that holds. */
  public DischargePlanning expecting(LocalDate day, boolean stillReady) {
    return new DischargePlanning(
        id,
        person,
        unit,
        revision,
        part,
        admission,
        owner,
        ownerName,
        judgedAt,
        day,
        stillReady ? readyAt : null,
        stillReady ? joint : null,
        leftAt,
        state,
        closedBecause,
        recordedAt,
        deadlines);
  }

  /** The same as it stands when the person is ready, has left, or nothing more is asked for. */
  public DischargePlanning standing(
      @Nullable Instant ready, @Nullable JointPlanning how, @Nullable Instant left, State now) {
    return new DischargePlanning(
        id,
        person,
        unit,
        revision,
        part,
        admission,
        owner,
        ownerName,
        judgedAt,
        expectedOn,
        ready,
        how,
        left,
        now,
        closedBecause,
        recordedAt,
        deadlines);
  }

  /** The same with its deadlines. */
  public DischargePlanning with(List<DischargeDeadline> all) {
    return new DischargePlanning(
        id,
        person,
        unit,
        revision,
        part,
        admission,
        owner,
        ownerName,
        judgedAt,
        expectedOn,
        readyAt,
        joint,
        leftAt,
        state,
        closedBecause,
        recordedAt,
        all);
  }

  /** The same, closed. */
  public DischargePlanning closed(CloseReason why) {
    return new DischargePlanning(
        id,
        person,
        unit,
        revision,
        part,
        admission,
        owner,
        ownerName,
        judgedAt,
        expectedOn,
        readyAt,
        joint,
        leftAt,
        State.CLOSED,
        why,
        recordedAt,
        deadlines);
  }

  /** Whether it goes on. */
  public boolean isOpen() {
    return state == State.OPEN;
  }

  /** The newest deadline of a duty, if the law has set any yet. */
  public Optional<DischargeDeadline> newest(DischargeDuty duty) {
    return deadlines.stream().filter(one -> one.duty() == duty).reduce((first, next) -> next);
  }

  /**
   * The first day on which the municipality may have to pay, unless region and municipality have
   * agreed otherwise (LUS 5 kap.): the third after the municipality was told that the person is
   * ready, the fourth when that was after 12.00. Empty before that, and when nothing more is asked
   * for. A day to know of; whether anything is paid is settled elsewhere.
   */
  public Optional<LocalDate> mayBePaidForFrom() {
    return newest(DischargeDuty.READY_NOTICE)
        .filter(one -> readyAt != null && closedBecause == null)
        .filter(one -> one.told().stream().anyMatch(told -> told != Told.REGION_OPEN_CARE))
        .map(DischargeDeadline::doneAt)
        .map(at -> Days.of(at).plusDays(isAfterNoon(at) ? 4 : 3));
  }

  private static boolean isAfterNoon(Instant at) {
    return at.atZone(Days.ZONE).toLocalTime().isAfter(LocalTime.NOON);
  }

  /** What is open of a duty. */
  public Optional<DischargeDeadline> open(DischargeDuty duty) {
    return newest(duty).filter(DischargeDeadline::isOpen);
  }
}
