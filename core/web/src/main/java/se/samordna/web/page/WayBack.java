package se.samordna.web.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.samordna.http.Fields;
import se.samordna.http.Request;
import se.samordna.refusal.Refusal;

/**
 * Where somebody wanted to go: there the login leads when the session had ended, a refusal back to
 * the page whose form it refused, and what a step lacked back to the step.
 */
final class WayBack {
  /** The name of the field, in addresses and in the login's form. */
  static final String FIELD = "then";

  /** Pages of ours only. What people write is never in them. */
  private static final Pattern OURS = Pattern.compile("/([A-Za-z0-9][A-Za-z0-9/_.?=&%:+-]*)?");

  private static final Set<String> NOT_TAKEN_ALONG = Set.of("done", "lang");
  private static final int LONGEST = 500;

  private WayBack() {}

  /** The login's address, which remembers the page that was asked for. */
  static String login(Request request) {
    String wanted = request.path() + query(request);
    String door = request.isOwn() ? OwnDoorPage.DOOR : "/login";
    return wanted.equals("/") || !isOurs(wanted)
        ? door
        : door + "?" + FIELD + "=" + encoded(wanted);
  }

  /** The address of a page of ours whose form leads back to another one when it is done with. */
  static String leading(String page, String back) {
    return page + (page.contains("?") ? "&" : "?") + FIELD + "=" + encoded(back);
  }

  /** A page that is on the way, leading back to where this one was asked to. */
  static String carried(Visit visit, String page) {
    return asked(visit).map(back -> leading(page, back)).orElse(page);
  }

  /** The page that the address asks to be led back to, if it is one of ours. */
  static Optional<String> asked(Visit visit) {
    return visit.asked(FIELD).filter(WayBack::isOurs);
  }

  /** Where to go after the login. */
  static String from(Optional<String> asked) {
    return asked.filter(WayBack::isOurs).orElse("/");
  }

  /** The page whose form was sent, as the browser tells, if it is one of ours. */
  static Optional<String> sentFrom(Request request) {
    if (!request.method().equals("POST")) {
      return Optional.empty();
    }
    return request.header("Referer").flatMap(page -> pathAt(request, page)).filter(WayBack::isOurs);
  }

  private static Optional<String> pathAt(Request request, String page) {
    try {
      URI uri = new URI(page);
      boolean here = request.header("Host").equals(Optional.ofNullable(uri.getAuthority()));
      return here ? Optional.ofNullable(uri.getRawPath()) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean isOurs(String place) {
    return place.length() <= LONGEST && OURS.matcher(place).matches();
  }

  private static String query(Request request) {
    Fields fields = readable(request);
    String query =
        fields.names().stream()
            .filter(name -> !NOT_TAKEN_ALONG.contains(name))
            .sorted()
            .map(name -> encoded(name) + "=" + encoded(fields.first(name).orElse("")))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  /** What can't be read of an address is not remembered. */
  private static Fields readable(Request request) {
    try {
      return request.query();
    } catch (Refusal unreadable) {
      return Fields.none();
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
