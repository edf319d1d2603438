package se.samordna.enrolment;

import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.meeting.Meeting;
import se.samordna.organisation.Unit;

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

  /** Writes down the person's own view and wish, in the person's words. */
  BoardEntry recordPersonsView(Caller caller, Id<BoardEntry> entry, int revision, String ownWords);

  /** Adds a reason; it gets the model's default review date. */
  BoardEntry addReason(
      Caller caller, Id<BoardEntry> entry, int revision, String code, String detail);

  /** Ends a reason; the person stays on the board until a step takes them down. */
  BoardEntry endReason(Caller caller, Id<BoardEntry> entry, int revision, String code);

  /** Moves a reason's review date. */
  BoardEntry review(
      Caller caller, Id<BoardEntry> entry, int revision, String code, LocalDate reviewOn);

  /**
   * Confirms an entry that somebody put up between meetings.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-3007} when no board meeting of the unit is open
   */
  BoardEntry confirm(Caller caller, Id<BoardEntry> entry, int revision, Id<Meeting> meeting);

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

  /** Who does what, and when; the time of day is free of form, {@code 13.30} or empty. */
  record NewAction(String what, String who, LocalDate on, String time, boolean done) {}
}
