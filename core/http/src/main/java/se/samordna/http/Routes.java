package se.samordna.http;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All routes of a bundle, found by method and path in time that does not grow with their number.
 *
 * <p>At each segment a literal wins over a variable with an action, and that over a plain variable.
 * Immutable and safe for all threads.
 */
public final class Routes {
  private final Node root = new Node();
  private final List<Route> all;

  private Routes(Collection<Route> routes) {
    all = List.copyOf(routes);
    all.forEach(this::add);
  }

  /**
   * What is answered, and by whom.
   *
   * @throws IllegalArgumentException if two routes answer the same method and path
   */
  public static Routes of(Collection<Route> routes) {
    return new Routes(routes);
  }

  /**
   * What is answered, and by whom.
   *
   * @throws IllegalArgumentException if two routes answer the same method and path
   */
  public static Routes of(Route... routes) {
    return new Routes(Arrays.asList(routes));
  }

  /** Every route, in the order they were given. */
  public List<Route> all() {
    return all;
  }

  /** Finds who answers; {@code method} is {@code null} for one that no route knows. */
  Found find(@Nullable Method method, String path) {
    List<String> parts = PathTemplate.split(path);
    Node node = root.find(parts, 0);
    if (node == null) {
      return new Found.Nothing();
    }
    Route route = method == null ? null : node.routes.get(method);
    return route == null
        ? new Found.OtherMethods(node.allowed())
        : new Found.Match(route, variables(route.path(), parts));
  }

  private void add(Route route) {
    Node node = root;
    for (PathTemplate.Segment segment : route.path().segments()) {
      node = node.child(segment);
    }
    if (node.routes.putIfAbsent(route.method(), route) != null) {
      throw new IllegalArgumentException("Two routes for " + route.method() + " " + route.path());
    }
  }

  private static Map<String, String> variables(PathTemplate path, List<String> parts) {
    Map<String, String> variables = new HashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      PathTemplate.Segment segment = path.segments().get(i);
      if (segment.isVariable()) {
        String part = parts.get(i);
        String value = part.substring(0, part.length() - segment.action().length());
        variables.put(segment.name(), value);
      }
    }
    return variables;
  }

  /** What a path leads to. */
  sealed interface Found {
    /** A route answers. */
    record Match(Route route, Map<String, String> variables) implements Found {}

    /** The path is known, but not with this method. */
    record OtherMethods(Set<String> allowed) implements Found {}

    /** No route has this path. */
    record Nothing() implements Found {}
  }

  private static final class Node {
    private final Map<String, Node> literals = new HashMap<>();
    private final Map<String, Node> actions = new LinkedHashMap<>();
    private @Nullable Node variable;
    private final Map<Method, Route> routes = new TreeMap<>();

    Node child(PathTemplate.Segment segment) {
      if (!segment.isVariable()) {
        return literals.computeIfAbsent(segment.name(), name -> new Node());
      }
      if (!segment.action().isEmpty()) {
        return actions.computeIfAbsent(segment.action(), action -> new Node());
      }
      Node child = variable == null ? new Node() : variable;
      variable = child;
      return child;
    }

    @Nullable Node find(List<String> parts, int depth) {
      if (depth == parts.size()) {
        return routes.isEmpty() ? null : this;
      }
      String part = parts.get(depth);
      Node found = deeper(literals.get(part), parts, depth);
      for (var action : actions.entrySet()) {
        boolean fits = part.length() > action.getKey().length() && part.endsWith(action.getKey());
        found = found == null && fits ? deeper(action.getValue(), parts, depth) : found;
      }
      return found == null && !part.isEmpty() ? deeper(variable, parts, depth) : found;
    }

    private static @Nullable Node deeper(@Nullable Node child, List<String> parts, int depth) {
      return child == null ? null : child.find(parts, depth + 1);
    }

    Set<String> allowed() {
      Set<String> allowed = new TreeSet<>(Set.of("OPTIONS"));
      routes.keySet().forEach(method -> allowed.add(method.name()));
      if (routes.containsKey(Method.GET)) {
        allowed.add("HEAD");
      }
      return allowed;
    }
  }
}
