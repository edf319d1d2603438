package se.samordna.engine.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.MoveReview;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.task.Task;
import se.samordna.text.Text;

/**
 * Enrolments that go from one major of their model to another, and what they were before. All of it
 * works on sets: what a batch costs in statements does not depend on its rows.
 */
@ProviderType
public interface MoveStore {
  /** How many open enrolments each major has, by model and major. */
  List<InUse> inUse(@Nullable Id<Provider> provider);

  /**
   * The open enrolments on the old major, put together by what decides where they go.
   *
   * @param known the codes of reasons that the new major's board knows
   */
  List<Group> groups(Scope scope, Set<String> known);

  /** What of each code the open enrolments on the old major have: reasons in force on a board. */
  List<Counted> reasons(Scope scope);

  /** Their open tasks by activity, those that somebody wrote by hand left out. */
  List<Counted> tasks(Scope scope);

  /** How many of their forms are begun and not completed. */
  int drafts(Scope scope);

  /** How many of their steps are signed by some and taken by nobody yet. */
  int signatures(Scope scope);

  /** Thresholds that organisations have set themselves for the model, by caseload rule. */
  List<Counted> settings(Scope scope);

  /**
   * The next open enrolments on the old major, by id.
   *
   * @param known the codes of reasons that the new major's board knows
   * @param after the last of the batch before, {@code null} to begin with
   */
  List<Moving> next(Scope scope, Set<String> known, @Nullable Id<Enrolment> after, int size);

  /** Moves enrolments, keeps what they were, and makes the tasks of looking them over. */
  void move(Scope scope, List<Landing> landings, Instant at, By by, Review review);

  /** The next enrolments that are moved and not taken back, by id; with what has happened since. */
  List<Moved> nextMoved(Scope scope, @Nullable Id<Enrolment> after, int size);

  /** Makes enrolments, their phases and tasks as they were before they were moved. */
  void undo(Scope scope, Collection<Id<Enrolment>> enrolments, Instant at, String by);

  /** Those that were put before their teams and are not taken back, by enrolment. */
  Page<MoveReview> reviews(Scope scope, PageRequest page);

  /** Which enrolments. */
  record Scope(Id<Provider> provider, @Nullable Id<Unit> unit, String model, int from, int to) {}

  /** A major of a model and its open enrolments. */
  record InUse(String model, int major, int open) {}

  /**
   * What decides where an enrolment goes.
   *
   * @param onBoard whether it has an open stay on a board
   * @param strange whether the stay has a reason that the new major does not know
   */
  record Standing(
      String phase,
      Lifecycle lifecycle,
      boolean attention,
      Set<String> marks,
      boolean onBoard,
      boolean strange) {
    public Standing {
      marks = Set.copyOf(marks);
    }
  }

  /** Enrolments that all go the same way. */
  record Group(Standing standing, Text label, int count) {}

  /** A code, the words that were kept with it, and how many there are. */
  record Counted(String code, Text label, int count) {}

  /** An enrolment that is to go. */
  record Moving(Id<Enrolment> enrolment, Id<Person> person, Id<Unit> unit, Standing standing) {}

  /**
   * Where an enrolment comes to.
   *
   * @param task the task of looking it over, {@code null} when nobody has to
   */
  record Landing(
      Id<Enrolment> enrolment,
      String phase,
      Text label,
      boolean attention,
      Set<MoveReview.Reason> reasons,
      @Nullable Id<Task> task) {
    public Landing {
      reasons = Set.copyOf(reasons);
    }
  }

  /**
   * Who moves.
   *
   * @param name for administrators, at most 110 characters
   * @param staff {@code null} for an operator
   */
  record By(String name, @Nullable Id<Staff> staff) {}

  /** What the tasks of looking enrolments over say. */
  record Review(String key, Text title, LocalDate due, LocalDate graceUntil) {}

  /**
   * An enrolment that was moved.
   *
   * @param phase that it came to
   * @param since what has happened on it since; empty when nothing has
   */
  record Moved(
      Id<Enrolment> enrolment,
      Id<Person> person,
      Id<Unit> unit,
      String phase,
      Set<Happened> since) {
    public Moved {
      since = Set.copyOf(since);
    }
  }

  /** What may have happened on an enrolment. */
  enum Happened {
    /** A step, another coordinator, or another move. */
    STEP,
    SIGNATURE,
    TASK,
    BOARD,
    FORM
  }
}
