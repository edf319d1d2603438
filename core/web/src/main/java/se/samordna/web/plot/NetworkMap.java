package se.samordna.web.plot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The person in the middle and everybody around, a quarter for each sphere of life.
 *
 * <p>Whoever the person has placed in a ring stands in it. Of the others, those in the resource
 * group stand inside the inner field and the rest outside it. A quarter draws at most six; the list
 * beside the map has everybody.
 *
 * @param suspended whether anybody drawn waits for the person to approve them anew
 */
public record NetworkMap(String name, List<Node> nodes, List<Corner> corners, boolean suspended) {
  /** The ring of somebody whom the person has not placed. */
  public static final int UNSAID = 0;

  /** Width and height of the drawing in its own units. */
  public static final int WIDTH = 360;

  /** The height of the drawing. */
  public static final int HEIGHT = 330;

  private static final double CENTRE_X = WIDTH / 2.0;
  private static final double CENTRE_Y = HEIGHT / 2.0;
  private static final int MOST = 6;

  public NetworkMap {
    nodes = List.copyOf(nodes);
    corners = List.copyOf(corners);
  }

  /** Where in life somebody belongs; clockwise from the upper left. */
  public enum Sphere {
    PRIVATE(180),
    CARE(270),
    MUNICIPAL(0),
    AUTHORITY(90);

    private final int from;

    Sphere(int from) {
      this.from = from;
    }
  }

  /** How close somebody is. */
  public enum Closeness {
    GROUP,
    OUTSIDE,
    SUGGESTED,
    SUSPENDED
  }

  /**
   * Somebody to draw.
   *
   * @param ring how near the person says they are, from 1; {@link #UNSAID} when not said
   */
  public record Relation(String name, Sphere sphere, Closeness closeness, int ring) {
    /** Somebody of whom the person has not said how near they are. */
    public Relation(String name, Sphere sphere, Closeness closeness) {
      this(name, sphere, closeness, UNSAID);
    }
  }

  /** Somebody as drawn. */
  public record Node(String name, double x, double y, double labelX, double labelY, String kind) {}

  /** The name of a quarter in its corner. */
  public record Corner(String name, int x, int y, String anchor) {}

  /** Places everybody around the person. */
  public static NetworkMap of(String name, List<Relation> relations, Map<Sphere, String> spheres) {
    Map<Sphere, List<Relation>> quarters = new EnumMap<>(Sphere.class);
    for (Relation relation : relations) {
      quarters.computeIfAbsent(relation.sphere(), sphere -> new ArrayList<>()).add(relation);
    }
    List<Spot> spots = new ArrayList<>();
    quarters.forEach((sphere, there) -> place(sphere, there, spots));
    MapLabels labels = new MapLabels(WIDTH, HEIGHT);
    spots.forEach(spot -> labels.add(spot.dot()));
    List<Node> nodes = spots.stream().map(spot -> node(spot, labels.put(spot.dot()))).toList();
    return new NetworkMap(
        name,
        nodes,
        List.of(
            new Corner(spheres.getOrDefault(Sphere.PRIVATE, ""), 4, 14, "start"),
            new Corner(spheres.getOrDefault(Sphere.CARE, ""), WIDTH - 4, 14, "end"),
            new Corner(spheres.getOrDefault(Sphere.MUNICIPAL, ""), WIDTH - 4, HEIGHT - 6, "end"),
            new Corner(spheres.getOrDefault(Sphere.AUTHORITY, ""), 4, HEIGHT - 6, "start")),
        relations.stream().anyMatch(one -> one.closeness() == Closeness.SUSPENDED));
  }

  /** Somebody where they stand. */
  private record Spot(Relation relation, MapLabels.Dot dot) {}

  private static void place(Sphere sphere, List<Relation> there, List<Spot> spots) {
    int count = Math.min(there.size(), MOST);
    for (int i = 0; i < count; i++) {
      Relation relation = there.get(i);
      double angle = Math.toRadians(sphere.from + 10 + 70.0 * (i + 0.5) / count);
      boolean group = relation.closeness() == Closeness.GROUP;
      double reach = reach(relation) + (group ? 14 : 10) * (i % 2);
      double x = CENTRE_X + reach * Math.cos(angle);
      double y = CENTRE_Y + reach * Math.sin(angle) * 0.94;
      spots.add(new Spot(relation, new MapLabels.Dot(relation.name(), x, y)));
    }
  }

  private static Node node(Spot spot, MapLabels.Label label) {
    String kind =
        switch (spot.relation().closeness()) {
          case GROUP -> "group";
          case OUTSIDE -> "";
          case SUGGESTED -> "suggested";
          case SUSPENDED -> "suspended";
        };
    return new Node(
        spot.relation().name(),
        round(spot.dot().x()),
        round(spot.dot().y()),
        round(label.x()),
        round(label.y()),
        kind);
  }

  private static double reach(Relation relation) {
    return switch (relation.ring()) {
      case 1 -> 54;
      case 2 -> 84;
      case 3 -> 122;
      default -> relation.closeness() == Closeness.GROUP ? 74 : 122;
    };
  }

  private static double round(double number) {
    return Math.round(number * 10) / 10.0;
  }
}
