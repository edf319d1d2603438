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

  /**
   * Those in whose care a unit takes part and whose next step has not been followed up, oldest
   * first; one statement.
   */
  List<Supervised> toFollowUp(Id<Provider> provider, Id<Unit> unit, int atMost);

  /** What a reader is to those of a unit who wait to be followed up; one statement. */
  List<Standing> standings(Id<Provider> provider, Id<Unit> unit, Id<Staff> reader, LocalDate day);

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
   * @param followedAt when it was told how it went, {@code null} before
   * @param followedBy who told it
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
      @Nullable Id<Task> task,
      @Nullable Instant followedAt,
      @Nullable Id<Staff> followedBy) {
    /** The same at another step, with other words. */
    public Supervised at(SupervisionStep other, SixSteps said, @Nullable Instant ended) {
      return new Supervised(
          meeting,
          unit,
          person,
          revision,
          byName,
          toldOn,
          saysNo,
          presenter,
          other,
          said,
          day,
          begunAt,
          ended,
          note,
          task,
          followedAt,
          followedBy);
    }

    /** The same with the task of its next step. */
    public Supervised with(Id<Task> other) {
      return with(other, followedAt, followedBy);
    }

    /** The same with how it went. */
    public Supervised followed(String how, Instant at, Id<Staff> by) {
      return at(SupervisionStep.DONE, words.followed(how), endedAt).with(task, at, by);
    }

    private Supervised with(
        @Nullable Id<Task> other, @Nullable Instant toldAt, @Nullable Id<Staff> toldBy) {
      return new Supervised(
          meeting, unit, person, revision, byName, toldOn, saysNo, presenter, step, words, day,
          begunAt, endedAt, note, other, toldAt, toldBy);
    }
  }

  /**
   * What a reader is to somebody who waits to be followed up.
   *
   * @param presenterAway whether whoever presented is away that day, or works at the unit no more
   * @param coordinates whether the reader coordinates the person, or is named to stand in for
   *     whoever presented
   * @param hasTask whether the reader has got the task of the next step
   * @param wasThere whether the reader was at the supervision
   */
  record Standing(
      Id<Meeting> meeting,
      Id<Person> person,
      boolean presenterAway,
      boolean coordinates,
      boolean hasTask,
      boolean wasThere) {}
}
