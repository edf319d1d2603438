package se.samordna.engine.store;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Account;
import se.samordna.access.Idempotency.KeptAnswer;
import se.samordna.organisation.Provider;

/** Answers that are kept in case their request comes again. */
@ProviderType
public interface KeptAnswerStore {
  /** What stands behind a key; held against other writers. */
  Optional<Kept> find(Key key);

  /**
   * Claims a key, in place of whatever stood behind it.
   *
   * @param fingerprint of the request, a hash
   * @return false when another request took it in the same moment
   */
  boolean claim(Id<Provider> provider, Key key, byte[] fingerprint, Instant at);

  /** Keeps the answer of a claimed request; does nothing when there is an answer already. */
  void keep(Key key, Shown shown, KeptAnswer answer);

  /**
   * Notes of a claimed request that it was carried out: in the transaction that carries it out, so
   * that one is never there without the other.
   *
   * @return false when nobody claims the key, or it was noted already
   */
  boolean done(Key key);

  /** Gives up a claim; the key of a request that was carried out stays. */
  void release(Key key);

  /**
   * Forgets what was claimed before a time.
   *
   * @return how many, at most so many as asked for
   */
  int forgetBefore(Instant at, int atMost);

  /**
   * Whose key it is, and for what.
   *
   * @param operation at most 100 characters
   * @param word as the client drew it, at most 100 ASCII characters
   */
  record Key(Id<Account> account, String operation, String word) {}

  /**
   * A key as it stands.
   *
   * @param done whether the request has been carried out
   * @param answer missing until it is kept, and when only that it is done was noted
   */
  record Kept(byte[] fingerprint, Instant claimedAt, boolean done, @Nullable Whole answer) {}

  /**
   * An answer and what it shows.
   *
   * @param shown what the gate is asked of before it is given again
   */
  record Whole(Shown shown, KeptAnswer answer) {}
}
