package se.samordna.own;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * A person's own login at one provider, from the one-time code that was handed out to its end. The
 * user name and what opens it are known to the person alone, and removed when it ends.
 *
 * @param unit where it was handed out
 * @param note what more there is to know of the check; may be empty
 * @param codeUntil when the code stops working
 * @param openedAt when the person used the code, {@code null} before
 * @param endedAt {@code null} while it lasts
 * @param endedBy {@code null} while it lasts, and when an operator ended it
 * @param state where it stood at the moment it was read
 */
public record OwnLogin(
    Id<OwnLogin> id,
    Id<Person> person,
    Id<Provider> provider,
    Id<Unit> unit,
    IdentityCheck check,
    String note,
    Id<Staff> handedOutBy,
    Instant handedOutAt,
    Instant codeUntil,
    @Nullable Instant openedAt,
    @Nullable Instant endedAt,
    @Nullable Id<Staff> endedBy,
    String endedReason,
    State state) {

  /** Where a login that was handed out stands at a moment. */
  public static State stateAt(
      Instant now, Instant codeUntil, @Nullable Instant openedAt, @Nullable Instant endedAt) {
    if (endedAt != null) {
      return State.ENDED;
    }
    if (openedAt != null) {
      return State.OPEN;
    }
    return now.isBefore(codeUntil) ? State.CODE_OUT : State.CODE_LAPSED;
  }

  /** How staff made sure who it was before they handed out the code. */
  public enum IdentityCheck {
    /** The person showed an identity document. */
    DOCUMENT,
    /** The one who handed it out has known the person for long. */
    KNOWN,
    /** Somebody whose identity is known vouched for the person. */
    VOUCHED_FOR
  }

  /** Where a login stands. */
  public enum State {
    /** The code has been handed out and can be used. */
    CODE_OUT,
    /** Nobody used the code in time. */
    CODE_LAPSED,
    /** The person logs in with it. */
    OPEN,
    /** Closed, by staff or by a newer code. */
    ENDED
  }
}
