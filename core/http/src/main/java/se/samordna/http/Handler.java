package se.samordna.http;

/**
 * Answers the requests of one route.
 *
 * <p>Called by many threads at once. It may throw {@link se.samordna.refusal.Refusal}, which the
 * border turns into an answer; whatever else it throws becomes a 500 that tells nothing.
 */
@FunctionalInterface
public interface Handler {
  Answer handle(Request request);
}
