package se.samordna.engine.enrolment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.engine.model.RuleRunner;
import se.samordna.engine.model.RunningModel;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.StepRequest;
import se.samordna.model.Step;
import se.samordna.reference.Wish;
import se.samordna.reference.World;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.rule.StepInput;

/** What the engine's own evaluator says of a wish in a world, without a store. */
public final class EngineSays {
  private static final String WORDS = "Skäl.";

  private final RunningModel running;
  private final RuleRunner runner = new RuleRunner();
  private final Loads loads = new Loads(runner);
  private final Judge judge = new Judge(runner);

  public EngineSays(RunningModel running) {
    this.running = running;
  }

  /** What it says; empty verdicts when the step can't be taken from the phase. */
  public Said of(World world, Wish wish) {
    WorldOfEngine translated = new WorldOfEngine(running, world);
    StepRequest request = request(wish);
    Step step;
    try {
      step = SceneReader.step(running, request, translated.enrolment());
    } catch (Refusal refusal) {
      if (refusal.problems().get(0).code() != Code.STEP_NOT_POSSIBLE_FROM_HERE) {
        throw refusal;
      }
      return new Said(false, List.of(), false, world.place().phase());
    }
    StepFields.check(step, request.input(), translated.posts(), world.today(), true);
    Scene scene = translated.scene(step, wish, request.input());
    List<Judged> verdicts = judge.judge(running, step, scene.picture(loads.facts(scene)));
    boolean taken = Judge.isTaken(verdicts, request, scene.actor());
    String to =
        (step.starts()
                ? step.moves().stream().filter(move -> move.from().isEmpty()).findFirst()
                : step.from(world.place().phase()))
            .flatMap(Step.Move::to)
            .orElse(world.place().phase());
    return new Said(true, verdicts, taken, taken ? to : world.place().phase());
  }

  /** The wish as a request; workers by the ids of their staff. */
  public static StepRequest request(Wish wish) {
    Map<String, String> acknowledged = new java.util.HashMap<>();
    wish.acknowledged().forEach(verdict -> acknowledged.put(verdict, WORDS));
    Map<String, List<String>> input = new java.util.HashMap<>(wish.input());
    input.computeIfPresent(
        "coordinator",
        (field, keys) -> keys.stream().map(key -> WorldOfEngine.staff(key).toString()).toList());
    return new StepRequest(
        wish.step(),
        new StepInput(input),
        acknowledged,
        wish.overrides() ? WORDS : "",
        wish.meeting().map(meeting -> Id.next()));
  }

  /** The verdicts, whether the step is taken, and the phase afterwards. */
  public record Said(boolean fromHere, List<Judged> verdicts, boolean taken, String phase) {
    /** The verdict of a rule, by its name among the step's. */
    public Optional<Judged> verdict(String rule) {
      return verdicts.stream().filter(one -> one.rule().equals(rule)).findFirst();
    }
  }
}
