package se.samordna.http;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import se.samordna.access.Channel;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/**
 * Refuses changes that another site makes a browser send.
 *
 * <p>Pages: the form's token must be the session's own, or for those not logged in the one in their
 * cookie. API: a request with a bearer token can't be forged; one that rides on the cookie must
 * come from our own pages or carry a header that a foreign page can't set. In both, a browser that
 * says that the request comes from another site is believed.
 */
final class ForgeryCheck {
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private ForgeryCheck() {}

  static void pass(Request request, Channel channel) {
    if (request.bearer().isPresent() && channel == Channel.API) {
      return;
    }
    if (saysForeign(request)) {
      throw Refusal.of(Code.FORM_TOKEN_WRONG);
    }
    boolean fine = channel == Channel.PAGE ? tokenFits(request) : isOurOwn(request);
    if (!fine) {
      throw Refusal.of(Code.FORM_TOKEN_WRONG);
    }
  }

  private static boolean tokenFits(Request request) {
    boolean known = request.isLoggedIn() || request.cookie(Cookies.FORM).isPresent();
    Optional<String> sent =
        request
            .header(Border.FORM_TOKEN_HEADER)
            .or(() -> request.form().first(Border.FORM_TOKEN_FIELD));
    return known && sent.isPresent() && FormTokens.fits(sent.get(), request.ownFormToken());
  }

  private static boolean isOurOwn(Request request) {
    return request.cookie(request.sessionCookie()).isEmpty()
        || request.header(Border.REQUESTED_BY_HEADER).isPresent()
        || request.header("Sec-Fetch-Site").isPresent()
        || request.header("Origin").isPresent();
  }

  private static boolean saysForeign(Request request) {
    Optional<String> site = request.header("Sec-Fetch-Site");
    if (site.isPresent()) {
      return !OWN.contains(site.get());
    }
    return request.header("Origin").map(origin -> !isHost(origin, request)).orElse(false);
  }

  private static boolean isHost(String origin, Request request) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority != null && authority.equalsIgnoreCase(request.header("Host").orElse(""));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
