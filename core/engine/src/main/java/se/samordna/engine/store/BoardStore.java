package se.samordna.engine.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.BoardEntry.BoardAction;
import se.samordna.enrolment.Boards;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.EntryVersion;
import se.samordna.enrolment.TeamCare;
import se.samordna.meeting.Meeting;
import se.samordna.model.BoardCadence;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.Protection;
import se.samordna.text.Text;

/** Stays on teams' boards, their reasons and actions, and suggestions. */
@ProviderType
public interface BoardStore {
  /** Whose the entry is. */
  Optional<Id<Person>> personOf(Id<Provider> provider, Id<BoardEntry> entry);

  /** One entry, open or closed. */
  Optional<EntryRow> find(Id<Provider> provider, Id<BoardEntry> entry, LocalDate day);

  /** The open entry of an enrolment. */
  Optional<EntryRow> openOf(Id<Provider> provider, Id<Enrolment> enrolment, LocalDate day);

  /** Every open entry of a unit, longest on the board first; in two statements. */
  List<EntryRow> openAt(Id<Provider> provider, Id<Unit> unit, LocalDate day);

  /** Every open entry of some units, longest on the board first; in two statements. */
  List<EntryRow> openAt(Id<Provider> provider, Collection<Id<Unit>> units, LocalDate day);

  /** The open entries of a person's enrolments. */
  List<EntryRow> openOfPerson(Id<Provider> provider, Id<Person> person, LocalDate day);

  /** The stays of an enrolment, newest first. */
  List<EntryRow> stays(Id<Provider> provider, Id<Enrolment> enrolment, LocalDate day);

  /** Opens a stay. */
  void open(NewEntry entry);

  /**
   * Stores what was changed on an entry, and keeps what was before.
   *
   * @return whether it still had the revision before
   */
  boolean change(Id<Provider> provider, Id<BoardEntry> entry, int revision, EntryEdit edit);

  /** What the card has said, newest first. */
  List<EntryVersion> versions(Id<Provider> provider, Id<BoardEntry> entry);

  /** Who meets the person besides the coordinator from now on. */
  void setAlsoMeets(
      Id<Provider> provider,
      Id<BoardEntry> entry,
      Collection<Id<Staff>> staff,
      Id<Staff> by,
      Instant at);

  /** Adds a judgement of a risk. */
  void addRisk(
      Id<Provider> provider,
      Id<BoardEntry> entry,
      Boards.NewRisk risk,
      Id<Staff> recordedBy,
      Instant at);

  /** Every judgement of risks, newest first. */
  List<TeamCare.Risk> risks(Id<Provider> provider, Id<BoardEntry> entry);

  /** Adds a reason, or moves the review date of one that is in force. */
  void addReason(Id<Provider> provider, Id<BoardEntry> entry, NewReason reason);

  /** Ends a reason in force; does nothing when none of the code is. */
  void endReason(Id<Provider> provider, Id<BoardEntry> entry, String code, Instant at);

  /** Ends every reason in force. */
  void endReasons(Id<Provider> provider, Id<BoardEntry> entry, Instant at);

  /** Moves the review date of the reasons in force, or of the one of the code. */
  void review(Id<Provider> provider, Id<BoardEntry> entry, @Nullable String code, LocalDate on);

  /** Replaces the actions. */
  void setActions(Id<Provider> provider, Id<BoardEntry> entry, List<BoardAction> actions);

  /** Suggests an enrolment for the board. */
  void suggest(
      Id<Provider> provider, Id<Enrolment> enrolment, String reason, Text label, LocalDate until);

  /** Ends the enrolment's suggestions. */
  void endSuggestions(Id<Provider> provider, Id<Enrolment> enrolment, Instant at);

  /**
   * What stands around the cards of a unit's board on a day; empty when there is no such unit.
   *
   * @param model whose board it is, empty when no model here has one
   */
  Optional<Surroundings> around(Id<Provider> provider, Id<Unit> unit, String model, LocalDate day);

  /**
   * Who came up, came up again on the way down, or came down at the units since the moment, newest
   * first, at most the number.
   */
  List<ChangeRow> changesSince(
      Id<Provider> provider, Collection<Id<Unit>> units, Instant since, int most);

  /**
   * An entry as it is kept, with what its card shows of other tables.
   *
   * @param contacts with the person in the seven days up to the day
   * @param legalEnd the nearest end or next decision of a legal status in force
   * @param cadence on which days the unit has settled that its board meets
   * @param care how the team shares the care
   */
  record EntryRow(
      Id<BoardEntry> id,
      Id<Enrolment> enrolment,
      Id<Person> person,
      Id<Unit> unit,
      int revision,
      String personName,
      Protection protection,
      String model,
      int major,
      String phase,
      String coordinatorName,
      String openedByName,
      Id<Staff> openedBy,
      Instant openedAt,
      EntryFacts facts,
      List<BoardEntry.BoardReason> reasons,
      List<BoardAction> actions,
      int contacts,
      boolean crisisPlanExists,
      @Nullable LocalDate legalEnd,
      List<BoardCadence.Stretch> cadence,
      TeamCare care) {
    public EntryRow {
      cadence = List.copyOf(cadence);
      reasons = List.copyOf(reasons);
      actions = List.copyOf(actions);
    }

    /** When the person last came up on the board. */
    public Instant upAt() {
      Instant again = facts.againAt();
      return again == null ? openedAt : again;
    }
  }

  /**
   * What changes on an entry.
   *
   * @param again how many times the person came back up
   * @param againAt when they last did, {@code null} when they never have
   */
  record EntryFacts(
      String cause,
      @Nullable Instant confirmedAt,
      @Nullable Id<Meeting> confirmedBy,
      String personsView,
      @Nullable Instant personsViewAt,
      int contactTarget,
      String scaleDownWhen,
      boolean crisisPlanUsed,
      int again,
      @Nullable Instant againAt,
      @Nullable Instant closedAt,
      String outcome,
      CareFacts care) {
    /** Facts of a stay for which nothing is settled yet. */
    public EntryFacts(
        String cause,
        @Nullable Instant confirmedAt,
        @Nullable Id<Meeting> confirmedBy,
        String personsView,
        @Nullable Instant personsViewAt,
        int contactTarget,
        String scaleDownWhen,
        boolean crisisPlanUsed,
        int again,
        @Nullable Instant closedAt,
        String outcome) {
      this(
          cause,
          confirmedAt,
          confirmedBy,
          personsView,
          personsViewAt,
          contactTarget,
          scaleDownWhen,
          crisisPlanUsed,
          again,
          null,
          closedAt,
          outcome,
          CareFacts.NONE);
    }
  }

  /** What the team has settled about sharing the care. */
  record CareFacts(
      @Nullable Id<Staff> deputy,
      int minutesTarget,
      TeamCare.Network network,
      String networkNote,
      @Nullable LocalDate expectedEnd) {
    /** Nothing settled. */
    public static final CareFacts NONE =
        new CareFacts(null, 0, TeamCare.Network.NOT_ASKED, "", null);
  }

  /** What is to be kept on an entry, and who wrote it when. */
  record EntryEdit(EntryFacts facts, Id<Staff> by, Instant at) {}

  /** What is needed to open a stay. */
  record NewEntry(
      Id<BoardEntry> id,
      Id<Provider> provider,
      Id<Unit> unit,
      Id<Enrolment> enrolment,
      Id<Person> person,
      Id<Staff> openedBy,
      Instant openedAt,
      EntryFacts facts) {}

  /** What is needed to add a reason. */
  record NewReason(
      String code,
      Text label,
      String detail,
      Instant from,
      LocalDate reviewOn,
      @Nullable LocalDate endsOn) {}

  /**
   * What stands around the cards of a board.
   *
   * @param active how many of the model's enrolments are active at the unit
   * @param meeting the board meeting that is open, if there is one
   */
  record Surroundings(
      String unitName, int active, Optional<Id<Meeting>> meeting, List<SuggestionRow> suggestions) {
    public Surroundings {
      suggestions = List.copyOf(suggestions);
    }
  }

  /** A suggestion as it is kept. */
  record SuggestionRow(
      Id<Enrolment> enrolment,
      Id<Person> person,
      String personName,
      Protection protection,
      String reason,
      Text label,
      LocalDate until) {}

  /**
   * Somebody who came up or down.
   *
   * @param reason the first of the stay, or the newest in force of whoever came up again
   */
  record ChangeRow(
      Id<Person> person,
      String personName,
      Protection protection,
      Way way,
      Text reason,
      Instant at) {}

  /** Which way somebody went. */
  enum Way {
    UP,
    UP_AGAIN,
    DOWN
  }
}
