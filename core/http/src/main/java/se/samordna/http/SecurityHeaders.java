package se.samordna.http;

import jakarta.servlet.http.HttpServletResponse;

/** The headers that every answer carries, whoever made it. */
final class SecurityHeaders {
  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private SecurityHeaders() {}

  static void put(HttpServletResponse out, boolean secure) {
    out.setHeader("Content-Security-Policy", CONTENT);
    out.setHeader("X-Content-Type-Options", "nosniff");
    out.setHeader("X-Frame-Options", "DENY");
    // not "no-referrer": browsers would then send "Origin: null" with our own forms
    out.setHeader("Referrer-Policy", "same-origin");
    out.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    out.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    out.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    out.setHeader("Cache-Control", "no-store");
    if (secure) {
      out.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
  }
}
