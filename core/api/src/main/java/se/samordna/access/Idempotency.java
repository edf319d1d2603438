package se.samordna.access;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Remembers what a request with an {@code Idempotency-Key} was answered, so that a client that lost
 * the answer can send the request again without doing the thing twice.
 *
 * <p>A key belongs to one account and one operation. Answers are kept for 24 hours, as close as
 * anything else about a person. Only answers to what was done are kept: a refusal is free to be
 * tried again. A claim that is neither kept nor released within one minute lapses, so that a node
 * that stopped in the middle blocks nobody; the client then reads before it sends again. Safe for
 * use by many threads and on several nodes.
 */
@ProviderType
public interface Idempotency {
  /**
   * Claims a key for a request.
   *
   * @param operation the operation's name
   * @param key as the client drew it, 8 to 100 visible ASCII characters
   * @param fingerprint of everything in the request that counts; two requests with the same are the
   *     same
   * @throws se.samordna.refusal.Refusal {@code CM-1018} when it was done, but its answer was too
   *     large to be kept
   */
  Claim claim(Caller caller, String operation, String key, String fingerprint);

  /** Keeps the answer of a claimed request. */
  void keep(Caller caller, String operation, String key, KeptAnswer answer);

  /** Gives a claim back, because nothing was done. */
  void release(Caller caller, String operation, String key);

  /** What stands behind a key. */
  sealed interface Claim {
    /** Nothing yet: do it, then keep or release. */
    record Mine() implements Claim {}

    /** The same request is being answered just now. */
    record UnderWay() implements Claim {}

    /** Another request used the key. */
    record OtherRequest() implements Claim {}

    /** It was done; this was the answer. */
    record Done(KeptAnswer answer) implements Claim {}
  }

  /**
   * An answer as it went out.
   *
   * @param headers the few that belong to it: content type, ETag, location
   * @param body UTF-8 text, empty when there was none
   */
  record KeptAnswer(int status, Map<String, String> headers, String body) {
    public KeptAnswer {
      headers = Map.copyOf(headers);
    }
  }
}
