package se.samordna.http;

import java.util.function.BiConsumer;

/** The headers that every answer carries, whoever made it. */
final class SecurityHeaders {
  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private SecurityHeaders() {}

  /** Hands out each name and value; an answer may replace {@code Cache-Control} by its own. */
  static void each(boolean secure, BiConsumer<String, String> put) {
    put.accept("Content-Security-Policy", CONTENT);
    put.accept("X-Content-Type-Options", "nosniff");
    put.accept("X-Frame-Options", "DENY");
    // not "no-referrer": browsers would then send "Origin: null" with our own forms
    put.accept("Referrer-Policy", "same-origin");
    put.accept("Cross-Origin-Opener-Policy", "same-origin");
    put.accept("Cross-Origin-Resource-Policy", "same-origin");
    put.accept("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    put.accept("Cache-Control", "no-store");
    if (secure) {
      put.accept("Strict-Transport-Security", "max-age=31536000");
    }
  }
}
