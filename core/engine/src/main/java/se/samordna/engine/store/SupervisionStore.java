package se.samordna.engine.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.contact.Contact;
import se.samordna.meeting.Meeting;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.supervision.SixSteps;
import se.samordna.supervision.SupervisionStep;
import se.samordna.task.Task;

/** Whom group supervisions are about. */
@ProviderType
public interface SupervisionStore {
  /** Those of a session, in the order in which they were presented; one statement. */
  List<Supervised> of(Id<Provider> provider, Id<Meeting> meeting);

  /** One of them. */
  Optional<Supervised> get(Id<Provider> provider, Id<Meeting> meeting, Id<Person> person);

  /** Those of a unit whose next step has not been followed up, oldest first; one statement. */
  List<Supervised> toFollowUp(Id<Provider> provider, Id<Unit> unit, int atMost);

  /** When the person was presented last. */
  Optional<Supervised> last(Id<Provider> provider, Id<Person> person);

  /** Begins with a person; answers whether the session has fewer than so many. */
  boolean begin(Id<Provider> provider, Supervised begun, int most);

  /** Keeps it; answers whether the revision was the stored one. */
  boolean keep(Id<Provider> provider, Supervised changed);

  /**
   * Notes which note in the person's record each became; what was said stands there alone, and the
   * next step here too.
   */
  void became(Id<Provider> provider, Id<Meeting> meeting, Map<Id<Person>, Id<Contact>> notes);

  /**
   * Whom a session is about.
   *
   * @param toldOn when the person was told of the supervision, {@code null} when not
   * @param saysNo whether the person does not want to be told of by name
   * @param day on which it was
   * @param note the note in the person's record, {@code null} before the meeting closes
   * @param task of the next step, {@code null} before there is one
   */
  record Supervised(
      Id<Meeting> meeting,
      Id<Unit> unit,
      Id<Person> person,
      int revision,
      boolean byName,
      @Nullable LocalDate toldOn,
      boolean saysNo,
      Id<Staff> presenter,
      SupervisionStep step,
      SixSteps words,
      LocalDate day,
      Instant begunAt,
      @Nullable Instant endedAt,
      @Nullable Id<Contact> note,
      @Nullable Id<Task> task) {
    /** The same at another step, with other words. */
    public Supervised at(SupervisionStep other, SixSteps said, @Nullable Instant ended) {
      return new Supervised(
          meeting, unit, person, revision, byName, toldOn, saysNo, presenter, other, said, day,
          begunAt, ended, note, task);
    }

    /** The same with the task of its next step. */
    public Supervised with(Id<Task> other) {
      return new Supervised(
          meeting, unit, person, revision, byName, toldOn, saysNo, presenter, step, words, day,
          begunAt, endedAt, note, other);
    }
  }
}
