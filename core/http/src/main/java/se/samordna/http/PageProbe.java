package se.samordna.http;

/** A service of the pages that {@code /health/ready} asks for proof that they can be shown. */
@FunctionalInterface
public interface PageProbe {
  /**
   * Renders the login page in this process, the way a request would.
   *
   * @return whether a whole page came out
   */
  boolean rendersAPage();
}
