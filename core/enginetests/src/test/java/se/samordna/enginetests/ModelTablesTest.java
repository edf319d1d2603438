package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samordna.engine.enrolment.EngineSays;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.rule.Catalogue;
import se.samordna.enrolment.Judged;
import se.samordna.model.RuleUse;
import se.samordna.model.Step;
import se.samordna.reference.Ruling;
import se.samordna.reference.Table;
import se.samordna.reference.Wish;
import se.samordna.reference.World;
import se.samordna.rule.NamedValue;

/**
 * The engine and a second reading of a model's {@code model.json}, written without it, say the same
 * of every wish in thousands of lives: which steps can be taken, every verdict with its facts, and
 * where each step leads. So it is for every model of the house.
 */
class ModelTablesTest {
  private static final int WISHES = 12;

  @ParameterizedTest(name = "{0}")
  @MethodSource("se.samordna.enginetests.ModelsOfTheHouse#all")
  void the_engine_and_the_table_agree_on_thousands_of_lives(String model) {
    new Agreement(model).hold();
  }

  /** One model in both readings, and what came about in it. */
  private static final class Agreement {
    private final Table table;
    private final RunningModel running;
    private final EngineSays engine;
    private final int lives;
    private final Map<String, Integer> taken = new TreeMap<>();
    private final Set<String> said = new TreeSet<>();

    Agreement(String model) {
      table = Table.of(ModelsOfTheHouse.folder(model));
      running = ModelsOfTheHouse.running(model);
      engine = new EngineSays(running);
      lives = Boolean.getBoolean("samordna.long") ? 100_000 : model.equals("fact") ? 5_000 : 2_000;
    }

    void hold() {
      for (int seed = 0; seed < lives; seed++) {
        live(seed);
      }

      assertThat(taken.keySet()).as("every step is taken in some life").containsAll(table.steps());
      assertThat(said).as("every verdict of every guard comes about").containsAll(sayable());
    }

    private void live(int seed) {
      RandomLives lives = new RandomLives(table, seed);
      World world = lives.first();
      for (int turn = 0; turn < WISHES; turn++) {
        Wish wish = lives.wish(world);
        Ruling ruling = table.rule(world, wish);
        EngineSays.Said engines = engine.of(world, wish);
        if (!said(engines, ruling).equals(said(ruling))) {
          fail(
              "Seed %d, wish %d: %s in %s%nengine: %s%ntable:  %s",
              seed, turn, wish, world, said(engines, ruling), said(ruling));
        }

        note(wish, ruling);
        if (world.place().outcome().isPresent()) {
          return;
        }
        world = lives.next(ruling.after());
      }
    }

    private void note(Wish wish, Ruling ruling) {
      if (ruling.taken()) {
        taken.merge(wish.step(), 1, Integer::sum);
      }
      ruling.words().stream()
          .filter(word -> !word.reason().isEmpty())
          .forEach(word -> said.add(wish.step() + " " + word.name() + " " + word.reason()));
    }

    private static List<String> said(Ruling ruling) {
      List<String> said = new ArrayList<>(lines(ruling));
      said.add(ruling.fromHere() + " " + ruling.taken() + " " + ruling.after().place().phase());
      return said;
    }

    private static List<String> said(EngineSays.Said engines, Ruling ruling) {
      List<String> said = new ArrayList<>(lines(engines, ruling));
      said.add(engines.fromHere() + " " + engines.taken() + " " + engines.phase());
      return said;
    }

    private static List<String> lines(Ruling ruling) {
      return ruling.words().stream()
          .map(
              word ->
                  word.name()
                      + " "
                      + word.outcome()
                      + " "
                      + word.reason()
                      + " "
                      + new TreeMap<>(word.facts()))
          .toList();
    }

    /** The engine's verdicts, with those of their facts that the table speaks of too. */
    private static List<String> lines(EngineSays.Said said, Ruling ruling) {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < said.verdicts().size(); i++) {
        Judged judged = said.verdicts().get(i);
        Set<String> names =
            i < ruling.words().size() ? ruling.words().get(i).facts().keySet() : Set.of();
        Map<String, String> facts = new TreeMap<>();
        judged.facts().stream()
            .filter(fact -> names.contains(fact.name()))
            .forEach(fact -> facts.put(fact.name(), written(fact)));
        lines.add(judged.rule() + " " + judged.outcome() + " " + judged.reason() + " " + facts);
      }
      return lines;
    }

    private static String written(NamedValue fact) {
      return fact.value() instanceof BigDecimal number
          ? number.stripTrailingZeros().toPlainString()
          : fact.value().toString();
    }

    /** Every reason that a guard of the model can give, as the model uses it. */
    private Set<String> sayable() {
      Set<String> reasons = new TreeSet<>();
      for (Step step : running.model().steps()) {
        Map<String, Integer> seen = new HashMap<>();
        for (RuleUse use : step.guards()) {
          int place = seen.merge(use.rule(), 1, Integer::sum);
          String name = step.id() + " " + use.rule() + (place == 1 ? "" : "-" + place) + " ";
          Catalogue.find(use.rule()).orElseThrow().reasons().stream()
              .filter(reason -> Sayable.by(running.model(), step, use, reason))
              .forEach(reason -> reasons.add(name + reason));
        }
      }
      return reasons;
    }
  }
}
