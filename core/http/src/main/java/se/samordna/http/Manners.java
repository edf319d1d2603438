package se.samordna.http;

import se.samordna.access.Channel;
import se.samordna.refusal.Refusal;

/** How one bundle speaks to those who ask: the API in problems, the pages in pages. */
public interface Manners {
  /** The way in that the bundle is; pages need the form token, the API a request of its own. */
  Channel channel();

  /**
   * The answer to a request that is refused, also to one that failed unexpectedly (then the only
   * problem is {@code CM-6004}) and to one for a path or method that no route has.
   *
   * <p>The border adds {@code Allow}, {@code Retry-After}, {@code WWW-Authenticate} and the
   * security headers.
   */
  Answer refused(Request request, Refusal refusal);
}
