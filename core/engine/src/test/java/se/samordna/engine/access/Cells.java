package se.samordna.engine.access;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samordna.audit.Action;
import se.samordna.organisation.Role;

/** Every cell of the space of accesses. */
final class Cells {
  private static final Enum<?>[][] WORDS =
      Stream.of(Dimension.values()).map(Dimension::words).toArray(Enum<?>[][]::new);

  private Cells() {}

  /** All there are. */
  static Stream<Cell> all() {
    int count = 1;
    for (Enum<?>[] words : WORDS) {
      count *= words.length;
    }
    return IntStream.range(0, count).mapToObj(Cells::numbered);
  }

  private static Cell numbered(int number) {
    Enum<?>[] words = new Enum<?>[WORDS.length];
    int left = number;
    for (int i = 0; i < words.length; i++) {
      words[i] = WORDS[i][left % WORDS[i].length];
      left /= WORDS[i].length;
    }
    return new Cell(
        (Action) words[0],
        (Role) words[1],
        (Relation) words[2],
        (Side) words[3],
        (Regime) words[4],
        (Leave) words[5],
        (Identity) words[6],
        (Block) words[7]);
  }

  /** Within the provider, where nothing is blocked. */
  static Cell inner(Action action, Role role, Relation relation, Identity identity) {
    return new Cell(
        action, role, relation, Side.OWN, Regime.HSL, Leave.UNASKED, identity, Block.NONE);
  }

  /** The same cell with the block as said. */
  static Cell blocked(Cell cell, Block block) {
    return new Cell(
        cell.action(),
        cell.role(),
        cell.relation(),
        cell.side(),
        cell.regime(),
        cell.leave(),
        cell.identity(),
        block);
  }

  /** For each row, the first cell that it decides; a row without one is never reached. */
  static Map<Right, Cell> reaching(Rights rights) {
    Map<Right, Cell> reaching = new IdentityHashMap<>();
    all().forEach(cell -> reaching.putIfAbsent(rights.deciding(cell), cell));
    return reaching;
  }

  /** The rows that no request ever comes to. */
  static List<String> unreachable(Rights rights) {
    Set<Right> reached = reaching(rights).keySet();
    return rights.rows().stream().filter(row -> !reached.contains(row)).map(Right::line).toList();
  }

  /** The words of rows that decide nothing, each with its row. */
  static List<String> idle(Rights rights) {
    Map<Right, Map<Dimension, Set<Enum<?>>>> deciding = new IdentityHashMap<>();
    all()
        .forEach(
            cell -> {
              Map<Dimension, Set<Enum<?>>> words =
                  deciding.computeIfAbsent(
                      rights.deciding(cell), row -> new EnumMap<>(Dimension.class));
              for (Dimension one : Dimension.values()) {
                words.computeIfAbsent(one, key -> new HashSet<>()).add(one.in(cell));
              }
            });
    List<String> idle = new ArrayList<>();
    for (Right row : rights.rows()) {
      Map<Dimension, Set<Enum<?>>> words = deciding.getOrDefault(row, Map.of());
      for (Dimension one : Dimension.values()) {
        Set<Enum<?>> left = new HashSet<>(row.weighs(one) ? row.of(one) : Set.of());
        left.removeAll(words.getOrDefault(one, Collections.emptySet()));
        left.forEach(word -> idle.add(word + " in " + row.line()));
      }
    }
    return idle;
  }
}
