package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.StepOutcome;
import se.samordna.reference.Ruling;
import se.samordna.reference.Table;
import se.samordna.reference.Wish;

/**
 * Whole lives in FACT on a real store: after each step the engine and the reference agree on what
 * was said, and on everything that the step left behind: phase, marks, who leads, the stay on the
 * board with its reasons, target and returns, where the person is cared for, and the tasks.
 */
class FactLivesOnStoreTest {
  private static final int TEAMS = Boolean.getBoolean("samordna.long") ? 200 : 6;
  private static final int LIVES = 10;
  private static final int TURNS = 12;

  /** Steps that a life seldom comes to by chance; lives are led to them. */
  private static final List<String> LATE =
      List.of("scaleDown", "scaleDownDirect", "scaleUpAgain", "close", "withdraw", "decline");

  private final Table table = Table.of(FactTeam.FOLDER);
  private final ModelsFromFolders models = new ModelsFromFolders(new MovingClock());
  private final List<String> numbers = numbers();
  private final Map<String, Integer> taken = new TreeMap<>();

  @Test
  void the_engine_leaves_behind_what_the_table_says_after_every_step() {
    for (int i = 0; i < TEAMS; i++) {
      StoredTeam team =
          new StoredTeam(models, new RandomLives(table, 7_000_000L + i).team(), i % 2 == 0);
      for (int j = 0; j < LIVES; j++) {
        String goal = j < LIVES - 2 ? "" : LATE.get((2 * i + j) % LATE.size());
        live(team, 8_000_000L + i * LIVES + j, numbers.get(j), goal);
      }
    }
    assertThat(taken.keySet()).as("taken at least once").containsAll(table.steps());
  }

  private void live(StoredTeam team, long seed, String number, String goal) {
    StoredLife life = new StoredLife(team, table, seed, number, goal);
    int turns = goal.isEmpty() ? TURNS : 2 * TURNS;
    for (int turn = 0; turn < turns && life.world().place().outcome().isEmpty(); turn++) {
      life.pass();
      Optional<Wish> wish = life.wish();
      if (wish.isPresent()) {
        ask(life, wish.get(), "Seed " + seed + ", turn " + turn + ": " + wish.get());
      }
    }
    if (table.lifecycle(life.world().place().phase()).equals("ACTIVE")) {
      team.carries(life.world().place().coordinator());
    }
  }

  private void ask(StoredLife life, Wish wish, String where) {
    Optional<StepOutcome> outcome = life.take(wish);
    Ruling ruling = life.ruling(wish);
    assertThat(outcome.isPresent()).as(where).isEqualTo(ruling.fromHere());
    outcome.ifPresent(
        one ->
            assertThat(one.verdicts().stream().map(FactLivesOnStoreTest::said))
                .as(where)
                .containsExactlyElementsOf(said(ruling)));
    assertThat(outcome.filter(StepOutcome.Taken.class::isInstance).isPresent())
        .as(where)
        .isEqualTo(ruling.taken());
    if (ruling.taken()) {
      taken.merge(wish.step(), 1, Integer::sum);
    }
    if (life.enrolment().isPresent()) {
      assertThat(life.found()).as(where).containsExactlyElementsOf(life.expected());
    }
  }

  private static String said(Judged judged) {
    return judged.rule() + " " + judged.outcome() + " " + judged.reason();
  }

  private static List<String> said(Ruling ruling) {
    return ruling.words().stream()
        .map(word -> word.name() + " " + word.outcome() + " " + word.reason())
        .toList();
  }

  private static List<String> numbers() {
    try (var in = FactLivesOnStoreTest.class.getResourceAsStream("skatteverket-test-numbers.txt")) {
      try (Stream<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()) {
        return lines.filter(line -> !line.startsWith("#")).toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
