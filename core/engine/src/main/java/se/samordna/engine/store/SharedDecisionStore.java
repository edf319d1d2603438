package se.samordna.engine.store;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.decision.SharedDecision;
import se.samordna.network.Correction;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;
import se.samordna.task.Task;

/** Shared decisions; one is never changed but by how it went and what is said to be wrong. */
@ProviderType
public interface SharedDecisionStore {
  /** Whose decision it is. */
  Optional<Id<Person>> personOf(Id<Provider> provider, Id<SharedDecision> decision);

  /** A person's, the newest first; two statements. */
  Page<SharedDecision> of(Id<Provider> provider, Id<Person> person, PageRequest page);

  /** One, with the task to follow it up. */
  Optional<Kept> get(Id<Provider> provider, Id<SharedDecision> decision);

  /** Keeps a new one. */
  void add(Id<Provider> provider, Kept kept);

  /**
   * Keeps how it went.
   *
   * @return whether nobody had before
   */
  boolean followUp(
      Id<Provider> provider,
      Id<SharedDecision> decision,
      SharedDecision.FollowedUp how,
      Instant at);

  /** Keeps that something in it is wrong. */
  void add(
      Id<Provider> provider, Id<Person> person, Id<SharedDecision> decision, Correction correction);

  /** A decision, and the task to follow it up. */
  record Kept(SharedDecision decision, @Nullable Id<Task> task) {}
}
