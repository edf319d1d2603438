package se.samordna.itests.harness;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * Moves the time inside the shared container. A test that moved it calls {@link #release} when it
 * ends.
 */
public final class MovedTime {
  private static final String CLOCK = "/itests/clock";

  private final Web web;

  MovedTime(Web web) {
    this.web = web;
  }

  /** The time it is inside. */
  public Instant now() {
    return read(web.get(CLOCK));
  }

  /** Makes it this instant; time goes on from there. */
  public Instant set(Instant now) {
    return read(web.post(CLOCK + "?at=" + encoded(now.toString()), ""));
  }

  /** Lets this much time pass at once. */
  public Instant pass(Duration time) {
    return read(web.post(CLOCK + "?move=" + encoded(time.toString()), ""));
  }

  /** Back to the real time. */
  public Instant release() {
    return read(web.send("DELETE", CLOCK, ""));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static Instant read(HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      throw new IllegalStateException(
          "the clock of the tests answered " + response.statusCode() + ": " + response.body());
    }
    return Instant.parse(response.body());
  }
}
