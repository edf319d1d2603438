package se.samordna.engine.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.consent.Disclosure;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.plan.AskAgain;
import se.samordna.plan.CrisisPlanCopy;
import se.samordna.plan.CrisisPlanCorrection;
import se.samordna.plan.CrisisPlanDecline;

/** What stands beside crisis plans: notes of what is wrong, copies, and that none is wanted. */
@ProviderType
public interface CrisisPlanRecordStore {
  /** What a person has said is wrong in their crisis plan, the oldest first; one statement. */
  List<CrisisPlanCorrection> corrections(Id<Provider> provider, Id<Person> person);

  /** Keeps a correction. */
  void add(Id<Provider> provider, CrisisPlanCorrection correction);

  /** Who was given a copy of a person's crisis plan, the newest first; one statement. */
  List<CrisisPlanCopy> copies(Id<Provider> provider, Id<Person> person);

  /**
   * Keeps that a copy was given.
   *
   * @param disclosure what was disclosed by it, {@code null} when the person was given it
   */
  void add(Id<Provider> provider, CrisisPlanCopy copy, @Nullable Id<Disclosure> disclosure);

  /** When a person did not want a crisis plan, the newest first; one statement. */
  List<CrisisPlanDecline> declines(Id<Provider> provider, Id<Person> person);

  /** Keeps that a person does not want a crisis plan. */
  void add(Id<Provider> provider, CrisisPlanDecline decline);

  /**
   * Ends that a person does not want a crisis plan.
   *
   * @param by {@code null} when the person says so themselves
   * @return whether it held
   */
  boolean endDecline(Id<Provider> provider, Id<Person> person, Instant at, @Nullable Id<Staff> by);

  /** What has been settled of asking again, the newest first. */
  List<AskAgain> askAgain(Id<Provider> provider);

  /**
   * Settles it from a moment on; what held before ends then.
   *
   * @param by who settled it: a member of staff's id, or an operator's name
   */
  void askAgain(Id<Provider> provider, AskAgain settled, String by);
}
