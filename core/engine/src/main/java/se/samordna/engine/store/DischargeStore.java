package se.samordna.engine.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.discharge.DischargeDeadline;
import se.samordna.discharge.DischargePlanning;
import se.samordna.discharge.Told;
import se.samordna.discharge.UnitDischarges;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.task.Task;

/** Planning before discharge, with its deadlines as they stand at a moment. */
@ProviderType
public interface DischargeStore {
  /** Whose it is. */
  Optional<Id<Person>> personOf(Id<Provider> provider, Id<DischargePlanning> planning);

  /** A person's, the newest first; two statements. */
  Page<DischargePlanning> of(
      Id<Provider> provider, Id<Person> person, PageRequest page, Instant now);

  /** Those of a person that go on, the newest first; two statements, one when there are none. */
  List<DischargePlanning> openOf(Id<Provider> provider, Id<Person> person, Instant now);

  /**
   * Those that go on of persons whom a unit cares for, the next deadline first; two statements. A
   * protected person has no name.
   */
  Page<UnitDischarges.Row> openAt(
      Id<Provider> provider, Id<Unit> unit, PageRequest page, Instant now);

  /** One of them. */
  Optional<DischargePlanning> get(
      Id<Provider> provider, Id<DischargePlanning> planning, Instant now);

  /** The planning whose open deadline a task stands for. */
  Optional<Id<DischargePlanning>> ofTask(Id<Provider> provider, Id<Task> task);

  /** Keeps a new one, without its deadlines. */
  void add(Id<Provider> provider, DischargePlanning planning);

  /**
   * Keeps what has changed, but for the deadlines.
   *
   * @param nextDue the next last moment, that lists go by
   * @return whether the revision was the stored one
   */
  boolean save(Id<Provider> provider, DischargePlanning planning, Instant nextDue);

  /** Keeps a new deadline. */
  void add(Id<Provider> provider, Id<DischargePlanning> planning, DischargeDeadline deadline);

  /** Gives an open deadline another last moment. */
  void move(Id<Provider> provider, Id<DischargeDeadline> deadline, Instant due);

  /** Ends an open deadline. */
  void end(Id<Provider> provider, Id<DischargeDeadline> deadline, Ending ending);

  /** How a deadline can end. */
  enum Outcome {
    DONE,
    SECRET,
    DROPPED
  }

  /**
   * How a deadline ended.
   *
   * @param doneAt when it was done, {@code null} when it was not
   */
  record Ending(
      Outcome outcome, @Nullable Instant doneAt, List<Told> told, Id<Staff> by, Instant at) {}
}
