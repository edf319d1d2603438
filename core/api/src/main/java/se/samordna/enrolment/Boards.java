package se.samordna.enrolment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.meeting.Meeting;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/** The boards of teams. Each call is one access; safe for use by many threads. */
@ProviderType
public interface Boards {
  /**
   * The board of a unit for the model that has one; read in a number of queries that no row adds
   * to.
   */
  Board of(Caller caller, Id<Unit> unit);

  /** One entry. */
  BoardEntry get(Caller caller, Id<BoardEntry> entry);

  /** Changes what the team keeps on the entry. */
  BoardEntry change(Caller caller, Id<BoardEntry> entry, int revision, EntryChange change);

  /**
   * Settles how the team shares the care.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1003} at who does not work at the unit, and at
   *     the coordinator named beside themselves
   */
  BoardEntry shareCare(Caller caller, Id<BoardEntry> entry, int revision, CareChange change);

  /** Writes down what a risk was judged to be; what was judged before stays. */
  BoardEntry assessRisk(Caller caller, Id<BoardEntry> entry, int revision, NewRisk risk);

  /** Every judgement of risks during the stay, newest first. */
  List<TeamCare.Risk> risks(Caller caller, Id<BoardEntry> entry);

  /** What should be in place before the person comes down, by what was answered and recorded. */
  ComingDown comingDown(Caller caller, Id<BoardEntry> entry);

  /** What the card has said, newest first; the newest is how it is now. */
  List<EntryVersion> history(Caller caller, Id<BoardEntry> entry);

  /** Writes down the person's own view and wish, in the person's words. */
  BoardEntry recordPersonsView(Caller caller, Id<BoardEntry> entry, int revision, String ownWords);

  /**
   * Adds a reason; it gets the model's default review date.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-3011} when it goes with a mark that the enrolment
   *     does not carry: the step that says so brings both
   */
  BoardEntry addReason(
      Caller caller, Id<BoardEntry> entry, int revision, String code, String detail);

  /**
   * Ends a reason; the person stays on the board until a step takes them down.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-3011} when it goes with a mark that the enrolment
   *     carries
   */
  BoardEntry endReason(Caller caller, Id<BoardEntry> entry, int revision, String code);

  /** Moves a reason's review date. */
  BoardEntry review(
      Caller caller, Id<BoardEntry> entry, int revision, String code, LocalDate reviewOn);

  /**
   * Notes that a meeting went through an entry: it is confirmed if it was not, and the reasons
   * whose review is due are reviewed next as the model says.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-3007} when no board meeting of the unit is open
   */
  BoardEntry confirm(Caller caller, Id<BoardEntry> entry, int revision, Id<Meeting> meeting);

  /** What speaks for persons of the unit to come up on the board; the team decides. */
  BoardSigns signs(Caller caller, Id<Unit> unit);

  /**
   * Sets aside what speaks for a person, until something new is recorded.
   *
   * @param reason why; kept and shown
   * @throws se.samordna.refusal.Refusal {@code CM-1014} when the sign does not speak for them
   */
  void setAside(Caller caller, Id<Enrolment> enrolment, String sign, String reason);

  /** Writes down that somebody asked for more support, or told of an admission. */
  void recordRequest(Caller caller, Id<Person> person, NewRequest request);

  /** The stays of an enrolment, newest first. */
  List<BoardEntry> stays(Caller caller, Id<Enrolment> enrolment);

  /** What the team keeps on an entry. */
  record EntryChange(
      String cause,
      int contactTarget,
      String scaleDownWhen,
      boolean crisisPlanUsed,
      List<NewAction> actions) {
    public EntryChange {
      actions = List.copyOf(actions);
    }
  }

  /**
   * How the team shares the care.
   *
   * @param deputy {@code null} for nobody
   * @param alsoMeets who besides the coordinator meets the person before the next meeting
   */
  record CareChange(
      @Nullable Id<Staff> deputy,
      List<Id<Staff>> alsoMeets,
      int minutesTarget,
      TeamCare.Network network,
      String networkNote,
      @Nullable LocalDate expectedEnd) {
    public CareChange {
      alsoMeets = List.copyOf(alsoMeets);
    }
  }

  /** What is needed to write down a judgement of a risk. */
  record NewRisk(
      TeamCare.Risk.Kind kind,
      boolean raised,
      LocalDate assessedOn,
      Id<Staff> assessedBy,
      String note) {}

  /**
   * That somebody asked for more support, or told of an admission.
   *
   * @param words what they said, in their words; may be empty
   */
  record NewRequest(By askedBy, String words, LocalDate askedOn) {
    /** Who asked. */
    public enum By {
      PERSON,
      CLOSE_ONE,
      /** A ward or an emergency department, about an admission. */
      WARD
    }
  }

  /** Who does what, and when; the time of day is free of form, {@code 13.30} or empty. */
  record NewAction(String what, String who, LocalDate on, String time, boolean done) {}
}
