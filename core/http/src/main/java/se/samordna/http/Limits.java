package se.samordna.http;

import java.time.Duration;

/**
 * What one bundle takes at most.
 *
 * @param bodyBytes the largest body of a request
 * @param concurrent how many requests are worked on at once; the rest wait for a moment
 * @param patience how long a request waits for its turn before it is answered 503
 */
public record Limits(int bodyBytes, int concurrent, Duration patience) {

  /**
   * One mebibyte, 128 at once, a quarter of a second: half the threads that Jetty has at most, so
   * that the health checks and the other bundle always find one.
   */
  public static Limits usual() {
    return new Limits(1 << 20, 128, Duration.ofMillis(250));
  }
}
