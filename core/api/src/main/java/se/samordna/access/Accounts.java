package se.samordna.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;

/** Accounts of staff and the first one of all. */
@ProviderType
public interface Accounts {
  /** The most staff without an account that an operator is answered with. */
  int MOST_WITHOUT = 100;

  /**
   * Gives a member of staff an account. The password is hashed with Argon2id and kept nowhere else.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-5006} for a password under 12 characters or one
   *     of the common ones, {@code CM-5007} when the name is taken
   */
  Account add(Actor actor, Id<Staff> staff, String userName, char[] password);

  /**
   * Says beforehand what {@link #add} would say of the name and the password, for whoever makes
   * more than the account and wants all or nothing.
   *
   * @throws se.samordna.refusal.Refusal as {@link #add}
   */
  void check(String userName, char[] password);

  /**
   * The ids of staff of every provider who have no account, those made known last first, at most
   * {@value #MOST_WITHOUT}; no name is told.
   */
  List<Id<Staff>> without(Operator operator);

  /** Locks or unlocks an account; a locked one's sessions end at the next request. */
  void lock(Actor actor, String userName, boolean locked);

  /**
   * The reviews of a provider's accounts and rights, the newest first; at most {@link
   * #MOST_REVIEWS}.
   */
  List<RightsReview> rightsReviews(Actor actor, Id<Provider> provider);

  /**
   * Says that the accounts, their roles and the table of rights were gone through.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1003} at {@code /nextBy} for a day that has
   *     passed or is more than {@link RightsReview#MONTHS} months ahead
   */
  RightsReview reviewRights(Actor actor, Id<Provider> provider, NewRightsReview wanted);

  /** The most reviews that are answered. */
  int MOST_REVIEWS = 50;

  /** What is needed to say so. */
  record NewRightsReview(String words, LocalDate nextBy) {}

  /** Whether no account exists yet, so that the setup token is the only way in. */
  boolean none();

  /**
   * The one-time token that makes the first administrator, drawn when the store is empty and valid
   * for ten minutes; printed on the console by whoever started the server.
   *
   * @return empty once an account exists
   */
  Optional<String> setupToken();

  /**
   * Makes the first provider, unit, member of staff and account in one act.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-5005} when the token is wrong, used or too old
   */
  Account setUp(String token, FirstAdministrator first);
}
