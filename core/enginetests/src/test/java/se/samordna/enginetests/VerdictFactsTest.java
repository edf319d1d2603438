package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.samordna.engine.enrolment.EngineSays;
import se.samordna.engine.model.RunningModel;
import se.samordna.enginetests.NamedThings.Less;
import se.samordna.enrolment.Judged;
import se.samordna.model.Field;
import se.samordna.reference.Table;
import se.samordna.reference.Wish;
import se.samordna.reference.World;

/**
 * A verdict names what it rests on: without a thing that it names it is another, and no thing that
 * neither it nor the verdict that follows names changes it.
 */
class VerdictFactsTest {
  private static final int WORLDS = Boolean.getBoolean("samordna.long") ? 100_000 : 5_000;

  private final Table table = Table.of(FactTeam.FOLDER);
  private final RunningModel running = FactLives.fact();
  private final EngineSays engine = new EngineSays(running);
  private final Map<String, Integer> changing = new TreeMap<>();
  private final Map<String, Integer> idle = new TreeMap<>();
  private final Set<String> deciding = new TreeSet<>();

  @Test
  void a_verdict_changes_without_what_it_names_and_only_then() {
    for (int seed = 0; seed < WORLDS; seed++) {
      RandomLives lives = new RandomLives(table, 1_000_000L + seed);
      World world = lives.first();
      for (int turns = seed % 3; turns > 0 && world.place().outcome().isEmpty(); turns--) {
        world = lives.next(table.rule(world, lives.wish(world)).after());
      }
      Wish wish = lives.wish(world);
      EngineSays.Said said = engine.of(world, wish);
      if (said.fromHere()) {
        check(seed, world, said, NamedThings.each(world, wish, mayLeaveEmpty(wish)));
      }
    }

    assertThat(changing.keySet())
        .as("each thing changes some verdict")
        .contains(
            "IDENTIFIER", "AGE", "CONTACT_PATHS", "PLAN", "CRISIS_PLAN", "ATTEMPTS", "CARE", "VIEW")
        .contains("CONFIRMATION", "REASONS", "MARKS", "COORDINATOR", "BEGAN", "HISTORY", "OTHERS")
        .contains("LIMITS", "SIGNATURES", "ELSEWHERE", "MEETING", "FIELD plan", "FIELD basis")
        .contains("RISK", "POSTS", "POST anna", "POST tove", "PRESENT anna", "PRESENT tove");
    assertThat(idle.keySet()).as("and leaves others alone").containsAll(changing.keySet());
    assertThat(deciding)
        .contains("REASONS", "HISTORY", "BEGAN", "CARE", "AGE", "OTHERS", "ATTEMPTS", "PLAN")
        .contains("RISK", "LIMITS", "POSTS", "MEETING");
  }

  private Set<String> mayLeaveEmpty(Wish wish) {
    return running.model().step(wish.step()).orElseThrow().fields().stream()
        .filter(field -> !field.required())
        .map(Field::id)
        .collect(Collectors.toSet());
  }

  private void check(int seed, World world, EngineSays.Said said, List<Less> each) {
    Map<String, EngineSays.Said> without = new TreeMap<>();
    each.forEach(less -> without.put(less.thing(), engine.of(less.world(), less.wish())));
    for (Judged judged : said.verdicts()) {
      without.forEach(
          (thing, less) -> compare(seed, world, thing, judged, less.verdict(judged.rule())));
    }
  }

  private void compare(int seed, World world, String thing, Judged before, Optional<Judged> after) {
    boolean changes = after.isEmpty() || !same(before, after.get());
    boolean decides = NamedThings.decided(before, world).contains(thing);
    if (decides) {
      deciding.add(thing);
    }
    if (decides && !changes) {
      fail("Seed %d: %s names %s, and is the same without it", seed, told(before), thing);
    }
    if (!changes) {
      idle.merge(thing, 1, Integer::sum);
      return;
    }
    changing.merge(thing, 1, Integer::sum);
    boolean named =
        NamedThings.names(before, thing)
            || after.filter(one -> NamedThings.names(one, thing)).isPresent();
    if (!named) {
      fail(
          "Seed %d: without %s, %s becomes %s, and neither names it",
          seed, thing, told(before), after.map(VerdictFactsTest::told).orElse("nothing"));
    }
  }

  private static boolean same(Judged one, Judged other) {
    return told(one).equals(told(other));
  }

  /** The verdict with its facts, less who else could take the person and where limits are from. */
  private static String told(Judged judged) {
    return judged.rule()
        + " "
        + judged.outcome()
        + " "
        + judged.reason()
        + " "
        + judged.facts().stream()
            .filter(fact -> !Set.of("nextBest", "source").contains(fact.name()))
            .map(fact -> fact.name() + " " + fact.value())
            .toList();
  }
}
