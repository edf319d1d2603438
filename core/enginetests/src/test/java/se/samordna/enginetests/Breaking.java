package se.samordna.enginetests;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import se.samordna.reference.Wish;
import se.samordna.reference.World;

/**
 * One thing that is taken away from a world where a step could be taken, and what is said then.
 *
 * @param said every verdict that does not allow, as {@code rule reason}, in order
 * @param facts the facts of each of them that has any
 */
record Breaking(
    String step,
    String phase,
    String what,
    UnaryOperator<World> world,
    UnaryOperator<Wish> wish,
    List<String> said,
    Map<String, List<String>> facts) {

  static Breaking of(
      String step, String phase, String what, UnaryOperator<World> world, String... said) {
    return new Breaking(
        step, phase, what, world, UnaryOperator.identity(), List.of(said), Map.of());
  }

  static Breaking wished(
      String step, String phase, String what, UnaryOperator<Wish> wish, String... said) {
    return new Breaking(step, phase, what, UnaryOperator.identity(), wish, List.of(said), Map.of());
  }

  /** The same with the facts of a verdict. */
  Breaking telling(String rule, String... values) {
    Map<String, List<String>> more = new java.util.HashMap<>(facts);
    more.put(rule, List.of(values));
    return new Breaking(step, phase, what, world, wish, said, more);
  }

  List<String> facts(String rule) {
    return facts.getOrDefault(rule, List.of());
  }

  @Override
  public String toString() {
    return step + " from " + (phase.isEmpty() ? "nowhere" : phase) + ": " + what;
  }
}
