package se.samordna.engine.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.rule.Rule;

/**
 * Asks rules. Those of core's catalogue answer at once; a model's own run on the model's own
 * threads within a budget, so that one that throws or hangs refuses its own steps and harms nobody
 * else.
 *
 * <p>To be called with no store connection held. Safe for use by many threads.
 */
@Component(service = RuleRunner.class)
public final class RuleRunner {
  private static final Logger LOG = LoggerFactory.getLogger(RuleRunner.class);

  /** Weights below a million with at most twelve decimals (ours): any that means something. */
  private static final int MOST_DIGITS = 6;

  private static final int MOST_DECIMALS = 12;

  /** Made by the component runtime. */
  @Activate
  public RuleRunner() {}

  /**
   * Asks every rule.
   *
   * @return an answer for each call, in the same order, of the type that the rule declares
   * @throws Refusal {@code CM-4002} when a rule of the model threw, did not answer in time, or the
   *     model rests after having failed again and again
   */
  public List<Object> run(RunningModel model, List<RuleCall> calls) {
    boolean any = calls.stream().anyMatch(call -> model.isOwn(call.use().rule()));
    if (!any) {
      return askAll(model, calls, new Progress());
    }
    Progress progress = new Progress();
    try {
      return model.bench().run(() -> askAll(model, calls, progress));
    } catch (RulesFailed e) {
      note(model, progress, e);
      throw Refusal.of(
          Problem.of(Code.MODEL_TOO_SLOW)
              .with("model", model.model().name())
              .with("why", e.kind().words()));
    }
  }

  private static List<Object> askAll(RunningModel model, List<RuleCall> calls, Progress progress) {
    List<Object> answers = new ArrayList<>(calls.size());
    for (RuleCall call : calls) {
      answers.add(
          model.isOwn(call.use().rule()) ? measured(model, call, progress) : ask(model, call));
    }
    return answers;
  }

  private static Object measured(RunningModel model, RuleCall call, Progress progress) {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("Nobody waits for the answer any more");
    }
    progress.rule = call.use().rule();
    long began = System.nanoTime();
    Object answer = ask(model, call);
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    if (model.bench().isSlow(took)) {
      model.bench().health().slow(call.use().rule(), took.toMillis());
    } else {
      model.bench().health().well(call.use().rule());
    }
    return answer;
  }

  private static Object ask(RunningModel model, RuleCall call) {
    Rule<?> rule = model.rule(call.use().rule());
    Object answer = rule.apply(call.facts(), call.use().parameters());
    if (!rule.answer().isInstance(answer)) {
      throw new IllegalStateException("The rule does not answer with what it declares");
    }
    if (answer instanceof BigDecimal weight && !isWeight(weight)) {
      throw new IllegalStateException("The rule weighs nobody by that");
    }
    return answer;
  }

  /** A number that can be added to others; of 1E+999999999 a sum would fill the memory. */
  private static boolean isWeight(BigDecimal number) {
    return number.getClass() == BigDecimal.class
        && number.signum() >= 0
        && number.scale() <= MOST_DECIMALS
        && (long) number.precision() - number.scale() <= MOST_DIGITS;
  }

  private static void note(RunningModel model, Progress progress, RulesFailed e) {
    String rule = progress.rule;
    if (e.kind() == RulesFailed.Kind.RESTING || rule.isEmpty()) {
      return;
    }
    Problem why =
        e.kind() == RulesFailed.Kind.THREW
            ? Problem.of(Code.MODEL_RULE_THREW).with("error", e.error())
            : Problem.of(Code.MODEL_RULE_NO_ANSWER);
    model.bench().health().failed(rule, why.with("rule", rule));
    LOG.warn(
        "Model {} {}: rule {}: {}",
        model.model().id(),
        model.model().version(),
        rule,
        e.getMessage());
  }

  /** Which rule is being asked, so that the one that hangs can be named. */
  private static final class Progress {
    private volatile String rule = "";
  }
}
