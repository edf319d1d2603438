package se.samordna.access;

import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Answers a request with an {@code Idempotency-Key} once, and remembers the answer, so that a
 * client that lost it can send the request again without doing the thing twice.
 *
 * <p>A key belongs to one account and one operation. Answers are kept for 24 hours, as close as
 * anything else about a person: an answer is given again only to whoever may see today what it
 * shows, by the right that it was first given by, and leaves an audit row each time. Only answers
 * to what was done are kept: a refusal is free to be tried again.
 *
 * <p>What is written about a person and that its key is spent are one transaction. A request whose
 * node stopped before it was written blocks its key for one minute and may then be sent again; one
 * whose node stopped afterwards is known to be done. Safe for use by many threads and on several
 * nodes.
 */
@ProviderType
public interface Idempotency {
  /**
   * Answers the request, or gives the answer that it got the first time.
   *
   * @param answering how it is answered; asked on the calling thread, and not at all the second
   *     time
   * @throws se.samordna.refusal.Refusal what the answering refuses; {@code CM-1013} when another
   *     request used the key; {@code CM-1017} while the same request is being answered; {@code
   *     CM-1018} when it was done, but its answer could not be kept; {@code CM-1014} or {@code
   *     CM-5004} when the caller may no longer see what the answer shows
   */
  <A> A once(Caller caller, Keyed request, Answering<A> answering);

  /**
   * A request and its key.
   *
   * @param operation the operation's name
   * @param key as the client drew it, 8 to 100 visible ASCII characters
   * @param fingerprint of everything in the request that counts; two requests with the same are the
   *     same
   */
  record Keyed(String operation, String key, String fingerprint) {}

  /** How a request is answered, and how its answer is kept and given again. */
  interface Answering<A> {
    /** Carries the request out. */
    A answer();

    /** The answer as it is kept; empty when nothing was done. */
    Optional<KeptAnswer> kept(A answer);

    /** The answer as it went out. */
    A again(KeptAnswer kept);
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
