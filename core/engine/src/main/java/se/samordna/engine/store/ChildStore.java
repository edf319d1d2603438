package se.samordna.engine.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.child.Child;
import se.samordna.child.HomeAnswer;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;

/** Children of persons. */
@ProviderType
public interface ChildStore {
  /** Whose child it is, listed or not. */
  Optional<Id<Person>> personOf(Id<Provider> provider, Id<Child> child);

  /** The children listed for a person, the eldest first. */
  List<Child> of(Id<Provider> provider, Id<Person> person);

  /** Keeps a child. */
  void add(Id<Provider> provider, Child child);

  /**
   * Takes a child off the list.
   *
   * @return whether it was listed, with that revision
   */
  boolean end(Id<Provider> provider, Id<Child> child, int revision, Instant at, Id<Staff> by);

  /** Answers to whether there are children in a person's home, the newest first. */
  List<HomeAnswer> answers(Id<Provider> provider, Id<Person> person);

  /** Keeps an answer. */
  void add(Id<Provider> provider, Id<Person> person, HomeAnswer answer);
}
