package se.samordna.engine.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.plan.CorrectionNote;
import se.samordna.plan.PlanElsewhere;
import se.samordna.plan.ProvisionalVersion;
import se.samordna.plan.RecordSystem;

/** What stands beside plans: plans elsewhere, correction notes, systems of record. */
@ProviderType
public interface PlanRecordStore {
  /** Who told of a plan elsewhere, listed or not. */
  Optional<Id<Person>> personOf(Id<Provider> provider, Id<PlanElsewhere> plan);

  /** The plans elsewhere that are listed for a person, the newest first. */
  List<PlanElsewhere> elsewhere(Id<Provider> provider, Id<Person> person);

  /** Keeps a plan elsewhere. */
  void add(Id<Provider> provider, PlanElsewhere plan);

  /**
   * Takes a plan elsewhere off the list.
   *
   * @return whether it was listed
   */
  boolean end(Id<Provider> provider, Id<PlanElsewhere> plan, Instant at, Id<Staff> by);

  /** What a person has said is wrong in plans, the oldest first. */
  List<CorrectionNote> corrections(Id<Provider> provider, Id<Person> person);

  /** Keeps a correction note. */
  void add(Id<Provider> provider, Id<Person> person, CorrectionNote note);

  /** Versions of a person's plans that a meeting was to confirm, the oldest first. */
  List<ProvisionalVersion> provisional(Id<Provider> provider, Id<Person> person);

  /** Keeps a version that waits. */
  void add(Id<Provider> provider, ProvisionalVersion waiting);

  /** Keeps what a meeting said of a version that waits. */
  void settle(Id<Provider> provider, ProvisionalVersion settled);

  /** What has been settled of systems of record, by kind and the newest first. */
  List<RecordSystem> systems(Id<Provider> provider);

  /**
   * Settles a system of record from a moment on; what held before ends then.
   *
   * @param by who settled it: a member of staff's id, or an operator's name
   */
  void keepIn(Id<Provider> provider, RecordSystem system, String by);
}
