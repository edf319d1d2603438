package se.samordna.itests.browser;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samordna.itests.harness.Web;

/**
 * Follows the links of the pages as one member of staff could click them, and keeps one path for
 * every address of the {@link Router} that is met. Of many alike it looks at a few, and at more of
 * them when somebody asks it to go further.
 */
final class Crawl {
  private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)");
  private static final int FEW = 3;
  private static final int ALIKE = 8;
  private static final int PERSONS = 30;

  /** What can be done with a person differs from one to the next. */
  private static final Set<String> EACH =
      Set.of(
          "/persons/{person}",
          "/persons/{person}/children",
          "/persons/{person}/consents",
          "/persons/{person}/coordination",
          "/persons/{person}/decisions",
          "/persons/{person}/linked",
          "/persons/{person}/log",
          "/persons/{person}/meetings",
          "/persons/{person}/network",
          "/persons/{person}/own-login",
          "/persons/{person}/plan",
          "/persons/{person}/representatives",
          "/persons/{person}/sip",
          "/persons/{person}/enrol",
          "/persons/{person}/enrol/{unit}/{model}/{step}");

  private final Web web;
  private final String cookie;
  private final Deque<String> ahead = new ArrayDeque<>();
  private final Deque<String> later = new ArrayDeque<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Integer> alike = new HashMap<>();
  private final Map<String, String> found = new TreeMap<>();
  private final List<String> dead = new ArrayList<>();

  Crawl(Web web, String cookie) {
    this.web = web;
    this.cookie = cookie;
  }

  /** From the menu and the given paths on; of the same address a few. */
  Crawl follow(List<String> from) {
    from.stream().filter(seen::add).forEach(ahead::add);
    return follow(FEW, FEW, () -> false);
  }

  /**
   * On to more of the same addresses, and to each of what differs from person to person.
   *
   * @param enough whether all is found that is looked for
   */
  Crawl further(BooleanSupplier enough) {
    ahead.addAll(later);
    later.clear();
    return follow(ALIKE, PERSONS, enough);
  }

  private Crawl follow(int most, int mostOfEach, BooleanSupplier enough) {
    while (!ahead.isEmpty() && !enough.getAsBoolean()) {
      String path = ahead.poll();
      String address = Router.addressOf(withoutQuery(path)).orElse("");
      int met = alike.getOrDefault(address, 0);
      if (!address.isEmpty() && met < (EACH.contains(address) ? mostOfEach : most)) {
        alike.put(address, met + 1);
        links(path, address, web.get(path, "Cookie", cookie)).stream()
            .filter(seen::add)
            .forEach(ahead::add);
      } else if (!address.isEmpty()) {
        later.add(path);
      }
    }
    return this;
  }

  /** A path for each address that was met. */
  Map<String, String> found() {
    return found;
  }

  /** Links that led to nothing, or to something that fell. */
  List<String> dead() {
    return dead;
  }

  private List<String> links(String path, String address, HttpResponse<String> answer) {
    int status = answer.statusCode();
    if (status == 303) {
      found.putIfAbsent(address, path);
      return List.of(answer.headers().firstValue("Location").orElseThrow());
    }
    if (status != 200) {
      if (status == 404 || status == 403 || status >= 500) {
        dead.add(status + " " + path);
      }
      return List.of();
    }
    found.putIfAbsent(address, path);
    List<String> links = new ArrayList<>();
    Matcher link = LINK.matcher(answer.body());
    while (link.find()) {
      String to = link.group(1).replace("&amp;", "&");
      if (!to.startsWith("/assets/") && !to.contains("lang=")) {
        links.add(to);
      }
    }
    return links;
  }

  private static String withoutQuery(String path) {
    int query = path.indexOf('?');
    return query < 0 ? path : path.substring(0, query);
  }
}
