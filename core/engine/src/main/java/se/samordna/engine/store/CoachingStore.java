package se.samordna.engine.store;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.supervision.Coaching;

/** Field mentoring and reviews of tools. */
@ProviderType
public interface CoachingStore {
  /** Keeps one. */
  void add(Id<Provider> provider, Id<Unit> unit, Coaching coaching, Id<Staff> recordedBy);

  /** Those of a unit, the latest day first; one statement. */
  Page<Coaching> of(Id<Provider> provider, Id<Unit> unit, PageRequest page);

  /** One of a unit's. */
  Optional<Coaching> get(Id<Provider> provider, Id<Unit> unit, Id<Coaching> coaching);

  /** Strikes one; answers whether it counted until now. */
  boolean strike(Id<Provider> provider, Id<Coaching> coaching, Struck struck);

  /** That one counts no more. */
  record Struck(Id<Staff> by, Instant at, String why) {}
}
