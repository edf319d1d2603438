package se.samordna.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.organisation.Unit;

/**
 * Whether units measure how things go for the persons in a model. A model that measures does so
 * from the start; a unit switches it off by a decision with a reason, and on again by another. A
 * decision is never changed. Safe for use by many threads.
 */
@ProviderType
public interface Measurements {
  /**
   * What the unit has decided, newest first; last stands that the model measures from the start.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-4249} when the model is not here, {@code CM-1014}
   *     when it measures nothing
   */
  List<Measurement> of(Caller caller, Id<Unit> unit, String model);

  /**
   * Decides from now on. Switched off, no more measuring tasks are made, and those that are open
   * stay until they are done or set aside; switched on, they begin anew with the activity that they
   * go together with.
   *
   * @param reason why; kept and shown
   * @throws se.samordna.refusal.Refusal as {@link #of}
   */
  void set(Caller caller, Id<Unit> unit, String model, boolean on, String reason);

  /**
   * Whether it is measured.
   *
   * @param since from when; {@code null} for the model's own
   * @param reason why, empty for the model's own
   * @param setBy the name of who decided, empty for the model's own
   */
  record Measurement(boolean on, @Nullable Instant since, String reason, String setBy) {}
}
