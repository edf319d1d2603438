package se.samordna.itests.browser;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.samordna.http.Route;

/**
 * The addresses that pages can be read at, as the pages' own router knows them: a page that is
 * added is found here without anybody writing it down.
 */
public final class Router {
  private static final String SITE = "se.samordna.web.page.Site";
  private static final String PAGES = "se.samordna.web.page.Pages";

  private static final List<String> ADDRESSES = read(se.samordna.http.Method.GET);
  private static final List<String> FORMS = read(se.samordna.http.Method.POST);
  private static final Map<String, Pattern> PATTERNS =
      ADDRESSES.stream().collect(Collectors.toMap(Function.identity(), Router::pattern));

  private Router() {}

  /** All of them, with their variables in braces, without the files that belong to pages. */
  public static List<String> addresses() {
    return ADDRESSES;
  }

  /** All that forms are sent to, with their variables in braces. */
  public static List<String> forms() {
    return FORMS;
  }

  private static List<String> read(se.samordna.http.Method method) {
    TreeSet<String> addresses = new TreeSet<>();
    for (Route route : routes()) {
      if (route.method() == method) {
        addresses.add(route.path().toString());
      }
    }
    addresses.removeIf(
        address -> address.startsWith("/assets/") || address.matches(".*\\.(csv|ics|html|pdf)"));
    return List.copyOf(addresses);
  }

  /** The address with variables that a path belongs to: the one with the fewest variables. */
  static Optional<String> addressOf(String path) {
    return ADDRESSES.stream()
        .filter(address -> PATTERNS.get(address).matcher(path).matches())
        .min(
            (one, other) ->
                Long.compare(
                    one.chars().filter(c -> c == '{').count(),
                    other.chars().filter(c -> c == '{').count()));
  }

  private static Pattern pattern(String address) {
    return Pattern.compile(address.replaceAll("\\{\\w+\\}", "[^/]+"));
  }

  /** The pages themselves need no service to say where they are. */
  private static List<Route> routes() {
    try {
      Class<?> site = Class.forName(SITE);
      Constructor<?> constructor =
          site.getDeclaredConstructor(
              List.of(site.getRecordComponents()).stream()
                  .map(RecordComponent::getType)
                  .toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      Method routes = Class.forName(PAGES).getDeclaredMethod("routes", site);
      routes.setAccessible(true);
      Object nothing = constructor.newInstance(new Object[constructor.getParameterCount()]);
      return ((List<?>) routes.invoke(null, nothing)).stream().map(Route.class::cast).toList();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The pages no longer tell their routes", e);
    }
  }
}
