package se.samordna.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;

/**
 * Field mentoring and reviews of tools at a unit, for the unit to count. Each call is one access;
 * safe for use by many threads.
 */
@ProviderType
public interface Coachings {
  /** What has been recorded at a unit, the latest day first; what was struck among it. */
  Page<Coaching> of(Caller caller, Id<Unit> unit, PageRequest page);

  /** Records support that was given, by somebody at work at the unit to somebody else there. */
  Coaching record(Caller caller, Id<Unit> unit, NewCoaching coaching);

  /** Says that something that was recorded was wrong; it stays, and no longer counts. */
  Coaching strike(Caller caller, Id<Unit> unit, Id<Coaching> coaching, String why);

  /**
   * Support to record.
   *
   * @param tool needed for a review, and for nothing else
   */
  record NewCoaching(
      Coaching.Kind kind,
      Id<Staff> by,
      Id<Staff> colleague,
      LocalDate day,
      int minutes,
      Coaching.@Nullable Tool tool) {}
}
