package se.samordna.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cookies: staff's session, a person's own session, the form token of those not logged in, the
 * chosen language. All are host-bound ({@code __Host-}), so no neighbour domain can set them.
 */
final class Cookies {
  static final String SESSION = "__Host-samordna";
  static final String OWN = "__Host-samordna-own";
  static final String FORM = "__Host-samordna-form";
  static final String LANGUAGE = "__Host-samordna-lang";

  private static final String RULES = "; Path=/; Secure; HttpOnly; SameSite=Lax";
  private static final int A_YEAR = 365 * 24 * 60 * 60;

  private Cookies() {}

  static String session(String token) {
    return SESSION + "=" + token + RULES;
  }

  static String own(String token) {
    return OWN + "=" + token + RULES;
  }

  static String form(String token) {
    return FORM + "=" + token + RULES;
  }

  static String language(String tag) {
    return LANGUAGE + "=" + tag + "; Max-Age=" + A_YEAR + RULES;
  }

  static String forget(String name) {
    return name + "=; Max-Age=0" + RULES;
  }

  /** The value of a cookie in a {@code Cookie} header; odd parts of the header are passed over. */
  static Optional<String> find(@Nullable String header, String name) {
    if (header == null) {
      return Optional.empty();
    }
    for (String part : header.split(";", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0 && part.substring(0, equals).strip().equals(name)) {
        return Optional.of(part.substring(equals + 1).strip()).filter(value -> !value.isEmpty());
      }
    }
    return Optional.empty();
  }
}
