package se.samordna.child;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.person.Person;

/**
 * Children of persons. They stand in no network, no file of a person, no list and no print; whoever
 * reads of them does so by itself and leaves a row that says so. A child who may need support makes
 * a task {@link #TASK} for the coordinator, unless one is open. Each call is one access; safe for
 * use by many threads.
 *
 * <p>Of somebody with protected identity nothing is told, and nothing taken ({@code CM-5004}), by
 * those who may not see where the person is.
 */
@ProviderType
public interface Children {
  /** The key of the task to see to a child's need of information, advice and support. */
  String TASK = "BARN_SOM_ANHORIG";

  /** What is known of the person's children. */
  ChildrenOfPerson of(Caller caller, Id<Person> person);

  /** Records what was answered to whether there are children in the home. */
  HomeAnswer answer(Caller caller, Id<Person> person, NewAnswer answer);

  /** Records a child. */
  Child add(Caller caller, Id<Person> person, NewChild child);

  /**
   * Records other facts of a child: a new row in the place of the one before, which is kept.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2211} when the child is no longer listed
   */
  Child change(Caller caller, Id<Child> child, int revision, NewChild facts);

  /** Takes a child off the list, refusing as {@link #change} does; what was recorded is kept. */
  void remove(Caller caller, Id<Child> child, int revision);

  /** An answer. */
  record NewAnswer(HomeAnswer.Answer answer, LocalDate day, String note) {}

  /** Facts of a child. */
  record NewChild(String name, @Nullable LocalDate birthDate, Child.Lives lives, String needs) {}
}
